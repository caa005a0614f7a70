alter table company add column memberships text[] not null default '{}'
  constraint company_memberships_length check (cardinality(memberships) <= 50 and length(array_to_string(memberships, '')) <= 15000)
  constraint company_memberships_filled
    check (array_position(memberships, '') is null and array_position(memberships, null) is null);
comment on column company.memberships is 'Associations, chambers and clubs it belongs to, by name; which of them refers it is in referring_body.';
