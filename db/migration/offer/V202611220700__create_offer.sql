create table offer (
  id bigint constraint offer_pk primary key constraint offer_posting_fk references posting (id) on delete cascade,
  fields text[] not null,
  own_words text[] not null,
  sectors text[] not null,
  product_type text constraint offer_product_type_known
    check (product_type in ('equipment', 'component', 'material', 'software', 'service')),
  modes text[] not null constraint offer_modes_known check (modes <@ array['supply', 'oem_odm', 'licence', 'joint_rnd',
    'service', 'agency', 'joint_venture', 'acquisition', 'third_country_team', 'branch']),
  wish text constraint offer_wish_known check (wish in ('one_off_sale', 'distributor', 'long_supply')),
  seeks text[] not null constraint offer_seeks_known check (seeks <@ array['sales_channel', 'brand', 'materials',
    'equipment', 'research', 'finance', 'test_field', 'reference_customer']),
  -- how much and how soon
  capacity numeric constraint offer_capacity_positive check (capacity > 0),
  supply_unit text constraint offer_supply_unit_length check (length(supply_unit) between 1 and 40),
  capacity_per text constraint offer_capacity_per_known check (capacity_per in ('once', 'month', 'year')),
  minimum_order numeric constraint offer_minimum_order_positive check (minimum_order > 0),
  lead_time_days int constraint offer_lead_time_days_range check (lead_time_days between 0 and 3650),
  -- labour saved
  labour_saved_fte numeric constraint offer_labour_saved_fte_positive check (labour_saved_fte > 0),
  junior_enabled boolean,
  labour_evidence text constraint offer_labour_evidence_length check (length(labour_evidence) between 1 and 2000),
  obstacles text[] not null constraint offer_obstacles_known check (obstacles <@ array['no_sales_channel',
    'market_closed', 'no_local_talent', 'no_local_supplier', 'cost_too_high']),
  countries_served text[] not null constraint offer_countries_served_form
    check (array_to_string(countries_served, ',') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
  japan_references int constraint offer_japan_references_range check (japan_references between 0 and 100000),
  japan_references_text text constraint offer_japan_references_text_length
    check (length(japan_references_text) between 1 and 2000),
  maturity text constraint offer_maturity_known
    check (maturity in ('idea', 'prototype', 'pilot', 'mass_production', 'proven_abroad')),
  certificates text[] not null,
  needs_test_field boolean not null,
  -- terms
  price_from numeric constraint offer_price_from_range check (price_from >= 0),
  price_to numeric constraint offer_price_to_range check (price_to >= 0),
  price_currency char(3) constraint offer_price_currency_form check (price_currency ~ '^[A-Z]{3}$'),
  price_unit text constraint offer_price_unit_length check (length(price_unit) between 1 and 40),
  payment_days int constraint offer_payment_days_range check (payment_days between 0 and 365),
  ip_retained boolean,
  exclusive_in text[] not null constraint offer_exclusive_in_form
    check (array_to_string(exclusive_in, ',') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
  exclusive_until date,
  exclusions text constraint offer_exclusions_length check (length(exclusions) between 1 and 2000),
  conditions text constraint offer_conditions_length check (length(conditions) between 1 and 2000),
  -- economic security
  origin char(2) constraint offer_origin_form check (origin ~ '^[A-Z]{2}$'),
  prc_capital text not null constraint offer_prc_capital_known check (prc_capital in ('yes', 'no', 'unknown')),
  export_control text not null constraint offer_export_control_known
    check (export_control in ('unknown', 'not_listed', 'listed', 'cleared')),
  constraint offer_capacity_has_period check ((capacity is null) = (capacity_per is null)),
  constraint offer_quantity_has_unit
    check ((supply_unit is null) = (capacity is null and minimum_order is null)),
  constraint offer_labour_saved_has_evidence check (
    (labour_evidence is null) = (junior_enabled is null)
    and (labour_evidence is null or labour_saved_fte is not null or junior_enabled)
    and (labour_saved_fte is null or labour_evidence is not null)),
  constraint offer_references_counted check (japan_references_text is null or japan_references is not null),
  constraint offer_price_has_currency check ((price_from is null and price_to is null) = (price_currency is null)),
  constraint offer_price_unit_has_price check (price_unit is null or price_currency is not null),
  constraint offer_price_in_order check (price_from is null or price_to is null or price_from <= price_to),
  constraint offer_exclusive_until_has_territory check (exclusive_until is null or exclusive_in <> '{}')
);
create index offer_fields on offer using gin (fields);
create index offer_modes on offer using gin (modes);
create index offer_countries_served on offer using gin (countries_served);

comment on table offer is 'What a Taiwanese company can do; text and life are in posting.';
comment on column offer.sectors is 'ISIC codes of what is offered; empty means the company''s own.';
comment on column offer.ip_retained is 'Whether the company keeps its rights; null where unknown.';
