-- only the office wrote these by now, and a list is not to overwrite what it wrote
insert into company_field_source (company_id, field, kind, at)
select c.id, f.field, case c.source_kind when 'demo' then 'demo' else 'office' end, c.updated_at
from company c
cross join lateral (values
  ('referring_body', c.referring_body is not null),
  ('parent_company', c.parent_id is not null or c.parent_name is not null)) as f (field, stated)
where f.stated
on conflict do nothing;
