-- few companies gave a name up, and each piece of a list asks for all of them
create index company_name_former on company_name (company_id) where kind = 'former';
