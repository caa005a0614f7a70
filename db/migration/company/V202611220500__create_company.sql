-- numbers are handed out in blocks of 50, so that a long member list is written in batches
create sequence company_seq as bigint increment by 50;

create table company (
  id bigint not null default nextval('company_seq') constraint company_pk primary key,
  public_id text not null constraint company_public_id_unique unique
    constraint company_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  kind text not null constraint company_kind_known
    check (kind in ('company', 'local_government', 'university', 'hospital', 'support_body')),
  affiliation text not null constraint company_affiliation_known check (affiliation in ('JP', 'TW')),
  country text not null constraint company_country_form check (country ~ '^[A-Z]{2}$'),
  official_name text not null constraint company_official_name_length
    check (length(official_name) between 1 and 300 and official_name = btrim(official_name)),
  official_language text not null constraint company_official_language_form
    check (official_language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  legal_form text constraint company_legal_form_length check (length(legal_form) between 1 and 100),
  -- official number
  identifier_scheme text constraint company_identifier_scheme_known
    check (identifier_scheme in ('jp_corporate_number', 'tw_business_number', 'other')),
  identifier_value text constraint company_identifier_value_length check (length(identifier_value) between 1 and 60),
  identifier_check text not null constraint company_identifier_check_known
    check (identifier_check in ('none', 'valid', 'invalid', 'placeholder', 'unchecked')),
  constraint company_identifier_whole check (
    (identifier_scheme is null) = (identifier_value is null)
    and (identifier_value is null) = (identifier_check = 'none')),
  -- head office
  address text constraint company_address_length check (length(address) between 1 and 500),
  region text constraint company_region_form check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  address_country text constraint company_address_country_form check (address_country ~ '^[A-Z]{2}$'),
  constraint company_region_in_country check (region is null or substr(region, 1, 2) = address_country),
  -- size
  employees int constraint company_employees_range check (employees between 0 and 10000000),
  capital_amount numeric(24, 2) constraint company_capital_range check (capital_amount >= 0),
  capital_currency char(3) constraint company_capital_currency_form check (capital_currency ~ '^[A-Z]{3}$'),
  constraint company_capital_whole check ((capital_amount is null) = (capital_currency is null)),
  revenue_amount numeric(24, 2) constraint company_revenue_range check (revenue_amount >= 0),
  revenue_currency char(3) constraint company_revenue_currency_form check (revenue_currency ~ '^[A-Z]{3}$'),
  revenue_year int constraint company_revenue_year_range check (revenue_year between 1900 and 2100),
  constraint company_revenue_whole check (
    (revenue_amount is null) = (revenue_currency is null) and (revenue_year is null or revenue_amount is not null)),
  size_band text generated always as (case
    when employees < 10 then 'under_10' when employees < 30 then 'under_30' when employees < 100 then 'under_100'
    when employees < 300 then 'under_300' when employees < 1000 then 'under_1000' when employees >= 1000 then 'from_1000'
    end) stored,
  founded_year int constraint company_founded_year_range check (founded_year between 500 and 2100),
  founded_on date,
  constraint company_founded_consistent check (
    founded_on is null or (founded_year is not null and extract(year from founded_on) = founded_year)),
  website text constraint company_website_form check (website ~ '^https?://[^\s]+$' and length(website) <= 310),
  -- what it can do; isic holds the ISIC codes of its sectors, the main one first, sector_path those and every node above them
  fields text[] not null default '{}',
  isic text[] not null default '{}',
  sector_path text[] not null default '{}',
  main_division text constraint company_main_division_form check (main_division ~ '^[0-9]{2}$'),
  main_section text constraint company_main_section_form check (main_section ~ '^[A-U]$'),
  -- a list of languages or certificates that was stated is complete; not stated is unknown
  languages text[] not null default '{}',
  languages_stated boolean not null default false,
  constraint company_languages_stated check (languages_stated or languages = '{}'),
  certificates_stated boolean not null default false,
  -- dejima: a unit with its own authority to work with young companies
  dejima text not null default 'unknown' constraint company_dejima_known check (dejima in ('yes', 'no', 'unknown')),
  dejima_head_count int constraint company_dejima_head_count_range check (dejima_head_count between 0 and 100000),
  dejima_budget_amount numeric(24, 2) constraint company_dejima_budget_range check (dejima_budget_amount >= 0),
  dejima_budget_currency char(3) constraint company_dejima_budget_currency_form check (dejima_budget_currency ~ '^[A-Z]{3}$'),
  constraint company_dejima_budget_whole check ((dejima_budget_amount is null) = (dejima_budget_currency is null)),
  dejima_scope text constraint company_dejima_scope_length check (length(dejima_scope) <= 1000),
  dejima_months int constraint company_dejima_months_range check (dejima_months between 1 and 120),
  dejima_success_criteria text constraint company_dejima_success_criteria_length check (length(dejima_success_criteria) <= 1000),
  dejima_purchase_afterwards text not null default 'unknown'
    constraint company_dejima_purchase_known check (dejima_purchase_afterwards in ('yes', 'no', 'unknown')),
  constraint company_dejima_details check (dejima = 'yes' or (dejima_head_count is null and dejima_budget_amount is null
    and dejima_scope is null and dejima_months is null and dejima_success_criteria is null and dejima_purchase_afterwards = 'unknown')),
  -- green and compliance credentials, economic-security facts
  credentials text[] not null default '{}' constraint company_credentials_known check (credentials <@ array[
    'renewable_power', 'water_reuse', 'carbon_accounting', 'science_based_target', 'conflict_minerals',
    'labour_standards', 'anti_corruption', 'antisocial_forces_clause', 'product_liability_insurance', 'privacy_management']),
  supply_outside text[] not null default '{}' constraint company_supply_outside_form
    check (array_to_string(supply_outside, ',') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
  export_control text not null default 'unknown' constraint company_export_control_known
    check (export_control in ('unknown', 'not_listed', 'listed', 'cleared')),
  second_source text not null default 'unknown' constraint company_second_source_known
    check (second_source in ('yes', 'no', 'unknown')),
  -- group, desk and referring body
  parent_id bigint constraint company_parent_fk references company (id),
  parent_name text constraint company_parent_name_length check (length(parent_name) between 1 and 300),
  group_name text constraint company_group_name_length check (length(group_name) between 1 and 300),
  constraint company_parent_other check (parent_id is null or parent_id <> id),
  desk_country text constraint company_desk_country_known check (desk_country in ('JP', 'TW')),
  referring_body text constraint company_referring_body_length check (length(referring_body) between 1 and 300),
  sharing_scope text not null default 'all_desks' constraint company_sharing_scope_known
    check (sharing_scope in ('own_desk', 'referring_body', 'all_desks')),
  -- life and origin
  status text not null default 'ACTIVE' constraint company_status_known check (status in ('ACTIVE', 'INACTIVE')),
  listed_publicly boolean not null default true,
  source_kind text not null constraint company_source_kind_known check (source_kind in ('import', 'office', 'member', 'demo')),
  source_ref text constraint company_source_ref_length check (length(source_ref) between 1 and 200),
  claimed_at timestamptz,
  claimed_by bigint,
  constraint company_claim_whole check ((claimed_at is null) = (claimed_by is null)),
  -- search: folded tokens made by the application
  name_key text not null,
  search_tokens text[] not null,
  search tsvector not null generated always as (array_to_tsvector(search_tokens)) stored,
  version bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index company_identifier_unique on company (identifier_scheme, identifier_value) where identifier_check = 'valid';
create index company_identifier on company (identifier_value);
create index company_name_key on company (name_key, id);
create index company_search on company using gin (search);
create index company_sector_path on company using gin (sector_path);
create index company_region on company (region);
create index company_parent on company (parent_id);

comment on table company is 'A company or body of either country: one record, many gaps and offers.';
comment on column company.country is 'Where it is registered; Taiwanese-run firms abroad keep their affiliation TW.';
comment on column company.official_name is 'As typed; folding is only for searching.';
comment on column company.founded_on is 'Only where the day is known; the year alone is in founded_year.';
comment on column company.claimed_by is 'Account; no foreign key, the fact outlives the account.';

create table company_field_source (
  company_id bigint not null constraint company_field_source_company_fk references company (id) on delete cascade,
  field text not null constraint company_field_source_field_form check (field ~ '^[a-z_]{1,40}$'),
  kind text not null constraint company_field_source_kind_known check (kind in ('import', 'office', 'member', 'demo')),
  ref text constraint company_field_source_ref_length check (length(ref) between 1 and 200),
  at timestamptz not null,
  constraint company_field_source_pk primary key (company_id, field)
);
comment on table company_field_source is 'Per field: where it was stated last and when.';

create table company_name (
  company_id bigint not null constraint company_name_company_fk references company (id) on delete cascade,
  rank int not null constraint company_name_rank_range check (rank >= 0),
  kind text not null constraint company_name_kind_known
    check (kind in ('official', 'trade', 'english', 'reading', 'former', 'short')),
  text text not null constraint company_name_text_length check (length(text) between 1 and 300),
  language text constraint company_name_language_form check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  constraint company_name_pk primary key (company_id, rank)
);

create table company_site (
  company_id bigint not null constraint company_site_company_fk references company (id) on delete cascade,
  rank int not null constraint company_site_rank_range check (rank >= 0),
  kind text not null constraint company_site_kind_known
    check (kind in ('factory', 'branch', 'sales_office', 'research', 'warehouse', 'service', 'subsidiary', 'other')),
  name text constraint company_site_name_length check (length(name) between 1 and 300),
  country text not null constraint company_site_country_form check (country ~ '^[A-Z]{2}$'),
  region text constraint company_site_region_form check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  constraint company_site_region_in_country check (region is null or substr(region, 1, 2) = country),
  address text constraint company_site_address_length check (length(address) between 1 and 500),
  since_year int constraint company_site_since_range check (since_year between 1800 and 2100),
  staff int constraint company_site_staff_range check (staff between 0 and 1000000),
  external_number text constraint company_site_external_number_length check (length(external_number) between 1 and 60),
  constraint company_site_pk primary key (company_id, rank)
);
create index company_site_country on company_site (country);

create table company_sector (
  company_id bigint not null constraint company_sector_company_fk references company (id) on delete cascade,
  rank int not null constraint company_sector_rank_range check (rank >= 0),
  scheme text not null constraint company_sector_scheme_known check (scheme in ('ISIC', 'JSIC', 'TSIC', 'JPX', 'TWSE', 'EDINET')),
  code text not null constraint company_sector_code_length check (length(code) between 1 and 60),
  constraint company_sector_pk primary key (company_id, rank),
  constraint company_sector_once unique (company_id, scheme, code) deferrable initially deferred
);

create table company_certificate (
  company_id bigint not null constraint company_certificate_company_fk references company (id) on delete cascade,
  rank int not null constraint company_certificate_rank_range check (rank >= 0),
  code text not null constraint company_certificate_code_form check (code ~ '^[A-Z0-9_]{2,40}$'),
  since date,
  valid_until date,
  evidence text constraint company_certificate_evidence_length check (length(evidence) between 1 and 500),
  verified boolean not null,
  constraint company_certificate_dates check (since is null or valid_until is null or since <= valid_until),
  constraint company_certificate_pk primary key (company_id, rank),
  constraint company_certificate_once unique (company_id, code) deferrable initially deferred
);

create table company_credit_report (
  company_id bigint not null constraint company_credit_report_company_fk references company (id) on delete cascade,
  rank int not null constraint company_credit_report_rank_range check (rank >= 0),
  agency text not null constraint company_credit_report_agency_known check (agency in ('tdb', 'tsr', 'crif', 'duns')),
  number text constraint company_credit_report_number_length check (length(number) between 1 and 60),
  reported_on date,
  grade text constraint company_credit_report_grade_length check (length(grade) between 1 and 100),
  constraint company_credit_report_pk primary key (company_id, rank)
);

create table company_exclusivity (
  company_id bigint not null constraint company_exclusivity_company_fk references company (id) on delete cascade,
  rank int not null constraint company_exclusivity_rank_range check (rank >= 0),
  mode text not null constraint company_exclusivity_mode_known check (mode in ('supply', 'oem_odm', 'licence', 'joint_rnd',
    'service', 'agency', 'joint_venture', 'acquisition', 'third_country_team', 'branch')),
  territory text not null constraint company_exclusivity_territory_form check (territory ~ '^[A-Z]{2}$'),
  field text constraint company_exclusivity_field_length check (length(field) between 1 and 60),
  until date,
  note text constraint company_exclusivity_note_length check (length(note) between 1 and 500),
  constraint company_exclusivity_pk primary key (company_id, rank)
);
comment on table company_exclusivity is 'Exclusive rights already granted to others; null field means for everything.';

create table company_verification (
  id bigint generated always as identity constraint company_verification_pk primary key,
  company_id bigint not null constraint company_verification_company_fk references company (id) on delete cascade,
  method text not null constraint company_verification_method_known
    check (method in ('register', 'documents', 'interview', 'visit', 'credit_report')),
  verified_on date not null,
  verified_by bigint not null,
  note text constraint company_verification_note_length check (length(note) between 1 and 500),
  recorded_at timestamptz not null
);
create index company_verification_company on company_verification (company_id, verified_on);

create table company_block (
  company_id bigint not null constraint company_block_company_fk references company (id) on delete cascade,
  other_id bigint not null constraint company_block_other_fk references company (id) on delete cascade,
  reason text constraint company_block_reason_length check (length(reason) between 1 and 500),
  blocked_by bigint,
  blocked_at timestamptz not null,
  constraint company_block_pk primary key (company_id, other_id),
  constraint company_block_not_itself check (company_id <> other_id)
);
create index company_block_other on company_block (other_id);
comment on table company_block is 'These two are never proposed to each other; it holds in both directions.';

-- personal data, apart from company data
create sequence contact_seq as bigint increment by 50;

create table contact (
  id bigint not null default nextval('contact_seq') constraint contact_pk primary key,
  public_id text not null constraint contact_public_id_unique unique
    constraint contact_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  company_id bigint not null constraint contact_company_fk references company (id) on delete cascade,
  name text not null constraint contact_name_length check (length(name) between 1 and 120),
  kana text constraint contact_kana_length check (length(kana) between 1 and 120),
  latin text constraint contact_latin_length check (length(latin) between 1 and 120),
  title text constraint contact_title_length check (length(title) between 1 and 120),
  department text constraint contact_department_length check (length(department) between 1 and 120),
  email text constraint contact_email_form check (email ~ '^[^\s@]+@[^\s@]+$' and length(email) <= 254),
  phone text constraint contact_phone_length check (length(phone) between 1 and 40),
  language text not null constraint contact_language_known check (language in ('ja', 'zh-Hant', 'en')),
  source_kind text not null constraint contact_source_kind_known check (source_kind in ('import', 'office', 'member', 'demo')),
  notice_at timestamptz,
  consent_at timestamptz,
  consent_withdrawn_at timestamptz,
  constraint contact_consent_after_notice check (consent_at is null or notice_at is not null),
  constraint contact_withdrawn_after_consent check (consent_withdrawn_at is null or consent_at is not null),
  invited_at timestamptz,
  version bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index contact_email_once on contact (company_id, lower(email));
create index contact_company on contact (company_id);
comment on column contact.notice_at is 'When the person was told what the data is kept for.';
comment on column contact.consent_at is 'When the person agreed that the data may go to an introduced company across the border.';

create table contact_view (
  id bigint generated always as identity constraint contact_view_pk primary key,
  company_id bigint not null,
  account_id bigint not null,
  at timestamptz not null
);
create index contact_view_company on contact_view (company_id, at);
comment on table contact_view is 'Who of the office looked at a company''s contacts. No foreign keys: the log outlives both.';
