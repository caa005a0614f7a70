-- Whether a company belongs to a group, and to which, is read from its parents and from whether it is one itself. Edits,
-- lists, merges and their undoing all set parents; a trigger is the one place that none of them passes by.
create function company_parents_changed() returns trigger language plpgsql as $$
begin
  insert into catalogue_change (kind, subject_id)
  select 'company', parent_id from (values (old.parent_id), (new.parent_id)) as parents (parent_id)
  where parent_id is not null;
  return null;
end $$;

create trigger company_parent_gained after insert on company
  for each row when (new.parent_id is not null) execute function company_parents_changed();
create trigger company_parent_changed after update of parent_id on company
  for each row when (old.parent_id is distinct from new.parent_id) execute function company_parents_changed();
create trigger company_parent_lost after delete on company
  for each row when (old.parent_id is not null) execute function company_parents_changed();
