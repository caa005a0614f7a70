create table office_closure (
  id bigint generated always as identity constraint office_closure_pk primary key,
  public_id text not null constraint office_closure_public_id_unique unique
    constraint office_closure_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  country char(2) not null constraint office_closure_country_known check (country in ('JP', 'TW')),
  day date not null,
  working boolean not null,
  reason text not null constraint office_closure_reason_length check (length(reason) between 1 and 200),
  language text not null constraint office_closure_language_known check (language in ('ja', 'zh-Hant', 'en')),
  marked_by bigint not null,
  marked_at timestamptz not null,
  constraint office_closure_once_a_day unique (country, day)
);
create index office_closure_day on office_closure (day desc, country);
comment on table office_closure is 'Days on which the office overrules the calendar by which deadlines are counted. marked_by is an account; no foreign key, for marks outlive people''s accounts. Removed rows stand in the audit.';
comment on column office_closure.working is 'true where people work although the calendar says they do not.';
