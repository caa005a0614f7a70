alter table contact add column source_ref text
  constraint contact_source_ref_length check (length(source_ref) between 1 and 200);
create index contact_source_ref on contact (source_ref) where source_ref is not null;
comment on column contact.source_ref is 'The list with which the person came.';

create table contact_notice (
  id bigint generated always as identity constraint contact_notice_pk primary key,
  contact text not null constraint contact_notice_contact_form check (contact ~ '^[A-Za-z0-9_-]{22}$'),
  source_ref text not null constraint contact_notice_source_ref_length check (length(source_ref) between 1 and 200),
  text_version int not null constraint contact_notice_text_version_range check (text_version > 0),
  language text not null constraint contact_notice_language_known check (language in ('ja', 'zh-Hant', 'en')),
  text_sha256 char(64) not null constraint contact_notice_text_sha256_form check (text_sha256 ~ '^[0-9a-f]{64}$'),
  told_at timestamptz not null,
  constraint contact_notice_once unique (contact)
);
comment on table contact_notice is 'Which words told a person that the data came with a list. No foreign key: the proof outlives the contact.';
