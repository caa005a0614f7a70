create table introduction_contact (
  introduction_id bigint not null constraint introduction_contact_introduction_fk references introduction (id) on delete cascade,
  company_id bigint not null constraint introduction_contact_company_fk references company (id),
  contact text not null constraint introduction_contact_contact_form check (contact ~ '^[A-Za-z0-9_-]{22}$'),
  named_by bigint not null,
  named_at timestamptz not null,
  constraint introduction_contact_pk primary key (introduction_id, company_id, contact)
);
comment on table introduction_contact is 'The people of each company that are to be introduced; contact is the public id of a contact.';

create table introduction_consent (
  id bigint generated always as identity constraint introduction_consent_pk primary key,
  introduction_id bigint not null constraint introduction_consent_introduction_fk references introduction (id) on delete cascade,
  company_id bigint not null,
  contact text not null constraint introduction_consent_contact_form check (contact ~ '^[A-Za-z0-9_-]{22}$'),
  person text not null constraint introduction_consent_person_length check (length(person) between 1 and 120),
  recipient_company_id bigint not null,
  recipient_country char(2) not null constraint introduction_consent_country_form check (recipient_country ~ '^[A-Z]{2}$'),
  fields text[] not null constraint introduction_consent_fields_some check (cardinality(fields) > 0),
  text_code text not null constraint introduction_consent_text_code_form check (text_code ~ '^[a-z_]{2,40}$'),
  text_version int not null constraint introduction_consent_text_version_positive check (text_version > 0),
  language text not null constraint introduction_consent_language_known check (language in ('ja', 'zh-Hant', 'en')),
  words text not null constraint introduction_consent_words_some check (length(words) > 0),
  words_sha256 bytea not null constraint introduction_consent_words_hash check (words_sha256 = sha256(convert_to(words, 'UTF8'))),
  channel text not null constraint introduction_consent_channel_known check (channel in ('LINK', 'PAGE', 'PAPER', 'PHONE')),
  given_by bigint,
  recorded_by bigint,
  evidence text not null constraint introduction_consent_evidence_length check (length(evidence) <= 1000),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_channel text constraint introduction_consent_withdrawn_channel_known check (withdrawn_channel in ('LINK', 'PAGE', 'PAPER', 'PHONE')),
  withdrawn_by bigint,
  constraint introduction_consent_recorded_with_evidence
    check ((channel in ('PAPER', 'PHONE')) = (recorded_by is not null) and (recorded_by is null or length(evidence) > 0)),
  constraint introduction_consent_withdrawn_how check ((withdrawn_at is null) = (withdrawn_channel is null)),
  constraint introduction_consent_withdrawn_later check (withdrawn_at >= given_at)
);
create unique index introduction_consent_in_force on introduction_consent (introduction_id, company_id, contact, recipient_company_id)
  where withdrawn_at is null;
create index introduction_consent_recipient on introduction_consent (recipient_company_id);
comment on table introduction_consent is 'What a person agreed to, word for word, for one case and one receiving company. Kept as proof; company and contact by number, so that it outlives both.';

create function introduction_consent_stays() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null
    or row(old.introduction_id, old.company_id, old.contact, old.person, old.recipient_company_id, old.recipient_country, old.fields,
      old.text_code, old.text_version, old.language, old.words, old.channel, old.given_by, old.recorded_by, old.evidence, old.given_at)
      is distinct from
      row(new.introduction_id, new.company_id, new.contact, new.person, new.recipient_company_id, new.recipient_country, new.fields,
      new.text_code, new.text_version, new.language, new.words, new.channel, new.given_by, new.recorded_by, new.evidence, new.given_at)
  then
    raise exception 'introduction_consent is only withdrawn, once';
  end if;
  return new;
end $$;
create trigger introduction_consent_stays before update on introduction_consent
  for each row execute function introduction_consent_stays();

create table introduction_provision (
  id bigint generated always as identity constraint introduction_provision_pk primary key,
  introduction_id bigint not null constraint introduction_provision_introduction_fk references introduction (id) on delete cascade,
  from_company_id bigint not null,
  to_company_id bigint not null,
  what text not null constraint introduction_provision_what_form check (what ~ '^[a-z_]{3,40}$'),
  contact text,
  person text,
  consent_id bigint,
  opened_by bigint,
  opened_at timestamptz not null,
  constraint introduction_provision_person_with_consent
    check ((contact is null) = (person is null) and (contact is null) = (consent_id is null))
);
create index introduction_provision_introduction on introduction_provision (introduction_id, id);
comment on table introduction_provision is 'What was opened of whom to whom, when and by whom, one line for each group of fields and each person (APPI 29, 30); only ever added to.';

create table introduction_contact_view (
  id bigint generated always as identity constraint introduction_contact_view_pk primary key,
  introduction_id bigint not null constraint introduction_contact_view_introduction_fk references introduction (id) on delete cascade,
  company_id bigint not null,
  contact text not null,
  viewer_id bigint not null,
  viewer_company_id bigint,
  at timestamptz not null
);
create index introduction_contact_view_company on introduction_contact_view (introduction_id, company_id, id);
comment on table introduction_contact_view is 'Who saw which opened contact when; viewer_company_id is null for the office. Only ever added to.';

create function introduction_log_stays() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name;
end $$;
create trigger introduction_provision_stays before update on introduction_provision
  for each row execute function introduction_log_stays();
create trigger introduction_contact_view_stays before update on introduction_contact_view
  for each row execute function introduction_log_stays();

