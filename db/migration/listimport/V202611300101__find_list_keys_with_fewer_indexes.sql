-- found by the number, whichever list has it; and all those of a list
alter table import_list_key drop constraint import_list_key_pk;
alter table import_list_key add constraint import_list_key_pk primary key (list_key, batch_id);
drop index import_list_key_key;
create index import_list_key_batch on import_list_key (batch_id);
