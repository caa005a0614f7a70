create table account (
  id bigint generated always as identity constraint account_pk primary key,
  public_id text not null constraint account_public_id_unique unique
    constraint account_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  -- as typed; mails go here
  email text constraint account_email_length check (length(email) between 3 and 254),
  -- NFKC and lower case: what makes two spellings the same address
  email_key text constraint account_email_key_unique unique
    constraint account_email_key_folded check (email_key = lower(email_key)),
  name text constraint account_name_length check (length(name) between 1 and 100),
  role text not null constraint account_role_known check (role in ('MEMBER', 'SECRETARIAT', 'ADMIN')),
  company_id bigint,
  language text not null constraint account_language_known check (language in ('ja', 'zh-Hant', 'en')),
  zone text not null constraint account_zone_length check (length(zone) between 1 and 60),
  password_hash text,
  status text not null constraint account_status_known check (status in ('INVITED', 'ACTIVE', 'DISABLED', 'REMOVED')),
  created_at timestamptz not null,
  activated_at timestamptz,
  last_sign_in_at timestamptz,
  version bigint not null,
  constraint account_member_has_company check ((role = 'MEMBER') = (company_id is not null)),
  constraint account_active_has_password check (status <> 'ACTIVE' or password_hash is not null),
  constraint account_removed_is_erased check (
    (status = 'REMOVED') = (email is null)
    and (email is null) = (email_key is null)
    and (email is null) = (name is null)
    and (status <> 'REMOVED' or password_hash is null))
);
create index account_company on account (company_id) where company_id is not null;
create index account_status_role on account (status, role);

comment on column account.company_id is 'The foreign key is added by the migration of company.';

create table link_token (
  hash bytea not null constraint link_token_pk primary key constraint link_token_hash_length check (octet_length(hash) = 32),
  purpose text not null constraint link_token_purpose_known check (purpose in ('INVITATION', 'RESET', 'SET_UP', 'CONFIRM_POSTING')),
  subject text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint link_token_expires_later check (expires_at > created_at)
);
create index link_token_subject on link_token (purpose, subject);
create index link_token_expires_at on link_token (expires_at);

create table api_token (
  id bigint generated always as identity constraint api_token_pk primary key,
  public_id text not null constraint api_token_public_id_unique unique
    constraint api_token_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  account_id bigint not null constraint api_token_account_fk references account (id),
  name text not null constraint api_token_name_length check (length(name) between 1 and 60),
  hash bytea not null constraint api_token_hash_unique unique constraint api_token_hash_length check (octet_length(hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_on date,
  constraint api_token_expires_later check (expires_at > created_at)
);
create index api_token_account on api_token (account_id);

-- what a person was told and agreed to, kept as proof; a withdrawal is a date, never a deletion
create table consent (
  id bigint generated always as identity constraint consent_pk primary key,
  account_id bigint not null constraint consent_account_fk references account (id),
  text_code text not null constraint consent_text_code_known check (text_code in ('privacy_notice', 'cross_border')),
  text_version int not null constraint consent_text_version_positive check (text_version > 0),
  language text not null constraint consent_language_known check (language in ('ja', 'zh-Hant', 'en')),
  text_sha256 bytea not null constraint consent_text_sha256_length check (octet_length(text_sha256) = 32),
  given_at timestamptz not null,
  withdrawn_at timestamptz constraint consent_withdrawn_later check (withdrawn_at >= given_at)
);
create index consent_account on consent (account_id, text_code);
create unique index consent_one_in_force on consent (account_id, text_code, text_version) where withdrawn_at is null;

-- slows guessing down: per address (also of people who have no account, so that nobody learns who has one)
create table sign_in_backoff (
  address_key bytea not null constraint sign_in_backoff_pk primary key,
  failures int not null constraint sign_in_backoff_failures_natural check (failures >= 0),
  not_before timestamptz not null,
  trusted_source bytea,
  updated_at timestamptz not null
);
create index sign_in_backoff_updated_at on sign_in_backoff (updated_at);

-- how often one source tried something within one minute
create table attempt_budget (
  source_key bytea not null,
  minute timestamptz not null,
  attempts int not null constraint attempt_budget_attempts_positive check (attempts > 0),
  constraint attempt_budget_pk primary key (source_key, minute)
);
create index attempt_budget_minute on attempt_budget (minute);
