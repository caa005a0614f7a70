create table posting (
  id bigint generated always as identity constraint posting_pk primary key,
  type text not null constraint posting_type_known check (type in ('gap', 'offer')),
  public_id text not null constraint posting_public_id_unique unique
    constraint posting_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  company_id bigint not null constraint posting_company_fk references company (id),
  desk_country char(2) not null constraint posting_desk_country_known check (desk_country in ('JP', 'TW')),
  language text not null constraint posting_language_known check (language in ('ja', 'zh-Hant', 'en')),
  title text not null constraint posting_title_length check (length(title) <= 200),
  description text not null constraint posting_description_length check (length(description) <= 8000),
  text_version int not null constraint posting_text_version_positive check (text_version > 0),
  search_tokens text[] not null,
  search tsvector generated always as (array_to_tsvector(search_tokens)) stored,
  status text not null constraint posting_status_known
    check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'FILLED', 'WITHDRAWN', 'EXPIRED')),
  created_by bigint,
  created_at timestamptz not null,
  edited_by bigint,
  edited_at timestamptz not null,
  submitted_by bigint,
  submitted_at timestamptz,
  posted_by_office boolean not null,
  reviewed_by bigint,
  reviewed_at timestamptz,
  confirmed_by_company boolean not null,
  return_reasons jsonb not null constraint posting_return_reasons_object check (jsonb_typeof(return_reasons) = 'object'),
  reviewed_sheet jsonb not null constraint posting_reviewed_sheet_object check (jsonb_typeof(reviewed_sheet) = 'object'),
  published_at timestamptz,
  expires_at timestamptz,
  reminded_at timestamptz,
  closed_at timestamptz,
  close_reason text constraint posting_close_reason_known
    check (close_reason in ('filled_here', 'filled_elsewhere', 'no_suitable_candidate', 'need_gone', 'other')),
  close_note text,
  version bigint not null,
  constraint posting_has_text check (status = 'DRAFT' or status = 'WITHDRAWN' or (title <> '' and description <> '')),
  constraint posting_submitted_when check (status in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
  constraint posting_published_until
    check (status not in ('PUBLISHED', 'EXPIRED', 'FILLED') or (published_at is not null and expires_at is not null)),
  constraint posting_returned_with_reasons check (status <> 'RETURNED' or return_reasons <> '{}'::jsonb),
  constraint posting_closed_with_reason
    check ((status in ('FILLED', 'WITHDRAWN')) = (close_reason is not null and closed_at is not null)),
  constraint posting_other_reason_has_note check (close_reason is distinct from 'other' or close_note is not null),
  constraint posting_reviewer_is_not_the_author
    check (reviewed_by is null or confirmed_by_company or status not in ('PUBLISHED', 'RETURNED')
      or (reviewed_by is distinct from submitted_by and reviewed_by is distinct from created_by))
);
comment on table posting is 'What gaps and offers share: text, life, review. created_by and the like are accounts; no foreign keys, for postings outlive people''s accounts.';
create index posting_company on posting (company_id);
create index posting_status on posting (type, status, published_at desc);
create index posting_waiting on posting (submitted_at) where status = 'SUBMITTED';
create index posting_end on posting (expires_at) where status = 'PUBLISHED';
create index posting_search on posting using gin (search);

create table posting_translation (
  posting_id bigint not null constraint posting_translation_posting_fk references posting (id) on delete cascade,
  language text not null constraint posting_translation_language_known check (language in ('ja', 'zh-Hant', 'en')),
  title text not null constraint posting_translation_title_length check (length(title) between 1 and 200),
  description text not null constraint posting_translation_description_length check (length(description) between 1 and 8000),
  source_version int not null constraint posting_translation_source_version_positive check (source_version > 0),
  typed_by bigint,
  typed_at timestamptz not null,
  approved_by bigint,
  approved_at timestamptz,
  version bigint not null,
  constraint posting_translation_pk primary key (posting_id, language),
  constraint posting_translation_approved_by_another check (approved_by is null or approved_by is distinct from typed_by)
);
comment on column posting_translation.source_version is 'text_version of the original it was made from; lower than the posting''s means outdated.';

create table posting_attachment (
  public_id text constraint posting_attachment_pk primary key
    constraint posting_attachment_file_fk references stored_file (public_id),
  posting_id bigint not null constraint posting_attachment_posting_fk references posting (id) on delete cascade,
  kind text not null constraint posting_attachment_kind_known check (kind in ('catalogue', 'picture')),
  file_name text not null constraint posting_attachment_file_name_length check (length(file_name) between 1 and 300),
  media_type text not null,
  size int not null constraint posting_attachment_size_positive check (size > 0),
  caption text not null constraint posting_attachment_caption_length check (length(caption) <= 200),
  added_by bigint,
  added_at timestamptz not null
);
create index posting_attachment_posting on posting_attachment (posting_id, added_at);
