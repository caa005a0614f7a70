create table import_piece (
  batch_id bigint not null constraint import_piece_batch_fk references import_batch (id) on delete cascade,
  position int not null constraint import_piece_position_range check (position >= 0),
  lines int[] not null constraint import_piece_lines_some check (cardinality(lines) > 0),
  constraint import_piece_pk primary key (batch_id, position)
);
comment on table import_piece is 'Rows of a long list that are compared, and later written, together: cut by the check, dropped once the list is imported or given up.';
