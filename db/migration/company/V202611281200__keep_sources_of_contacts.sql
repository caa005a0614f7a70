create table contact_field_source (
  contact_id bigint not null constraint contact_field_source_contact_fk references contact (id) on delete cascade,
  field text not null constraint contact_field_source_field_known check (field in (
    'contact_name', 'contact_kana', 'contact_latin', 'contact_title', 'department', 'email', 'phone',
    'contact_language')),
  kind text not null constraint contact_field_source_kind_known check (kind in ('import', 'office', 'member', 'demo')),
  ref text constraint contact_field_source_ref_length check (length(ref) between 1 and 200),
  at timestamptz not null,
  constraint contact_field_source_pk primary key (contact_id, field)
);
comment on table contact_field_source is 'Per field of a person: where it was stated last and when; what only the list said that brought the person has no row.';

-- whoever added or corrected a person by now stated everything that stands there
insert into contact_field_source (contact_id, field, kind, at)
select k.id, f.field, case k.source_kind when 'member' then 'member' else 'office' end, k.updated_at
from contact k
cross join lateral (values
  ('contact_name', k.name), ('contact_kana', k.kana), ('contact_latin', k.latin), ('contact_title', k.title),
  ('department', k.department), ('email', k.email), ('phone', k.phone),
  ('contact_language', k.language)) as f (field, value)
where f.value is not null
  and (k.source_kind in ('office', 'member') or (k.source_kind = 'import' and k.updated_at > k.created_at));
