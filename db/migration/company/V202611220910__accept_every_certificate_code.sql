-- the directory has codes such as IEC62443-2-4, UN38.3 and CHAdeMO
alter table company_certificate drop constraint company_certificate_code_form;
alter table company_certificate add constraint company_certificate_code_form
  check (length(code) between 2 and 40 and code ~ '^[A-Za-z0-9._-]+$');
