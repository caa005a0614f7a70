create or replace trigger introduction_step_stays before update on introduction_step
  for each row when (not changes_company_only(to_jsonb(old), to_jsonb(new))) execute function introduction_step_stays();
create or replace trigger introduction_ringi_version_stays before update on introduction_ringi_version
  for each row when (not changes_company_only(to_jsonb(old), to_jsonb(new))) execute function introduction_ringi_version_stays();
create or replace trigger introduction_consent_stays before update on introduction_consent
  for each row when (not changes_company_only(to_jsonb(old), to_jsonb(new))) execute function introduction_consent_stays();
create or replace trigger introduction_provision_stays before update on introduction_provision
  for each row when (not changes_company_only(to_jsonb(old), to_jsonb(new))) execute function introduction_log_stays();
create or replace trigger introduction_contact_view_stays before update on introduction_contact_view
  for each row when (not changes_company_only(to_jsonb(old), to_jsonb(new))) execute function introduction_log_stays();
create or replace trigger introduction_file_view_stays before update on introduction_file_view
  for each row when (not changes_company_only(to_jsonb(old), to_jsonb(new))) execute function introduction_log_stays();
create or replace trigger room_message_stays before update on room_message
  for each row when (not changes_company_only(to_jsonb(old), to_jsonb(new))) execute function room_message_stays();
