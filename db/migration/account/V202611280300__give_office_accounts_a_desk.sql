alter table account
  add column desk_country text constraint account_desk_country_known check (desk_country in ('JP', 'TW')),
  add column body text constraint account_body_length check (length(body) between 1 and 300),
  add constraint account_desk_is_of_the_office check (role <> 'MEMBER' or desk_country is null),
  add constraint account_body_has_a_desk check (body is null or desk_country is not null);

comment on column account.desk_country is 'The desk of a person of the office; null for the whole secretariat.';
comment on column account.body is 'The partner body the person belongs to, written as the referring body of companies.';
