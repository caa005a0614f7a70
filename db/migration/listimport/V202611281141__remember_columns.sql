create table import_column_memory (
  kind text not null constraint import_column_memory_kind_length check (length(kind) between 1 and 20),
  headings_sha256 char(64) not null constraint import_column_memory_sha256_form check (headings_sha256 ~ '^[0-9a-f]{64}$'),
  headings text[] not null,
  columns jsonb not null constraint import_column_memory_columns_array check (jsonb_typeof(columns) = 'array'),
  saved_by bigint not null,
  saved_at timestamptz not null,
  constraint import_column_memory_pk primary key (kind, headings_sha256)
);

comment on table import_column_memory is 'What somebody said about the columns of a list, followed for the next list with the same headings.';
comment on column import_column_memory.headings_sha256 is 'Of the headings in plain width and case, in their order.';
