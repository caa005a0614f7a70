create table company_pair (
  id bigint generated always as identity constraint company_pair_pk primary key,
  public_id text not null constraint company_pair_public_id_unique unique
    constraint company_pair_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  low_id bigint not null constraint company_pair_low_fk references company (id) on delete cascade,
  high_id bigint not null constraint company_pair_high_fk references company (id) on delete cascade,
  constraint company_pair_order check (low_id < high_id),
  constraint company_pair_once unique (low_id, high_id),
  score numeric(4, 3) not null constraint company_pair_score_range check (score between 0 and 1),
  reasons text[] not null,
  found_at timestamptz not null,
  verdict text constraint company_pair_verdict_known check (verdict in ('different', 'later')),
  until date,
  basis text,
  decided_by bigint,
  decided_at timestamptz,
  constraint company_pair_later_until check ((verdict is not distinct from 'later') = (until is not null)),
  constraint company_pair_decided_whole check ((verdict is null) = (decided_by is null)
    and (verdict is null) = (decided_at is null) and (verdict is null) = (basis is null))
);
create index company_pair_high on company_pair (high_id);
create index company_pair_score on company_pair (score desc, id);
comment on table company_pair is 'Two records that may be one company, and what the office said of them. A pair that is the same is merged, which is kept in company_merge.';
comment on column company_pair.basis is 'Names and numbers of both when it was decided: where they have changed since, the verdict no longer counts.';
comment on column company_pair.decided_by is 'Account; no foreign key, the verdict outlives the account.';
