create table company_merge_contact (
  merge_id bigint not null constraint company_merge_contact_merge_fk references company_merge (id) on delete cascade,
  contact_id bigint not null,
  gone_id bigint not null constraint company_merge_contact_other check (gone_id <> contact_id),
  before jsonb not null constraint company_merge_contact_before_object check (jsonb_typeof(before) = 'object'),
  after jsonb not null constraint company_merge_contact_after_object check (jsonb_typeof(after) = 'object'),
  constraint company_merge_contact_pk primary key (merge_id, contact_id)
);
comment on table company_merge_contact is 'People whom both records had: what the contact that stays was told and agreed to before the merge and after. No foreign keys: contacts may go before.';
