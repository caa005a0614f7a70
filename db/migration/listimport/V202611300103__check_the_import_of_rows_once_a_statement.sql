-- a list brings a million rows to each of these tables: a foreign key looks up their one import a million times
alter table import_source_row drop constraint import_source_row_batch_fk;
alter table import_row drop constraint import_row_batch_fk;
alter table import_list_key drop constraint import_list_key_batch_fk;
alter table import_change drop constraint import_change_batch_fk;

create function import_rows_have_an_import() returns trigger language plpgsql as $$
declare
  unknown bigint;
begin
  -- held as by a foreign key, so that it cannot go before the rows are there
  perform from import_batch b where b.id in (select a.batch_id from added a) for key share;
  select a.batch_id into unknown from added a
    where not exists (select from import_batch b where b.id = a.batch_id) limit 1;
  if found then
    raise foreign_key_violation using
      message = format('%s: there is no import %s', tg_table_name, unknown),
      table = tg_table_name, column = 'batch_id', constraint = tg_table_name || '_has_import';
  end if;
  return null;
end
$$;

create trigger import_source_row_has_import after insert on import_source_row
  referencing new table as added for each statement execute function import_rows_have_an_import();
create trigger import_row_has_import after insert on import_row
  referencing new table as added for each statement execute function import_rows_have_an_import();
create trigger import_list_key_has_import after insert on import_list_key
  referencing new table as added for each statement execute function import_rows_have_an_import();
create trigger import_change_has_import after insert on import_change
  referencing new table as added for each statement execute function import_rows_have_an_import();

create function import_rows_stay_with_their_import() returns trigger language plpgsql as $$
begin
  raise exception '%: rows stay with their import', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger import_source_row_stays before update of batch_id on import_source_row
  for each row when (old.batch_id <> new.batch_id) execute function import_rows_stay_with_their_import();
create trigger import_row_stays before update of batch_id on import_row
  for each row when (old.batch_id <> new.batch_id) execute function import_rows_stay_with_their_import();
create trigger import_list_key_stays before update of batch_id on import_list_key
  for each row when (old.batch_id <> new.batch_id) execute function import_rows_stay_with_their_import();
create trigger import_change_stays before update of batch_id on import_change
  for each row when (old.batch_id <> new.batch_id) execute function import_rows_stay_with_their_import();

create function import_batch_takes_its_rows() returns trigger language plpgsql as $$
begin
  delete from import_source_row r using gone where r.batch_id = gone.id;
  delete from import_row r using gone where r.batch_id = gone.id;
  delete from import_list_key k using gone where k.batch_id = gone.id;
  delete from import_change c using gone where c.batch_id = gone.id;
  return null;
end
$$;

create trigger import_batch_gone after delete on import_batch
  referencing old table as gone for each statement execute function import_batch_takes_its_rows();
