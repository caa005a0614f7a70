create table company_redirect (
  public_id text not null constraint company_redirect_pk primary key,
  gone_id bigint not null constraint company_redirect_gone_once unique,
  company_id bigint not null constraint company_redirect_company_fk references company (id) on delete cascade,
  constraint company_redirect_elsewhere check (gone_id <> company_id)
);
create index company_redirect_company on company_redirect (company_id);
comment on table company_redirect is 'Records that were merged into others: their addresses lead to the record that stays.';

create table company_merge (
  id bigint generated always as identity constraint company_merge_pk primary key,
  public_id text not null constraint company_merge_public_id_unique unique
    constraint company_merge_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  stays_id bigint not null,
  stays_public_id text not null,
  gone_id bigint not null,
  gone_public_id text not null,
  gone_name text not null,
  gone_language text not null,
  score numeric(4, 3) not null,
  reasons text[] not null,
  taken text[] not null,
  stays_image jsonb not null,
  gone_image jsonb not null,
  stays_version bigint not null,
  marks jsonb not null,
  merged_by bigint not null,
  merged_at timestamptz not null,
  undone_by bigint,
  undone_at timestamptz,
  constraint company_merge_undone_whole check ((undone_by is null) = (undone_at is null))
);
create index company_merge_stays on company_merge (stays_id);
create index company_merge_at on company_merge (merged_at desc, id desc);
comment on table company_merge is 'Two records that were made one, with both as they were. No foreign keys: the history outlives both.';
comment on column company_merge.taken is 'Fields of which the statement of the record that went was kept.';
comment on column company_merge.marks is 'The largest ids of the tables in which later work shows.';
comment on column company_merge.stays_version is 'Of the record that stays, after the merge: one that was changed since cannot be parted again.';

create table company_merge_row (
  merge_id bigint not null constraint company_merge_row_merge_fk references company_merge (id) on delete cascade,
  position int not null,
  table_name text not null,
  column_name text not null,
  dropped boolean not null,
  row_key jsonb not null,
  content jsonb,
  constraint company_merge_row_pk primary key (merge_id, position),
  constraint company_merge_row_content_of_dropped check ((content is not null) = dropped)
);
comment on table company_merge_row is 'Rows that followed to the record that stays, by their primary key, and rows that went because it had its own.';

-- proofs that never change may say whose they are anew, when two records of one company are made one, and nothing else
create function changes_company_only(before jsonb, after jsonb) returns boolean language sql stable as $$
  select coalesce(current_setting('kakehashi.company_merge', true), '') = 'on'
    and (select jsonb_object_agg(key, value) from jsonb_each(before) where key !~ 'company_id$')
      = (select jsonb_object_agg(key, value) from jsonb_each(after) where key !~ 'company_id$')
$$;
