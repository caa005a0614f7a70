-- where two records of one company have a card of the same person, the one that goes is the one that stays from then on
create or replace function changes_company_only(before jsonb, after jsonb) returns boolean language sql stable as $$
  select coalesce(current_setting('kakehashi.company_merge', true), '') = 'on'
    and (select jsonb_object_agg(key, value) from jsonb_each(before) where key !~ 'company_id$' and key <> 'contact')
      = (select jsonb_object_agg(key, value) from jsonb_each(after) where key !~ 'company_id$' and key <> 'contact')
$$;

alter table company_merge_contact add column public_id text, add column gone_public_id text;
update company_merge_contact m set public_id = c.public_id from contact c where c.id = m.contact_id;
update company_merge_contact m set gone_public_id = r.content ->> 'public_id' from company_merge_row r
where r.merge_id = m.merge_id and r.table_name = 'contact' and r.dropped and r.content ->> 'id' = cast(m.gone_id as text);
comment on column company_merge_contact.public_id is 'Of the contact that stays; null where it was gone before this was kept, as that of the one that went.';

create table contact_redirect (
  public_id text not null constraint contact_redirect_pk primary key,
  to_public_id text not null,
  constraint contact_redirect_elsewhere check (to_public_id <> public_id)
);
comment on table contact_redirect is 'Contacts that were united with others when their companies were merged: links that people were sent lead on. No foreign keys: either may go.';

-- who looked and who was told is no work any more that keeps two records together
update company_merge set marks = jsonb_set(marks, '{cases}', (marks -> 'cases') - 'introduction_told.company_id'
  - 'introduction_contact_view.company_id' - 'introduction_contact_view.viewer_company_id'
  - 'introduction_file_view.company_id' - 'introduction_file_view.viewer_company_id')
where marks ? 'cases';
