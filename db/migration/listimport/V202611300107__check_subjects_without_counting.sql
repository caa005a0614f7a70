-- as company_public_id_form
alter table import_row
  drop constraint import_row_subject_form,
  add constraint import_row_subject_form check (length(subject) = 22 and subject !~ '[^A-Za-z0-9_-]');
