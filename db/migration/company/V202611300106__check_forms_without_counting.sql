-- a pattern that counts has a state for each character, which is worked out anew for every row: a third of the time without
alter table company
  drop constraint company_public_id_form,
  add constraint company_public_id_form check (length(public_id) = 22 and public_id !~ '[^A-Za-z0-9_-]'),
  drop constraint company_website_form,
  add constraint company_website_form
    check ((website like 'http://_%' or website like 'https://_%') and website !~ '\s' and length(website) <= 310);
alter table contact
  drop constraint contact_public_id_form,
  add constraint contact_public_id_form check (length(public_id) = 22 and public_id !~ '[^A-Za-z0-9_-]');
