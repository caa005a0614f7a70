-- Old notes are deleted. A reader that had not read so far learns here that it must read everything.
create table catalogue_change_cleared (
  id smallint not null constraint catalogue_change_cleared_pk primary key
    constraint catalogue_change_cleared_one_row check (id = 1),
  upto xid8 not null
);
insert into catalogue_change_cleared (id, upto) values (1, '0');
create index catalogue_change_at on catalogue_change (at);

comment on table catalogue_change_cleared is 'Up to which transaction notes may be missing from catalogue_change.';
