-- a list that was read, but whose columns a person has to name
alter table import_batch drop constraint import_batch_status_known;
alter table import_batch add constraint import_batch_status_known
  check (status in ('NEEDS_COLUMNS', 'CHECKED', 'COMMITTED', 'TAKEN_BACK', 'DISCARDED'));
alter table import_batch drop constraint import_batch_content_while_open;
alter table import_batch add constraint import_batch_content_while_open
  check ((content is not null) = (status in ('NEEDS_COLUMNS', 'CHECKED')));
