-- keys by which records meet that may be one company, made by the application from names, numbers, places and domains
create table company_match_key (
  key bigint not null,
  company_id bigint not null constraint company_match_key_company_fk references company (id) on delete cascade,
  constraint company_match_key_pk primary key (key, company_id)
);
create index company_match_key_company on company_match_key (company_id);
comment on table company_match_key is 'Derived: written anew with each change of a record. A record without a key gets its keys from a job; another way of making keys is begun by emptying the table.';