create table introduction_settlement (
  id bigint generated always as identity constraint introduction_settlement_pk primary key,
  public_id text not null constraint introduction_settlement_public_id_unique unique
    constraint introduction_settlement_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  introduction_id bigint not null constraint introduction_settlement_introduction_fk references introduction (id) on delete cascade,
  matter text not null constraint introduction_settlement_matter_known
    check (matter in ('TERMS', 'CONFIDENTIALITY', 'STAGE', 'DEPTH', 'AGREEMENT')),
  content jsonb not null constraint introduction_settlement_content_object check (jsonb_typeof(content) = 'object'),
  proposed_company_id bigint,
  proposed_by bigint not null,
  proposed_at timestamptz not null,
  agreed_at timestamptz
);
create index introduction_settlement_introduction on introduction_settlement (introduction_id, matter, id);
comment on table introduction_settlement is 'What the sides settle together, one row for each wording that was proposed; the newest of a matter counts, the older ones are its history. proposed_company_id is null for the office.';

create table introduction_settlement_yes (
  settlement_id bigint not null constraint introduction_settlement_yes_settlement_fk references introduction_settlement (id) on delete cascade,
  company_id bigint not null,
  account_id bigint not null,
  office boolean not null,
  evidence text not null constraint introduction_settlement_yes_evidence_length check (length(evidence) <= 1000),
  file text,
  file_name text constraint introduction_settlement_yes_file_name_length check (length(file_name) between 1 and 300),
  at timestamptz not null,
  constraint introduction_settlement_yes_file_named check ((file is null) = (file_name is null)),
  constraint introduction_settlement_yes_pk primary key (settlement_id, company_id),
  constraint introduction_settlement_yes_office_has_evidence check (not office or length(evidence) > 0 or file is not null)
);
comment on table introduction_settlement_yes is 'Which company has confirmed a wording: by a person of its own, or by the office with evidence.';

create table introduction_meeting (
  id bigint generated always as identity constraint introduction_meeting_pk primary key,
  public_id text not null constraint introduction_meeting_public_id_unique unique
    constraint introduction_meeting_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  introduction_id bigint not null constraint introduction_meeting_introduction_fk references introduction (id) on delete cascade,
  status text not null constraint introduction_meeting_status_known check (status in ('PROPOSED', 'SET', 'CANCELLED')),
  sequence int not null constraint introduction_meeting_sequence_counts check (sequence >= 0),
  starts_at timestamptz not null,
  minutes int not null constraint introduction_meeting_minutes_sane check (minutes between 15 and 600),
  place text not null constraint introduction_meeting_place_length check (length(place) <= 500),
  link text not null constraint introduction_meeting_link_form check (link = '' or (link ~ '^https://[^\s]+$' and length(link) <= 1000)),
  agenda text not null constraint introduction_meeting_agenda_length check (length(agenda) <= 4000),
  interpreter text not null constraint introduction_meeting_interpreter_known check (interpreter in ('none', 'office', 'own', 'unsure')),
  proposed_company_id bigint,
  changed_by bigint not null,
  changed_at timestamptz not null,
  asked_at timestamptz,
  constraint introduction_meeting_somewhere check (place <> '' or link <> '')
);
create index introduction_meeting_introduction on introduction_meeting (introduction_id, starts_at);
create index introduction_meeting_to_ask on introduction_meeting (starts_at) where status = 'SET' and asked_at is null;
comment on table introduction_meeting is 'Meetings of a case; sequence grows with every change that calendars have to learn. proposed_company_id is null for the office. asked_at: when both sides were asked how it was.';

create table introduction_meeting_outcome (
  meeting_id bigint not null constraint introduction_meeting_outcome_meeting_fk references introduction_meeting (id) on delete cascade,
  company_id bigint not null,
  outcome text not null constraint introduction_meeting_outcome_known
    check (outcome in ('NOT_HELD', 'NO_INTEREST', 'INFORMATIVE', 'POSSIBLE')),
  note text not null constraint introduction_meeting_outcome_note_length check (length(note) <= 2000),
  account_id bigint,
  office boolean not null,
  channel text not null constraint introduction_meeting_outcome_channel_known check (channel in ('PAGE', 'LINK', 'PHONE', 'OTHER', 'API')),
  at timestamptz not null,
  constraint introduction_meeting_outcome_pk primary key (meeting_id, company_id)
);
comment on table introduction_meeting_outcome is 'How each side saw a meeting; the office reads it, the other side never does.';

create table introduction_check_in (
  id bigint generated always as identity constraint introduction_check_in_pk primary key,
  public_id text not null constraint introduction_check_in_public_id_unique unique
    constraint introduction_check_in_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  introduction_id bigint not null constraint introduction_check_in_introduction_fk references introduction (id) on delete cascade,
  months int not null constraint introduction_check_in_months_known check (months in (1, 3, 6, 12)),
  due_on date not null,
  asked_at timestamptz,
  constraint introduction_check_in_once unique (introduction_id, months)
);
create index introduction_check_in_due on introduction_check_in (due_on) where asked_at is null;
comment on table introduction_check_in is 'When both sides are asked how it goes, made when they are introduced.';

create table introduction_check_in_answer (
  check_in_id bigint not null constraint introduction_check_in_answer_check_in_fk references introduction_check_in (id) on delete cascade,
  company_id bigint not null,
  answer text not null constraint introduction_check_in_answer_known check (answer in ('WELL', 'SLOWLY', 'STOPPED', 'AGREED_HERE', 'AGREED_ELSEWHERE', 'HELP')),
  note text not null constraint introduction_check_in_answer_note_length check (length(note) <= 2000),
  account_id bigint,
  office boolean not null,
  channel text not null constraint introduction_check_in_answer_channel_known check (channel in ('PAGE', 'LINK', 'PHONE', 'OTHER', 'API')),
  at timestamptz not null,
  constraint introduction_check_in_answer_pk primary key (check_in_id, company_id)
);
comment on table introduction_check_in_answer is 'What a side answered to a check-in; for the office.';
