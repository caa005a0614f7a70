-- what a company has been told of, once and for all: neither a pair nor a silence is told twice
create table match_alert_told (
  posting_id bigint not null constraint match_alert_told_posting_fk references posting (id) on delete cascade,
  other_id bigint not null constraint match_alert_told_other_fk references posting (id) on delete cascade,
  told_at timestamptz not null,
  constraint match_alert_told_pk primary key (posting_id, other_id)
);
create index match_alert_told_other on match_alert_told (other_id);

create table match_alert_silence (
  posting_id bigint not null constraint match_alert_silence_pk primary key
    constraint match_alert_silence_posting_fk references posting (id) on delete cascade,
  told_at timestamptz not null
);
