create table introduction (
  id bigint generated always as identity constraint introduction_pk primary key,
  public_id text not null constraint introduction_public_id_unique unique
    constraint introduction_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  gap_id bigint not null constraint introduction_gap_fk references gap (id),
  offer_id bigint not null constraint introduction_offer_fk references offer (id),
  desk_country char(2) not null constraint introduction_desk_country_known check (desk_country in ('JP', 'TW')),
  offer_first boolean not null,
  state text not null constraint introduction_state_known check (state in ('SUGGESTED', 'SHORTLISTED', 'SCREENING', 'ASKING',
    'MUTUAL_YES', 'INTRODUCED', 'MEETING_SET', 'MET', 'IN_TALKS', 'TRIAL', 'AGREED', 'REJECTED_BY_OFFICE', 'DECLINED', 'EXPIRED',
    'UNREACHABLE', 'WITHDRAWN', 'DUPLICATE', 'NO_RESULT', 'ON_HOLD')),
  state_since timestamptz not null,
  last_sign_at timestamptz not null,
  resume_state text constraint introduction_resume_state_known check (resume_state in ('SUGGESTED', 'SHORTLISTED', 'SCREENING',
    'MUTUAL_YES', 'INTRODUCED', 'MEETING_SET', 'MET', 'IN_TALKS', 'TRIAL')),
  hold_until date,
  constraint introduction_hold_until_a_day
    check ((state = 'ON_HOLD') = (hold_until is not null) and (state = 'ON_HOLD') = (resume_state is not null)),
  owner_id bigint,
  constraint introduction_screened_by_somebody check (owner_id is not null
    or state in ('SUGGESTED', 'SHORTLISTED', 'REJECTED_BY_OFFICE', 'DUPLICATE', 'WITHDRAWN', 'ON_HOLD')),
  next_task text,
  next_company_id bigint,
  next_due_at timestamptz,
  constraint introduction_open_has_next check (
    (next_task is not null and next_due_at is not null) = (state not in ('AGREED', 'REJECTED_BY_OFFICE', 'DECLINED', 'EXPIRED',
      'UNREACHABLE', 'WITHDRAWN', 'DUPLICATE', 'NO_RESULT'))),
  next_step text constraint introduction_next_step_length check (length(next_step) between 1 and 2000),
  ask_onward boolean not null,
  suggested_by bigint,
  introduced_at timestamptz,
  silence_checked_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  score jsonb not null,
  version bigint not null
);
comment on table introduction is 'One case: a gap and an offer that may come together. owner_id is an account, next_company_id and suggested_by companies; no foreign keys, cases outlive people''s accounts.';
comment on constraint introduction_open_has_next on introduction is 'Every open case has exactly one next actor and one due date.';
create unique index introduction_pair_open on introduction (gap_id, offer_id)
  where state not in ('AGREED', 'REJECTED_BY_OFFICE', 'DECLINED', 'EXPIRED', 'UNREACHABLE', 'WITHDRAWN', 'DUPLICATE', 'NO_RESULT');
create index introduction_due on introduction (next_due_at, id)
  where state not in ('AGREED', 'REJECTED_BY_OFFICE', 'DECLINED', 'EXPIRED', 'UNREACHABLE', 'WITHDRAWN', 'DUPLICATE', 'NO_RESULT');
create index introduction_gap on introduction (gap_id);
create index introduction_offer on introduction (offer_id);
create index introduction_owner on introduction (owner_id, next_due_at);

create table introduction_ask (
  id bigint generated always as identity constraint introduction_ask_pk primary key,
  public_id text not null constraint introduction_ask_public_id_unique unique
    constraint introduction_ask_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  company_id bigint not null constraint introduction_ask_company_fk references company (id),
  asked_at timestamptz not null,
  asked_by bigint
);
create index introduction_ask_company on introduction_ask (company_id, asked_at);
comment on table introduction_ask is 'One request to one company: for a gap''s company the list of its candidates, else a single leg.';

create table introduction_leg (
  id bigint generated always as identity constraint introduction_leg_pk primary key,
  public_id text not null constraint introduction_leg_public_id_unique unique
    constraint introduction_leg_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  introduction_id bigint not null constraint introduction_leg_introduction_fk references introduction (id) on delete cascade,
  position int not null constraint introduction_leg_position_positive check (position > 0),
  role text not null constraint introduction_leg_role_known check (role in ('GAP', 'OFFER', 'TEAM')),
  company_id bigint not null constraint introduction_leg_company_fk references company (id),
  country char(2) not null constraint introduction_leg_country_form check (country ~ '^[A-Z]{2}$'),
  mandatory boolean not null,
  state text not null constraint introduction_leg_state_known check (state in ('WAITING', 'ASKED', 'YES', 'UNDER_APPROVAL', 'CLARIFY',
    'NOT_NOW', 'DECLINED', 'EXPIRED', 'UNREACHABLE')),
  ask_id bigint constraint introduction_leg_ask_fk references introduction_ask (id),
  asked_at timestamptz,
  clock_from timestamptz,
  reminded_at timestamptz,
  alerted_at timestamptz,
  answered_at timestamptz,
  matter text constraint introduction_leg_matter_known
    check (matter in ('INTRODUCTION', 'MEETING', 'CONFIDENTIALITY', 'TRIAL_BUDGET', 'CONTRACT')),
  promised_on date,
  ringi_shown boolean not null,
  promise_chased_at timestamptz,
  not_now_until date,
  desk_person_id bigint,
  next_task text,
  next_company_id bigint,
  next_due_at timestamptz,
  constraint introduction_leg_once unique (introduction_id, company_id),
  constraint introduction_leg_position_once unique (introduction_id, position),
  constraint introduction_leg_asked_when check (state not in ('ASKED', 'UNDER_APPROVAL', 'CLARIFY') or (ask_id is not null and asked_at is not null)),
  constraint introduction_leg_promise_dated check ((matter is null) = (promised_on is null)),
  constraint introduction_leg_approval_promised check (state <> 'UNDER_APPROVAL' or promised_on is not null),
  constraint introduction_leg_not_now_until check (state <> 'NOT_NOW' or not_now_until is not null),
  constraint introduction_leg_open_has_next check (state not in ('ASKED', 'UNDER_APPROVAL', 'CLARIFY')
    or (next_task is not null and next_due_at is not null))
);
create index introduction_leg_company on introduction_leg (company_id, state);
create index introduction_leg_ask on introduction_leg (ask_id);
comment on constraint introduction_leg_open_has_next on introduction_leg is 'Every open leg has exactly one next actor and one due date.';

