-- where two records of one company have a card of the same person, the one that goes is the one that stays from then on
create or replace function changes_company_only(before jsonb, after jsonb) returns boolean language sql stable as $$
  select coalesce(current_setting('kakehashi.company_merge', true), '') = 'on'
    and (select jsonb_object_agg(key, value) from jsonb_each(before) where key !~ 'company_id$' and key <> 'contact')
      = (select jsonb_object_agg(key, value) from jsonb_each(after) where key !~ 'company_id$' and key <> 'contact')
$$;

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
