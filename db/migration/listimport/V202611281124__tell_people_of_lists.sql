create table import_notice (
  batch_id bigint not null constraint import_notice_pk primary key
    constraint import_notice_batch_fk references import_batch (id) on delete cascade,
  people int not null constraint import_notice_people_range check (people >= 0),
  wanted boolean not null default true,
  told int constraint import_notice_told_range check (told >= 0)
);
comment on table import_notice is 'People with a mail address that a list brings, and whether they are told by mail once it is imported.';
