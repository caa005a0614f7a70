-- companies that are merged may each have a posting that lists call the same: both lists can still be taken back
alter table import_posting add column first_company_id bigint;
update import_posting set first_company_id = company_id;
-- what followed in a merge is known by its new key
with moved as (
  update company_merge_row r set row_key = jsonb_build_object('batch_id', p.batch_id, 'posting', p.posting)
  from company_merge m join import_posting p on p.company_id = m.stays_id
  where m.id = r.merge_id and m.undone_at is null and r.table_name = 'import_posting' and not r.dropped
    and p.batch_id = cast(r.row_key ->> 'batch_id' as bigint) and p.identity = r.row_key ->> 'identity'
  returning p.batch_id, p.posting, m.gone_id)
update import_posting p set first_company_id = m.gone_id from moved m
where p.batch_id = m.batch_id and p.posting = m.posting;
update company_merge_row set content = content || jsonb_build_object('first_company_id', content -> 'company_id')
where table_name = 'import_posting' and dropped;
alter table import_posting
  alter column first_company_id set not null,
  drop constraint import_posting_pk,
  add constraint import_posting_pk primary key (batch_id, posting),
  drop constraint import_posting_once,
  add constraint import_posting_once unique (kind, first_company_id, identity);
comment on column import_posting.first_company_id is 'The company for which the list brought it, whatever it was merged into since; no foreign key, it may be gone.';
