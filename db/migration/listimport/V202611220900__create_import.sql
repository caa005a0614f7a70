create table import_batch (
  id bigint generated always as identity constraint import_batch_pk primary key,
  public_id text not null constraint import_batch_public_id_unique unique
    constraint import_batch_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  kind text not null constraint import_batch_kind_known check (kind in ('companies', 'gaps', 'offers')),
  status text not null constraint import_batch_status_known
    check (status in ('CHECKED', 'COMMITTED', 'TAKEN_BACK', 'DISCARDED')),
  -- the file
  file_name text not null constraint import_batch_file_name_length check (length(file_name) between 1 and 255),
  file_size int not null constraint import_batch_file_size_range check (file_size between 1 and 52428800),
  sha256 char(64) not null constraint import_batch_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea,
  constraint import_batch_content_while_open check ((content is not null) = (status = 'CHECKED')),
  -- how it was read
  encoding text not null constraint import_batch_encoding_known
    check (encoding in ('utf-8', 'shift-jis', 'big5', 'big5-hkscs', 'euc-jp', 'utf-16le', 'utf-16be')),
  encoding_chosen boolean not null,
  encoding_certain boolean not null,
  separator char(1) not null constraint import_batch_separator_known check (separator in (',', ';', E'\t')),
  separator_chosen boolean not null,
  side char(2) constraint import_batch_side_known check (side in ('JP', 'TW')),
  layout text not null constraint import_batch_layout_known
    check (layout in ('TWSE_LISTED', 'EDINET', 'FACTORY_REGISTER', 'GENERIC')),
  heading_line int not null constraint import_batch_heading_line_positive check (heading_line > 0),
  title_rows int not null constraint import_batch_title_rows_range check (title_rows >= 0),
  read_headings text[] not null,
  unread_headings text[] not null,
  -- what the check found
  new_count int not null,
  changed_count int not null,
  same_count int not null,
  refused_count int not null,
  warned_count int not null,
  constraint import_batch_counts check (least(new_count, changed_count, same_count, refused_count, warned_count) >= 0),
  plan_sha256 char(64) not null constraint import_batch_plan_sha256_form check (plan_sha256 ~ '^[0-9a-f]{64}$'),
  checked_at timestamptz not null,
  -- who did what when
  created_by bigint not null,
  created_at timestamptz not null,
  committed_by bigint,
  committed_at timestamptz,
  taken_back_by bigint,
  taken_back_at timestamptz,
  constraint import_batch_committed_whole check ((committed_by is null) = (committed_at is null)),
  constraint import_batch_taken_back_whole check ((taken_back_by is null) = (taken_back_at is null)),
  constraint import_batch_committed_status check ((committed_at is not null) = (status in ('COMMITTED', 'TAKEN_BACK'))),
  constraint import_batch_taken_back_status check ((taken_back_at is not null) = (status = 'TAKEN_BACK')),
  version bigint not null default 0
);
create index import_batch_created on import_batch (created_at desc, id desc);
create index import_batch_sha256 on import_batch (sha256);

comment on table import_batch is 'A list that was uploaded: first checked, then committed as a whole or discarded.';
comment on column import_batch.content is 'Dropped with the commit: who is in a list is kept no longer than it is needed.';
comment on column import_batch.side is 'To which side all companies belong, where a person said so.';
comment on column import_batch.plan_sha256 is 'Of what the preview shows; the commit must come to the same.';

create table import_row (
  batch_id bigint not null constraint import_row_batch_fk references import_batch (id) on delete cascade,
  line int not null constraint import_row_line_positive check (line > 0),
  lines int[] not null,
  outcome text not null constraint import_row_outcome_known check (outcome in ('NEW', 'CHANGED', 'SAME', 'REFUSED')),
  warned boolean not null,
  name text not null constraint import_row_name_length check (length(name) <= 300),
  subject text constraint import_row_subject_form check (subject ~ '^[A-Za-z0-9_-]{22}$'),
  changes jsonb not null constraint import_row_changes_array check (jsonb_typeof(changes) = 'array'),
  problems jsonb not null constraint import_row_problems_array check (jsonb_typeof(problems) = 'array'),
  constraint import_row_pk primary key (batch_id, line)
);
create index import_row_outcome on import_row (batch_id, outcome, line);
create index import_row_warned on import_row (batch_id, line) where warned;

comment on column import_row.line is 'In the file; the first where a company stands on several, which are all in lines.';
comment on column import_row.subject is 'Public id of the company, gap or offer the row means; no foreign key, the report outlives it.';

create table import_change (
  batch_id bigint not null constraint import_change_batch_fk references import_batch (id) on delete cascade,
  position int not null,
  company_id bigint not null,
  before_image text,
  record_version bigint not null,
  constraint import_change_pk primary key (batch_id, position)
);

comment on table import_change is 'What a committed list did to companies, so that it can be taken back. No foreign key: a company may go before.';
comment on column import_change.before_image is 'The record as it was; null for a new one.';

create table import_list_key (
  batch_id bigint not null constraint import_list_key_batch_fk references import_batch (id) on delete cascade,
  list_key text not null constraint import_list_key_length check (length(list_key) between 1 and 100),
  company_id bigint not null constraint import_list_key_company_fk references company (id) on delete cascade,
  constraint import_list_key_pk primary key (batch_id, list_key)
);
create index import_list_key_key on import_list_key (list_key, batch_id desc);
create index import_list_key_company on import_list_key (company_id);

comment on table import_list_key is 'A list''s own numbers of its companies, by which later lists of gaps and offers refer to them.';

create table import_posting (
  batch_id bigint not null constraint import_posting_batch_fk references import_batch (id) on delete cascade,
  kind text not null constraint import_posting_kind_known check (kind in ('gaps', 'offers')),
  company_id bigint not null constraint import_posting_company_fk references company (id) on delete cascade,
  identity text not null constraint import_posting_identity_length check (length(identity) between 1 and 300),
  sha256 char(64) not null constraint import_posting_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  posting text not null constraint import_posting_posting_form check (posting ~ '^[A-Za-z0-9_-]{22}$'),
  constraint import_posting_pk primary key (batch_id, company_id, identity),
  constraint import_posting_once unique (kind, company_id, identity)
);
create index import_posting_company on import_posting (company_id);

comment on table import_posting is 'Gaps and offers that came with lists, so that the same list brings them only once.';
comment on column import_posting.identity is 'The list''s own number, else the title.';
