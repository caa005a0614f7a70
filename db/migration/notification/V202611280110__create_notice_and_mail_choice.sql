create table notice (
  id bigint generated always as identity constraint notice_pk primary key,
  public_id text not null constraint notice_public_id_unique unique
    constraint notice_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  account_id bigint not null constraint notice_account_fk references account (id),
  category text not null constraint notice_category_known
    check (category in ('ASK', 'CASE_NEWS', 'MATCH_ALERT', 'CHECK_IN', 'POSTING', 'DESK')),
  template text not null constraint notice_template_form check (template ~ '^[a-z_]+$'),
  template_values jsonb not null constraint notice_values_object check (jsonb_typeof(template_values) = 'object'),
  link text not null constraint notice_link_local check (link ~ '^/([^/\\]|$)'),
  created_at timestamptz not null,
  read_at timestamptz constraint notice_read_later check (read_at >= created_at),
  -- when the mail of the day is to tell of it; null where no mail will, or one of its own does
  digest_at timestamptz
);
create index notice_account on notice (account_id, id desc);
create index notice_unread on notice (account_id) where read_at is null;
create index notice_digest_at on notice (digest_at, account_id) where digest_at is not null;
create index notice_created_at on notice (created_at);

-- what the reader of an address wants, with or without an account; the address itself is not kept
create table mail_choice (
  address_hash bytea not null constraint mail_choice_address_hash_length check (octet_length(address_hash) = 32),
  kind text not null constraint mail_choice_kind_stoppable
    check (kind in ('CASE_NEWS', 'MATCH_ALERT', 'CHECK_IN', 'POSTING', 'DESK', 'DIGEST')),
  pace text not null constraint mail_choice_pace_known check (pace in ('AT_ONCE', 'DAILY', 'NONE')),
  -- stands in every mail of this kind to this address and can do nothing but change this choice, so it is kept in clear
  token text not null constraint mail_choice_token_unique unique
    constraint mail_choice_token_form check (token ~ '^[A-Za-z0-9_-]{44}$'),
  changed_at timestamptz not null,
  constraint mail_choice_pk primary key (address_hash, kind)
);

alter table mail_outbox add column kind text not null default 'SERVICE' constraint mail_outbox_kind_known
  check (kind in ('SERVICE', 'ASK', 'CASE_NEWS', 'MATCH_ALERT', 'CHECK_IN', 'POSTING', 'DESK', 'DIGEST'));
