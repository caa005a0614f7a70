-- accounts come before companies in the direction of the features; the reference is closed here
alter table account add constraint account_company_fk foreign key (company_id) references company (id);
