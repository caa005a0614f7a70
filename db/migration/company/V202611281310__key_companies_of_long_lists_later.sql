create table company_to_key (
  company_id bigint not null constraint company_to_key_pk primary key
);
comment on table company_to_key is 'Companies that were stored with a long list and are keyed, and compared with all others, right after it. No foreign key: one that is gone by then is passed over.';
