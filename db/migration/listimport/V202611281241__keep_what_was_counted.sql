-- counted once with the check, not with every view of the page
alter table import_batch add column breakdown jsonb
  constraint import_batch_breakdown_object check (jsonb_typeof(breakdown) = 'object');
comment on column import_batch.breakdown is 'How many rows change which field, have which problem, and keep what a person stated.';

update import_batch b set breakdown = jsonb_build_object(
  'fields', (select coalesce(jsonb_agg(jsonb_build_object('field', x.field, 'rows', x.affected) order by x.affected desc, x.field), '[]')
    from (select c ->> 'field' as field, count(distinct r.line) as affected
      from import_row r, jsonb_array_elements(r.changes) c where r.batch_id = b.id group by 1) x),
  'problems', (select coalesce(jsonb_agg(jsonb_build_object('first', x.first, 'rows', x.affected) order by x.affected desc, x.code), '[]')
    from (select p ->> 'code' as code, (array_agg(p order by r.line))[1] as first, count(distinct r.line) as affected
      from import_row r, jsonb_array_elements(r.problems) p where r.batch_id = b.id group by 1) x),
  'kept', (select coalesce(jsonb_agg(jsonb_build_object('field', x.field, 'rows', x.affected) order by x.affected desc, x.field), '[]')
    from (select p -> 'arguments' ->> 0 as field, count(distinct r.line) as affected
      from import_row r, jsonb_array_elements(r.problems) p
      where r.batch_id = b.id and p ->> 'code' = 'FIELD_KEPT' group by 1) x))
where b.plan_sha256 is not null;

alter table import_batch add constraint import_batch_breakdown_whole check ((breakdown is null) = (plan_sha256 is null));
