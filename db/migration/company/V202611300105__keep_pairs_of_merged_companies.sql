alter table company_merge add column pairs jsonb not null default '[]'
  constraint company_merge_pairs_array check (jsonb_typeof(pairs) = 'array');
alter table company_merge alter column pairs drop default;
comment on column company_merge.pairs is 'The pairs of both records (company_pair) as they were before the merge, so that a parting brings back what was said of them.';
