-- a company's changes are looked up when a later list is taken back, and its rows by what later lists found
create index import_change_company on import_change (company_id);
create index import_row_subject on import_row (subject);
