create table introduction_ringi_section (
  introduction_id bigint not null constraint introduction_ringi_section_introduction_fk references introduction (id) on delete cascade,
  language text not null constraint introduction_ringi_section_language_known check (language in ('ja', 'zh-Hant', 'en')),
  kind text not null constraint introduction_ringi_section_kind_known check (kind in ('summary', 'companies', 'need', 'reasons',
    'precedents', 'evidence', 'risks', 'compliance', 'cost_benefit', 'stages', 'open_questions', 'annexes')),
  text text not null constraint introduction_ringi_section_text_length check (length(text) <= 10000),
  edited_by bigint not null,
  company_id bigint constraint introduction_ringi_section_company_fk references company (id),
  edited_at timestamptz not null,
  version bigint not null constraint introduction_ringi_section_version_positive check (version > 0),
  constraint introduction_ringi_section_pk primary key (introduction_id, language, kind)
);
comment on table introduction_ringi_section is 'What people wrote in a section of the ringi pack of a case. No row: what the platform knows is proposed; empty text: left to be filled in by hand. company_id null: the office wrote it.';

create table introduction_ringi_memo (
  introduction_id bigint not null constraint introduction_ringi_memo_pk primary key
    constraint introduction_ringi_memo_introduction_fk references introduction (id) on delete cascade,
  subject text not null constraint introduction_ringi_memo_subject_length check (length(subject) <= 80),
  explanation text not null constraint introduction_ringi_memo_explanation_length check (length(explanation) <= 500),
  proposal text not null constraint introduction_ringi_memo_proposal_length check (length(proposal) <= 500),
  edited_by bigint not null,
  company_id bigint constraint introduction_ringi_memo_company_fk references company (id),
  edited_at timestamptz not null,
  version bigint not null constraint introduction_ringi_memo_version_positive check (version > 0)
);
comment on table introduction_ringi_memo is 'The page for the general manager that opens the pack in Traditional Chinese; one point a line.';

create table introduction_ringi_version (
  introduction_id bigint not null constraint introduction_ringi_version_introduction_fk references introduction (id) on delete cascade,
  number int not null constraint introduction_ringi_version_number_positive check (number > 0),
  language text not null constraint introduction_ringi_version_language_known check (language in ('ja', 'zh-Hant', 'en')),
  made_by bigint not null,
  company_id bigint constraint introduction_ringi_version_company_fk references company (id),
  made_at timestamptz not null,
  pdf text not null constraint introduction_ringi_version_pdf_fk references stored_file (public_id)
    constraint introduction_ringi_version_pdf_once unique,
  docx text not null constraint introduction_ringi_version_docx_fk references stored_file (public_id)
    constraint introduction_ringi_version_docx_once unique,
  constraint introduction_ringi_version_pk primary key (introduction_id, number)
);
comment on table introduction_ringi_version is 'A ringi pack as it was made, counted per case; never changed. company_id null: the office made it.';

create function introduction_ringi_version_stays() returns trigger language plpgsql as $$
begin
  raise exception 'introduction_ringi_version is only ever added to';
end $$;
create trigger introduction_ringi_version_stays before update on introduction_ringi_version
  for each row execute function introduction_ringi_version_stays();
