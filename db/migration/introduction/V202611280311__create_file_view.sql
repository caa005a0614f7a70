create table introduction_file_view (
  id bigint generated always as identity constraint introduction_file_view_pk primary key,
  introduction_id bigint not null constraint introduction_file_view_introduction_fk references introduction (id) on delete cascade,
  company_id bigint not null,
  file_name text not null constraint introduction_file_view_file_name_length check (length(file_name) between 1 and 300),
  viewer_id bigint not null,
  viewer_company_id bigint not null,
  at timestamptz not null
);
create index introduction_file_view_company on introduction_file_view (introduction_id, company_id, id);
comment on table introduction_file_view is 'Who of another company opened which file of a posting of company_id when, over a case. Only ever added to.';
create trigger introduction_file_view_stays before update on introduction_file_view
  for each row execute function introduction_log_stays();
