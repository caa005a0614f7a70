alter table link_token drop constraint link_token_purpose_known;
alter table link_token add constraint link_token_purpose_known
  check (purpose in ('INVITATION', 'RESET', 'SET_UP', 'CONFIRM_POSTING', 'ANSWER_ASK', 'CONTACT_CONSENT', 'MEETING', 'CHECK_IN'));
