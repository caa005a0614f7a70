create table glossary_version (
  number bigint constraint glossary_version_pk primary key
    constraint glossary_version_number_positive check (number > 0),
  concept text not null constraint glossary_version_concept_form check (concept ~ '^[a-z0-9_]{2,60}$'),
  revision int not null constraint glossary_version_revision_positive check (revision > 0),
  field text not null constraint glossary_version_field_form check (field ~ '^[a-z_]{2,60}$'),
  kind text not null constraint glossary_version_kind_known check (kind in ('product', 'business', 'capability', 'process', 'material',
    'application', 'standard')),
  broader text constraint glossary_version_broader_form check (broader ~ '^[a-z0-9_]{2,60}$' and broader <> concept),
  note text not null constraint glossary_version_note_length check (length(note) <= 500),
  saved_by bigint not null,
  saved_at timestamptz not null,
  constraint glossary_version_once_a_revision unique (concept, revision)
);
comment on table glossary_version is 'Every change of the office to a concept is a version of the whole glossary: the concept as it then stands over the shipped one. The latest revision of a concept counts. saved_by is an account; no foreign key, versions outlive people''s accounts.';

create table glossary_form (
  version bigint not null constraint glossary_form_version_fk references glossary_version (number),
  language text not null constraint glossary_form_language_known check (language in ('ja', 'zh-Hant', 'en')),
  form text not null constraint glossary_form_length check (length(form) between 1 and 80),
  retired boolean not null,
  position int not null constraint glossary_form_position_positive check (position > 0),
  constraint glossary_form_pk primary key (version, language, form)
);
comment on table glossary_form is 'What a revision adds to the shipped forms of its concept, and which of them it retires.';

create function glossary_version_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'versions of the glossary are append-only';
end $$;
create trigger glossary_version_append_only before update or delete or truncate on glossary_version
  for each statement execute function glossary_version_is_append_only();
create trigger glossary_form_append_only before update or delete or truncate on glossary_form
  for each statement execute function glossary_version_is_append_only();
