-- Weights and bands by which pairs are ranked, one row a release; the newest is in force. What the software brings is the
-- first; every other was signed by a person of the office.
create table matching_release (
  id bigint generated always as identity constraint matching_release_pk primary key,
  version text not null constraint matching_release_version_unique unique
    constraint matching_release_version_form check (version ~ '^[A-Za-z0-9._-]{1,60}$'),
  number int not null constraint matching_release_number_positive check (number > 0),
  previous text constraint matching_release_previous_fk references matching_release (version),
  base text not null constraint matching_release_base_length check (length(base) between 1 and 60),
  content text not null constraint matching_release_content_length check (length(content) between 1 and 20000),
  content_sha256 bytea not null constraint matching_release_content_hash check (content_sha256 = sha256(convert_to(content, 'UTF8'))),
  note text not null constraint matching_release_note_length check (length(note) <= 1000),
  signed_by bigint,
  signed_at timestamptz not null,
  constraint matching_release_previous_once unique nulls not distinct (previous),
  constraint matching_release_first_without_previous check ((number = 1) = (previous is null)),
  constraint matching_release_signed_with_a_reason check (signed_by is null or length(note) > 0)
);
comment on table matching_release is 'base: version of the shipped tables that the release was made for. signed_by is an account, null for what the software brought; no foreign key, releases outlive people''s accounts.';
comment on constraint matching_release_previous_once on matching_release is 'One release follows another: of two people who sign at once, the second is told.';

create function matching_release_stays() returns trigger language plpgsql as $$
begin
  raise exception 'matching_release is only ever added to';
end $$;
create trigger matching_release_stays before update or delete on matching_release
  for each row execute function matching_release_stays();

comment on table catalogue_change is 'Companies, gaps, offers and releases of weights that were changed, in the order of their transactions.';
