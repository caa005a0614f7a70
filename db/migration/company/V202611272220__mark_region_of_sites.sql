-- a register of plants tells no head office: the region of the plants stands in for it, known as such
alter table company add region_from_site boolean not null default false;
alter table company add constraint company_region_from_site
  check (not region_from_site or (region is not null and address is null));

comment on column company.region_from_site is 'Whether the region is that of its sites, because nobody has said where the head office is.';
comment on column company.address_country is 'Of the head office; a firm of either side may have it abroad.';
