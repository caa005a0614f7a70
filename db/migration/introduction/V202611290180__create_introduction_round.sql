create table introduction_round (
  id bigint generated always as identity constraint introduction_round_pk primary key,
  public_id text not null constraint introduction_round_public_id_unique unique
    constraint introduction_round_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  made_at timestamptz not null,
  made_by bigint not null,
  model_version text not null constraint introduction_round_model_version_length check (length(model_version) between 1 and 200),
  gaps_open int not null,
  gaps int not null constraint introduction_round_gaps_of_open check (gaps between 0 and gaps_open),
  figures jsonb not null
);
create index introduction_round_made_at on introduction_round (made_at);
comment on table introduction_round is 'A proposal of introductions for all open gaps of a desk at once. made_by is an account; no foreign key, for rounds outlive people''s accounts. figures are those of the moment.';

create table introduction_round_gap (
  round_id bigint not null constraint introduction_round_gap_round_fk references introduction_round (id) on delete cascade,
  position int not null constraint introduction_round_gap_position_positive check (position > 0),
  gap_id bigint not null constraint introduction_round_gap_gap_fk references gap (id) on delete cascade,
  constraint introduction_round_gap_pk primary key (round_id, position),
  constraint introduction_round_gap_once unique (round_id, gap_id)
);

create table introduction_round_line (
  id bigint generated always as identity constraint introduction_round_line_pk primary key,
  round_id bigint not null,
  gap_id bigint not null,
  offer_id bigint not null constraint introduction_round_line_offer_fk references offer (id) on delete cascade,
  position int not null constraint introduction_round_line_position_positive check (position > 0),
  band text not null constraint introduction_round_line_band_known check (band in ('INTRODUCE', 'CHECK', 'OFFICE')),
  joint double precision not null constraint introduction_round_line_joint_range check (joint between 0 and 100),
  value double precision not null constraint introduction_round_line_value_range check (value between 0 and 1),
  newcomer boolean not null,
  state text not null constraint introduction_round_line_state_known
    check (state in ('PROPOSED', 'TAKEN_OUT', 'OPENED', 'REFUSED', 'PASSED_OVER')),
  why text constraint introduction_round_line_why_known check (why in ('FIRM_BUSY', 'FIRM_TAKEN', 'GAP_BUSY', 'GAP_TAKEN',
    'KEPT_FOR_NEWCOMER', 'SAME_GROUP', 'PAIR_OPEN', 'NOT_POSSIBLE')),
  introduction_id bigint constraint introduction_round_line_introduction_fk references introduction (id) on delete cascade,
  changed_at timestamptz,
  changed_by bigint,
  constraint introduction_round_line_gap_fk foreign key (round_id, gap_id)
    references introduction_round_gap (round_id, gap_id) on delete cascade,
  constraint introduction_round_line_once unique (round_id, gap_id, offer_id),
  constraint introduction_round_line_why_of_a_no check ((state in ('REFUSED', 'PASSED_OVER')) = (why is not null)),
  constraint introduction_round_line_opened check ((state = 'OPENED') = (introduction_id is not null))
);
create index introduction_round_line_introduction on introduction_round_line (introduction_id);
comment on table introduction_round_line is 'A pair of a round: proposed, taken out by the office, opened as an introduction, refused when it was to be opened, or passed over with the reason.';
