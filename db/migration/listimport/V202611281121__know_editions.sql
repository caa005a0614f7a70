create table import_edition (
  batch_id bigint not null constraint import_edition_pk primary key
    constraint import_edition_batch_fk references import_batch (id) on delete cascade,
  edition_of bigint not null constraint import_edition_of_fk references import_batch (id) on delete cascade,
  by_keys boolean not null,
  constraint import_edition_other check (edition_of <> batch_id)
);
create index import_edition_of on import_edition (edition_of);
comment on table import_edition is 'Of which earlier list a list is a newer edition, as was found or chosen.';
comment on column import_edition.by_keys is 'Whether the list''s own numbers say which companies the newer one speaks of.';

create table import_missing (
  batch_id bigint not null constraint import_missing_batch_fk references import_batch (id) on delete cascade,
  position int not null,
  subject text not null constraint import_missing_subject_form check (subject ~ '^[A-Za-z0-9_-]{22}$'),
  name text not null constraint import_missing_name_length check (length(name) between 1 and 300),
  list_key text constraint import_missing_list_key_length check (length(list_key) between 1 and 100),
  constraint import_missing_pk primary key (batch_id, position)
);
comment on table import_missing is 'Companies of the earlier edition that the newer list does not have; they stay as they are.';
