-- Matches are computed, never stored. Stored are the facts: what was decided and what was shown.
create table match_decision (
  id bigint generated always as identity constraint match_decision_pk primary key,
  gap_id bigint not null constraint match_decision_gap_fk references gap (id) on delete cascade,
  offer_id bigint not null constraint match_decision_offer_fk references offer (id) on delete cascade,
  side text not null constraint match_decision_side_known check (side in ('gap', 'offer', 'office')),
  kind text not null constraint match_decision_kind_known check (kind in ('interested', 'not_for_us', 'undone')),
  reason text constraint match_decision_reason_known check (reason in ('no_capacity', 'specification', 'price_or_volume',
    'place', 'timing', 'conflict', 'in_contact', 'language', 'too_little_information', 'not_our_business', 'other')),
  note text not null constraint match_decision_note_length check (length(note) <= 1000),
  decided_by bigint not null,
  decided_at timestamptz not null,
  version bigint not null constraint match_decision_version_positive check (version > 0),
  constraint match_decision_once_a_side unique (gap_id, offer_id, side),
  constraint match_decision_reason_of_a_no check ((kind = 'not_for_us') = (reason is not null))
);
create index match_decision_offer on match_decision (offer_id);
comment on table match_decision is 'The latest decision of each side about a pair; earlier ones stand in the audit. decided_by is an account; no foreign key, for decisions outlive people''s accounts.';

create table match_shown (
  id bigint generated always as identity constraint match_shown_pk primary key,
  at timestamptz not null,
  account_id bigint not null,
  company_id bigint,
  posting_type text not null constraint match_shown_posting_type_known check (posting_type in ('gap', 'offer')),
  posting_id bigint not null,
  preset text not null constraint match_shown_preset_known check (preset in ('default', 'sector_size_region')),
  model_version text not null constraint match_shown_model_version_length check (length(model_version) between 1 and 200),
  entries jsonb not null constraint match_shown_entries_array check (jsonb_typeof(entries) = 'array')
);
create index match_shown_posting on match_shown (posting_id, at);
comment on table match_shown is 'One row a list that was shown: entries are {id, position, joint, propensity}. No foreign keys: what was seen was seen.';
