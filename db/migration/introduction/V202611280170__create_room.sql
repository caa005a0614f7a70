create table room_message (
  id bigint generated always as identity constraint room_message_pk primary key,
  public_id text not null constraint room_message_public_id_unique unique
    constraint room_message_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  introduction_id bigint not null constraint room_message_introduction_fk references introduction (id) on delete cascade,
  leg_id bigint constraint room_message_leg_fk references introduction_leg (id) on delete cascade,
  language text not null constraint room_message_language_known check (language in ('ja', 'zh-Hant', 'en')),
  text text not null constraint room_message_text_length check (length(text) between 1 and 4000),
  written_by bigint not null,
  company_id bigint constraint room_message_company_fk references company (id),
  written_at timestamptz not null,
  form_key text not null constraint room_message_form_key_form check (form_key ~ '^[0-9a-f]{64}$'),
  withdrawn_by bigint,
  withdrawn_by_office boolean,
  withdrawn_at timestamptz,
  constraint room_message_once unique (introduction_id, written_by, form_key),
  constraint room_message_withdrawn_by_somebody
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_by_office is null))
);
create index room_message_thread on room_message (introduction_id, leg_id, id);
comment on table room_message is 'What is written in a case. leg_id null: the room of all; else between that company and the office, shown to nobody else. company_id null: the office wrote it. A form sent twice is one message: form_key.';

create function room_message_stays() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null
    or (new.public_id, new.introduction_id, new.leg_id, new.language, new.text, new.written_by, new.company_id, new.written_at)
      is distinct from
      (old.public_id, old.introduction_id, old.leg_id, old.language, old.text, old.written_by, old.company_id, old.written_at)
  then
    raise exception 'room_message is only ever added to, or withdrawn once';
  end if;
  return new;
end $$;
create trigger room_message_stays before update on room_message
  for each row execute function room_message_stays();

create table room_translation (
  id bigint generated always as identity constraint room_translation_pk primary key,
  message_id bigint not null constraint room_translation_message_fk references room_message (id) on delete cascade,
  language text not null constraint room_translation_language_known check (language in ('ja', 'zh-Hant', 'en')),
  text text not null constraint room_translation_text_length check (length(text) between 1 and 16000),
  typed_by bigint not null,
  company_id bigint constraint room_translation_company_fk references company (id),
  typed_at timestamptz not null
);
create index room_translation_message on room_translation (message_id, language, id);
comment on table room_translation is 'What a person typed as translation of a message; the last one of a language is shown, none is ever changed.';

create table room_file (
  public_id text constraint room_file_pk primary key
    constraint room_file_stored_fk references stored_file (public_id),
  message_id bigint not null constraint room_file_message_fk references room_message (id) on delete cascade,
  position int not null constraint room_file_position_positive check (position > 0),
  file_name text not null constraint room_file_name_length check (length(file_name) between 1 and 300),
  media_type text not null,
  size int not null constraint room_file_size_positive check (size > 0),
  under_nda boolean not null,
  constraint room_file_position_once unique (message_id, position)
);

create table room_reader (
  introduction_id bigint not null constraint room_reader_introduction_fk references introduction (id) on delete cascade,
  leg_id bigint constraint room_reader_leg_fk references introduction_leg (id) on delete cascade,
  account_id bigint not null,
  seen bigint not null,
  told_at timestamptz,
  constraint room_reader_once unique nulls not distinct (introduction_id, leg_id, account_id)
);
comment on table room_reader is 'Up to which message a person has opened a thread, and since when the person has been told of news in it; null once it was opened again.';
