-- a person who is removed is removed also from what merges keep for a parting
create index company_merge_contact_contact on company_merge_contact (contact_id);
create index company_merge_row_contact on company_merge_row (row_key) where table_name = 'contact';
create index company_merge_row_part on company_merge_row ((content ->> 'contact_id')) where table_name = 'contact_field_source';
create function forget_whom_a_merge_kept() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('kakehashi.company_merge', true), '') <> 'on' then
    with recursive same (id) as (
      select m.gone_id from company_merge_contact m where m.contact_id = old.id
      union select m.gone_id from same s join company_merge_contact m on m.contact_id = s.id)
    delete from company_merge_row r using same s
    where r.dropped and (r.table_name = 'contact' and r.row_key = jsonb_build_object('id', s.id)
      or r.table_name = 'contact_field_source' and r.content ->> 'contact_id' = cast(s.id as text));
    -- nor is a person who followed and was removed since looked for when the records are parted
    delete from company_merge_row r
    where r.table_name = 'contact' and not r.dropped and r.row_key = jsonb_build_object('id', old.id);
  end if;
  return null;
end $$;
create trigger contact_forget_whom_a_merge_kept after delete on contact
  for each row execute function forget_whom_a_merge_kept();
