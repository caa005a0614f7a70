create table audit_event (
  id bigint generated always as identity constraint audit_event_pk primary key,
  at timestamptz not null,
  account_id bigint,
  acting_for_company_id bigint,
  action text not null constraint audit_event_action_form check (action ~ '^[a-z]+\.[a-z_]+$'),
  subject text not null,
  details jsonb not null constraint audit_event_details_object check (jsonb_typeof(details) = 'object')
);
create index audit_event_subject on audit_event (subject, id);
create index audit_event_at on audit_event (at);

comment on table audit_event is 'Who did what, when and for whom. No foreign keys: events outlive what they tell of.';

create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_event is append-only';
end $$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function audit_event_is_append_only();
