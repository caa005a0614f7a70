-- some twenty keys a company: a foreign key looked each of them up when a list was written
alter table company_match_key drop constraint company_match_key_company_fk;

create function company_match_key_forget() returns trigger language plpgsql as $$
begin
  delete from company_match_key k using gone g where k.company_id = g.id;
  return null;
end
$$;

create trigger company_match_key_forget after delete on company
  referencing old table as gone for each statement execute function company_match_key_forget();

comment on column company_match_key.company_id is 'No foreign key, which costs more than the row; a trigger of company removes the keys with it.';
