create table glossary_task_closed (
  gap_id bigint not null constraint glossary_task_closed_gap_fk references gap (id) on delete cascade,
  offer_id bigint not null constraint glossary_task_closed_offer_fk references offer (id) on delete cascade,
  kind text not null constraint glossary_task_closed_kind_known check (kind in ('similar_mismatch', 'no_shared_words')),
  closed_by bigint not null,
  closed_at timestamptz not null,
  constraint glossary_task_closed_pk primary key (gap_id, offer_id, kind)
);
comment on table glossary_task_closed is 'Pairs whose words somebody has looked at. Open ones are not stored: they follow from what was decided about pairs. closed_by is an account; no foreign key.';

create table glossary_refusal (
  ja text not null constraint glossary_refusal_ja_length check (length(ja) between 1 and 80),
  zh text not null constraint glossary_refusal_zh_length check (length(zh) between 1 and 80),
  refused_by bigint not null,
  refused_at timestamptz not null,
  constraint glossary_refusal_pk primary key (ja, zh)
);
comment on table glossary_refusal is 'Words of two languages that were suggested and do not mean the same; they are not suggested again. refused_by is an account; no foreign key.';