create table introduction_step (
  id bigint generated always as identity constraint introduction_step_pk primary key,
  introduction_id bigint not null constraint introduction_step_introduction_fk references introduction (id) on delete cascade,
  leg_id bigint,
  move text not null constraint introduction_step_move_form check (move ~ '^[A-Z_]{3,40}$'),
  at timestamptz not null,
  account_id bigint,
  office boolean not null,
  company_id bigint,
  channel text not null constraint introduction_step_channel_known check (channel in ('PAGE', 'LINK', 'PHONE', 'OTHER', 'API', 'CLOCK')),
  from_state text,
  to_state text not null,
  leg_from text,
  leg_to text,
  reason text constraint introduction_step_reason_form check (reason ~ '^[a-z_]{1,40}$'),
  note text not null constraint introduction_step_note_length check (length(note) <= 4000)
);
create index introduction_step_introduction on introduction_step (introduction_id, id);
comment on table introduction_step is 'Every move once, in order; only ever added to. company_id is the company spoken for.';

create function introduction_step_stays() returns trigger language plpgsql as $$
begin
  raise exception 'introduction_step is only ever added to';
end $$;
create trigger introduction_step_stays before update on introduction_step
  for each row execute function introduction_step_stays();

create table introduction_words (
  introduction_id bigint not null constraint introduction_words_introduction_fk references introduction (id) on delete cascade,
  language text not null constraint introduction_words_language_known check (language in ('ja', 'zh-Hant', 'en')),
  why text not null constraint introduction_words_why_length check (length(why) between 1 and 2000),
  first_step text not null constraint introduction_words_first_step_length check (length(first_step) between 1 and 1000),
  typed_by bigint not null,
  typed_at timestamptz not null,
  constraint introduction_words_pk primary key (introduction_id, language)
);
comment on table introduction_words is 'Why these two and a concrete first step, as a person of the office wrote it in each language.';

create table introduction_screening (
  introduction_id bigint not null constraint introduction_screening_introduction_fk references introduction (id) on delete cascade,
  company_id bigint not null,
  point text not null constraint introduction_screening_point_known check (point in ('complete', 'verified', 'fresh')),
  note text not null constraint introduction_screening_note_length check (length(note) <= 1000),
  confirmed_by bigint not null,
  confirmed_at timestamptz not null,
  constraint introduction_screening_pk primary key (introduction_id, company_id, point)
);
comment on table introduction_screening is 'Open points of a profile that the curator has settled by other means, and how.';

create table introduction_note (
  id bigint generated always as identity constraint introduction_note_pk primary key,
  introduction_id bigint not null constraint introduction_note_introduction_fk references introduction (id) on delete cascade,
  text text not null constraint introduction_note_text_length check (length(text) between 1 and 4000),
  written_by bigint not null,
  written_at timestamptz not null
);
create index introduction_note_introduction on introduction_note (introduction_id, written_at);
comment on table introduction_note is 'Private notes of the office; no company ever sees one.';

create table introduction_settings (
  only_row boolean not null default true constraint introduction_settings_pk primary key
    constraint introduction_settings_one_row check (only_row),
  reminder_japan int not null,
  reminder_taiwan int not null,
  alert int not null,
  expiry int not null,
  office int not null,
  company int not null,
  silence_days int not null,
  list_size int not null,
  capacity_small int not null,
  capacity_medium int not null,
  capacity_large int not null,
  changed_by bigint,
  changed_at timestamptz,
  constraint introduction_settings_order check (
    reminder_japan >= 1 and reminder_taiwan >= 1 and alert > greatest(reminder_japan, reminder_taiwan) and expiry > alert
    and office >= 1 and company >= 1 and silence_days >= 1 and list_size between 1 and 10
    and capacity_small >= 1 and capacity_medium >= capacity_small and capacity_large >= capacity_medium)
);
insert into introduction_settings (reminder_japan, reminder_taiwan, alert, expiry, office, company, silence_days, list_size,
  capacity_small, capacity_medium, capacity_large)
values (5, 3, 7, 10, 3, 10, 60, 5, 3, 6, 10);
comment on table introduction_settings is 'Clocks in working days, list size, and open introductions a company of under 30, of 30 to 199, and of 200 or more people may have.';

create table introduction_told (
  id bigint generated always as identity constraint introduction_told_pk primary key,
  introduction_id bigint not null constraint introduction_told_introduction_fk references introduction (id) on delete cascade,
  template text not null,
  company_id bigint,
  account_id bigint,
  at timestamptz not null
);
create index introduction_told_introduction on introduction_told (introduction_id, id);
comment on table introduction_told is 'Which mail of a case went to whom: an account, or a contact of a company; without names and addresses.';
