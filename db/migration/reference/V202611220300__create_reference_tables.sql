-- What other tables may point at and sort by. The rows come from db/reference at start-up; a code
-- that leaves the files stays here as retired, so that nothing that points at it breaks.

create table reference_version (
  only_row boolean not null default true constraint reference_version_pk primary key,
  version text not null constraint reference_version_form check (version ~ '^[0-9a-f]{16}$'),
  loaded_at timestamptz not null,
  constraint reference_version_single check (only_row)
);

create table sector (
  code text not null constraint sector_pk primary key
    constraint sector_code_form check (code ~ '^([A-U]|[0-9]{2,4})$'),
  level smallint not null constraint sector_level_range check (level between 1 and 4),
  parent text constraint sector_parent_fk references sector (code),
  io_group text constraint sector_io_group_form check (io_group ~ '^[A-Z]{3}$'),
  name_ja text not null constraint sector_name_ja_filled check (name_ja <> ''),
  name_zh_hant text not null constraint sector_name_zh_hant_filled check (name_zh_hant <> ''),
  name_en text not null constraint sector_name_en_filled check (name_en <> ''),
  position int not null,
  retired boolean not null default false,
  constraint sector_parent_by_level check ((level = 1) = (parent is null))
);
create index sector_parent on sector (parent);

create table capability_field (
  code text not null constraint capability_field_pk primary key
    constraint capability_field_code_form check (code ~ '^[a-z0-9_]+$'),
  level smallint not null constraint capability_field_level_range check (level in (1, 2)),
  parent text constraint capability_field_parent_fk references capability_field (code),
  isic_codes text[] not null
    constraint capability_field_isic_codes_filled check (cardinality(isic_codes) > 0),
  io_group text not null constraint capability_field_io_group_form check (io_group ~ '^[A-Z]{3}$'),
  equipment boolean not null,
  name_ja text not null constraint capability_field_name_ja_filled check (name_ja <> ''),
  name_zh_hant text not null
    constraint capability_field_name_zh_hant_filled check (name_zh_hant <> ''),
  name_en text not null constraint capability_field_name_en_filled check (name_en <> ''),
  position int not null,
  retired boolean not null default false,
  constraint capability_field_parent_by_level check ((level = 1) = (parent is null))
);
create index capability_field_parent on capability_field (parent);

create table country (
  code text not null constraint country_pk primary key
    constraint country_code_form check (code ~ '^[A-Z]{2}$'),
  name_ja text not null constraint country_name_ja_filled check (name_ja <> ''),
  name_zh_hant text not null constraint country_name_zh_hant_filled check (name_zh_hant <> ''),
  name_en text not null constraint country_name_en_filled check (name_en <> ''),
  position int not null,
  retired boolean not null default false
);

create table region_block (
  code text not null constraint region_block_pk primary key
    constraint region_block_code_form check (code ~ '^[a-z]{2}-[a-z]+$'),
  country text not null constraint region_block_country_fk references country (code),
  name_ja text not null constraint region_block_name_ja_filled check (name_ja <> ''),
  name_zh_hant text not null constraint region_block_name_zh_hant_filled check (name_zh_hant <> ''),
  name_en text not null constraint region_block_name_en_filled check (name_en <> ''),
  position int not null,
  retired boolean not null default false
);

create table region (
  code text not null constraint region_pk primary key
    constraint region_code_form check (code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  country text not null constraint region_country_fk references country (code),
  block text not null constraint region_block_fk references region_block (code),
  name_ja text not null constraint region_name_ja_filled check (name_ja <> ''),
  name_zh_hant text not null constraint region_name_zh_hant_filled check (name_zh_hant <> ''),
  name_en text not null constraint region_name_en_filled check (name_en <> ''),
  latitude double precision not null
    constraint region_latitude_range check (latitude between -90 and 90),
  longitude double precision not null
    constraint region_longitude_range check (longitude between -180 and 180),
  position int not null,
  retired boolean not null default false,
  constraint region_in_country check (substr(code, 1, 2) = country)
);
create index region_block_of on region (block);

create table certificate (
  code text not null constraint certificate_pk primary key
    constraint certificate_code_form check (code ~ '^[A-Za-z0-9._-]+$'),
  kind text not null constraint certificate_kind_known check (kind in (
    'quality', 'environment', 'security', 'industry', 'green', 'safety', 'food', 'medical',
    'automotive', 'rail', 'aerospace')),
  name_ja text not null constraint certificate_name_ja_filled check (name_ja <> ''),
  name_zh_hant text not null constraint certificate_name_zh_hant_filled check (name_zh_hant <> ''),
  name_en text not null constraint certificate_name_en_filled check (name_en <> ''),
  position int not null,
  retired boolean not null default false
);

create table exchange_rate (
  year int not null constraint exchange_rate_year_range check (year between 1970 and 2200),
  base char(3) not null,
  quote char(3) not null,
  rate numeric not null constraint exchange_rate_positive check (rate > 0),
  source text not null constraint exchange_rate_source_filled check (source <> ''),
  constraint exchange_rate_pk primary key (year, base, quote),
  constraint exchange_rate_two_currencies check (base <> quote)
);
