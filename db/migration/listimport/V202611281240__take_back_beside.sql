-- what stayed of a list that was taken back may be taken back later, beside: meanwhile it says when it was taken back first
alter table import_batch drop constraint import_batch_taken_back_status;
alter table import_batch add constraint import_batch_taken_back_status
  check (status = 'TAKING_BACK' or (taken_back_at is not null) = (status = 'TAKEN_BACK'));

alter table import_batch add column undone_count int not null default 0
  constraint import_batch_undone_count_range check (undone_count >= 0);
comment on column import_batch.undone_count is 'Records that were taken back so far; those that stayed are in import_kept.';
update import_batch b set undone_count =
  greatest(0, (select count(distinct r.subject) from import_row r
    where r.batch_id = b.id and r.outcome in ('NEW', 'CHANGED') and r.subject is not null)
  - (select count(*) from import_kept k where k.batch_id = b.id))
where b.status = 'TAKEN_BACK';

-- so that what stayed is read page by page in the order of the list
alter table import_kept add column line int;
update import_kept k set line = coalesce(
  (select min(r.line) from import_row r where r.batch_id = k.batch_id and r.subject = k.subject), 1);
alter table import_kept alter column line set not null;
alter table import_kept add constraint import_kept_line_positive check (line > 0);
create index import_kept_line on import_kept (batch_id, line, subject);
comment on column import_kept.line is 'Where the list has the record first.';
