create table import_value_memory (
  kind text not null constraint import_value_memory_kind_length check (length(kind) between 1 and 20),
  field text not null constraint import_value_memory_field_form check (field ~ '^[a-z_]{1,40}$'),
  value_key text not null constraint import_value_memory_key_length check (length(value_key) between 1 and 200),
  value text not null constraint import_value_memory_value_length check (length(value) between 1 and 200),
  verdict text not null constraint import_value_memory_verdict_known check (verdict in ('MEANS', 'LEFT_OUT', 'REFUSED')),
  code text not null,
  constraint import_value_memory_code_with_meaning check ((code <> '') = (verdict = 'MEANS')),
  saved_by bigint not null,
  saved_at timestamptz not null,
  constraint import_value_memory_pk primary key (kind, field, value_key)
);

comment on table import_value_memory is 'What somebody said about values of lists that are in no vocabulary, followed for later lists of the kind.';
comment on column import_value_memory.value_key is 'The value in plain width and case, without spaces.';
