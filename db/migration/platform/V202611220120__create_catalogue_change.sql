-- What the matching index of every instance must read again. A reader takes the rows whose transaction is surely over
-- (xid below pg_snapshot_xmin(pg_current_snapshot())), so rows that commit out of order are never missed.
create table catalogue_change (
  id bigint generated always as identity constraint catalogue_change_pk primary key,
  kind text not null constraint catalogue_change_kind_form check (kind ~ '^[a-z_]{1,30}$'),
  subject_id bigint not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now()
);
create index catalogue_change_xid on catalogue_change (xid, id);

comment on table catalogue_change is 'Companies, gaps and offers that were changed, in the order of their transactions.';
