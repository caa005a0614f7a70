create table company_unwanted (
  id bigint generated always as identity constraint company_unwanted_pk primary key,
  public_id text not null constraint company_unwanted_public_id_unique unique
    constraint company_unwanted_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  affiliation text not null constraint company_unwanted_affiliation_known check (affiliation in ('JP', 'TW')),
  identifier_scheme text,
  identifier_value text,
  reason text not null constraint company_unwanted_reason_length check (length(reason) between 1 and 500),
  added_by bigint not null,
  added_at timestamptz not null,
  until date,
  lifted_by bigint,
  lifted_at timestamptz,
  lift_reason text constraint company_unwanted_lift_reason_length check (length(lift_reason) between 1 and 500),
  constraint company_unwanted_identifier_whole check ((identifier_scheme is null) = (identifier_value is null)),
  constraint company_unwanted_lifted_by_somebody
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
comment on table company_unwanted is 'Companies that are never proposed to anybody, kept by their names so that a new record of the same company is recognised. Entries are lifted, never deleted; until: the last day.';

create table company_unwanted_name (
  unwanted_id bigint not null constraint company_unwanted_name_unwanted_fk references company_unwanted (id) on delete cascade,
  name_key text not null constraint company_unwanted_name_key_filled check (name_key <> ''),
  rank int not null constraint company_unwanted_name_rank_positive check (rank > 0),
  name text not null constraint company_unwanted_name_length check (length(name) between 1 and 300),
  constraint company_unwanted_name_pk primary key (unwanted_id, name_key)
);
create index company_unwanted_name_key on company_unwanted_name (name_key);

create table company_unwanted_company (
  company_id bigint not null constraint company_unwanted_company_company_fk references company (id) on delete cascade,
  unwanted_id bigint not null constraint company_unwanted_company_unwanted_fk references company_unwanted (id) on delete cascade,
  excepted_by bigint,
  excepted_at timestamptz,
  constraint company_unwanted_company_pk primary key (company_id, unwanted_id),
  constraint company_unwanted_company_excepted_by_somebody check ((excepted_at is null) = (excepted_by is null))
);
comment on table company_unwanted_company is 'Records that were recognised; stays when a record is renamed. excepted: the office says that it is another company of that name.';
