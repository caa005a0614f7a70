create table mail_outbox (
  id bigint generated always as identity constraint mail_outbox_pk primary key,
  public_id text not null constraint mail_outbox_public_id_unique unique
    constraint mail_outbox_public_id_form check (public_id ~ '^[A-Za-z0-9_-]{22}$'),
  template text not null constraint mail_outbox_template_form check (template ~ '^[a-z_]+$'),
  recipient text not null constraint mail_outbox_recipient_form check (recipient ~ '^[^[:cntrl:][:space:]]+@[^[:cntrl:][:space:]]+$'),
  language text not null constraint mail_outbox_language_known check (language in ('ja', 'zh-Hant', 'en')),
  -- empty once the mail has left: links in it are secrets
  template_values jsonb not null constraint mail_outbox_values_object check (jsonb_typeof(template_values) = 'object'),
  status text not null constraint mail_outbox_status_known check (status in ('WAITING', 'SENT', 'NO_SERVER', 'DEAD')),
  attempts int not null constraint mail_outbox_attempts_natural check (attempts >= 0),
  next_attempt_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint mail_outbox_sent_has_time check ((status = 'SENT') = (sent_at is not null))
);
create index mail_outbox_due on mail_outbox (next_attempt_at) where status = 'WAITING';
create index mail_outbox_created_at on mail_outbox (created_at desc);
