-- every company of a long list is written to each index of the table: two that one can stand in for are one too many
drop index company_identifier;
drop index company_identifier_unique;
create unique index company_identifier_unique on company (identifier_value, identifier_scheme)
  where identifier_check = 'valid';

-- few companies have a parent, and nobody looks for those that have none
drop index company_parent;
create index company_parent on company (parent_id) where parent_id is not null;
