-- the file in pieces, so that nobody has to hold it whole
create table import_file_piece (
  batch_id bigint not null constraint import_file_piece_batch_fk references import_batch (id) on delete cascade,
  position int not null constraint import_file_piece_position_range check (position >= 0),
  bytes bytea not null constraint import_file_piece_bytes_length check (octet_length(bytes) between 1 and 1048576),
  constraint import_file_piece_pk primary key (batch_id, position)
);
comment on table import_file_piece is 'The file of an import as long as it is needed: dropped once it is imported or given up.';

insert into import_file_piece (batch_id, position, bytes)
select b.id, p, substring(b.content from p * 1048576 + 1 for 1048576)
from import_batch b, generate_series(0, (octet_length(b.content) - 1) / 1048576) p
where b.content is not null;

alter table import_batch drop constraint import_batch_content_while_open, drop column content;

-- the rows of the file as they were read, once, whatever its format
create table import_source_row (
  batch_id bigint not null constraint import_source_row_batch_fk references import_batch (id) on delete cascade,
  line int not null constraint import_source_row_line_positive check (line > 0),
  cells text[] not null,
  notes jsonb constraint import_source_row_notes_array check (jsonb_typeof(notes) = 'array'),
  constraint import_source_row_pk primary key (batch_id, line)
);
comment on table import_source_row is 'The rows of a file as written. After the import only those that could not be imported, until it can no longer be taken back.';

alter table import_batch drop constraint import_batch_status_known;
alter table import_batch add constraint import_batch_status_known check (status in
  ('READING', 'NEEDS_COLUMNS', 'NOT_READ', 'CHECKED', 'COMMITTING', 'COMMITTED', 'TAKING_BACK', 'TAKEN_BACK', 'DISCARDED'));
alter table import_batch drop constraint import_batch_committed_status;
alter table import_batch add constraint import_batch_committed_status
  check ((committed_at is not null) = (status in ('COMMITTED', 'TAKING_BACK', 'TAKEN_BACK')));
alter table import_batch drop constraint import_batch_file_size_range;
alter table import_batch add constraint import_batch_file_size_range check (file_size > 0);

-- the work that goes on, and the person for whom it is done
alter table import_batch
  alter column plan_sha256 drop not null,
  alter column checked_at drop not null,
  add column not_read jsonb constraint import_batch_not_read_object check (jsonb_typeof(not_read) = 'object'),
  add column attempt int not null default 0,
  add column worked_by bigint,
  add column step text constraint import_batch_step_known check (step in ('READ', 'CHECK', 'WRITE', 'UNDO')),
  add column rows_done int not null default 0,
  add column rows_total int,
  add column stepped_at timestamptz,
  add column cancelled boolean not null default false,
  add column stopped text constraint import_batch_stopped_known check (stopped in ('DATA_CHANGED', 'CANCELLED', 'FAULT'));
alter table import_batch add constraint import_batch_rows_range
  check (rows_done >= 0 and (rows_total is null or rows_total >= 0));
alter table import_batch add constraint import_batch_checked_whole
  check (status not in ('CHECKED', 'COMMITTING', 'COMMITTED', 'TAKING_BACK', 'TAKEN_BACK')
    or (plan_sha256 is not null and checked_at is not null and reading is not null));
alter table import_batch add constraint import_batch_not_read_reason check ((not_read is not null) = (status = 'NOT_READ'));

comment on column import_batch.not_read is 'Why the file could not be read: reason and arguments.';
comment on column import_batch.attempt is 'Counted with every start of work, so that only the newest worker goes on.';
comment on column import_batch.worked_by is 'The account for which the work that goes on is done.';
comment on column import_batch.step is 'Where the work that goes on stands; rows_done of rows_total, null as long as nobody knows.';
alter table import_batch add constraint import_batch_work_whole
  check ((status in ('READING', 'COMMITTING', 'TAKING_BACK')) = (step is not null and worked_by is not null and stepped_at is not null)
    and (step is null) = (worked_by is null) and (step is null) = (stepped_at is null));

comment on column import_batch.stopped is 'Why the last work ended without doing what it was asked to.';
comment on column import_batch.cancelled is 'Somebody asked the work that goes on to stop.';
