alter table import_batch drop constraint import_batch_kind_known;
alter table import_batch add constraint import_batch_kind_known
  check (kind in ('companies', 'gaps', 'offers', 'contacts', 'relations'));

create table import_contact_change (
  batch_id bigint not null constraint import_contact_change_batch_fk references import_batch (id) on delete cascade,
  position int not null,
  contact_id bigint not null,
  subject text not null constraint import_contact_change_subject_form check (subject ~ '^[A-Za-z0-9_-]{22}$'),
  before_image text,
  record_version bigint not null,
  constraint import_contact_change_pk primary key (batch_id, position)
);
create index import_contact_change_contact on import_contact_change (contact_id, record_version);

comment on table import_contact_change is 'What a committed list did to people, so that it can be taken back. No foreign key: a person may go before.';
comment on column import_contact_change.before_image is 'The record as it was; null for a new one.';
