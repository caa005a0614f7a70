alter table import_row add column subject_drawn boolean not null default false
  constraint import_row_subject_drawn_whole check (not subject_drawn or subject is not null);

comment on column import_row.subject_drawn is 'The check drew the id for a company that is stored by the commit.';

update import_row r set subject_drawn = true,
  subject = translate(rtrim(encode(uuid_send(gen_random_uuid()), 'base64'), '='), '+/', '-_')
from import_batch b
where b.id = r.batch_id and b.kind = 'companies' and b.status in ('CHECKED', 'COMMITTING')
  and r.outcome = 'NEW' and r.subject is null;
