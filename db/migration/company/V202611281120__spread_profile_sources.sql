-- Who edited the profile was kept for the whole of it; from now on each of its fields has a source of its own.
insert into company_field_source (company_id, field, kind, ref, at)
select p.company_id, f.field, p.kind, p.ref, p.at
from company_field_source p
cross join unnest(array['official_name', 'legal_form', 'identifier', 'address', 'region', 'address_country', 'employees',
  'capital', 'revenue', 'founded', 'website', 'sectors', 'fields', 'languages']) as f (field)
where p.field = 'profile'
on conflict on constraint company_field_source_pk do update
set kind = excluded.kind, ref = excluded.ref, at = excluded.at
where company_field_source.at < excluded.at;

delete from company_field_source where field = 'profile';
