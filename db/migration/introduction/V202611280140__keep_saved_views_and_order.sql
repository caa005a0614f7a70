create table introduction_saved_view (
  id bigint generated always as identity constraint introduction_saved_view_pk primary key,
  account_id bigint not null,
  name text not null constraint introduction_saved_view_name_length check (length(name) between 1 and 60),
  query text not null constraint introduction_saved_view_query_length check (length(query) <= 500),
  constraint introduction_saved_view_name_once unique (account_id, name)
);
comment on table introduction_saved_view is 'Filters of the desk that a person of the office keeps under a name; nobody else sees them.';

alter table introduction add column list_position int
  constraint introduction_list_position_positive check (list_position > 0);
comment on column introduction.list_position is 'Place in the list of its gap as the curator ordered it; null where nobody did.';

alter table introduction_settings add column version bigint not null default 0;
comment on column introduction_settings.version is 'Counts the changes, so that a form made from older settings is recognised.';

alter table introduction_ask add column reminded_at timestamptz;
comment on column introduction_ask.reminded_at is 'When the company was last reminded of the whole request.';
