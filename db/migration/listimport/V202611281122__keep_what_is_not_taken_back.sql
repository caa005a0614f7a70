create table import_kept (
  batch_id bigint not null constraint import_kept_batch_fk references import_batch (id) on delete cascade,
  subject text not null constraint import_kept_subject_form check (subject ~ '^[A-Za-z0-9_-]{22}$'),
  reason text not null constraint import_kept_reason_known check (reason in ('CHANGED_SINCE', 'IN_USE', 'LATER_LIST')),
  constraint import_kept_pk primary key (batch_id, subject)
);
comment on table import_kept is 'What of a list that was taken back stayed, because later work depends on it.';
