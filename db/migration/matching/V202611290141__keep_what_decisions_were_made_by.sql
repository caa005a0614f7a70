-- A decision can be learned from only with what the pair was scored by when it was made. Older ones have neither.
alter table match_decision
  add column model_version text constraint match_decision_model_version_length check (length(model_version) between 1 and 200),
  add column facts jsonb constraint match_decision_facts_object check (jsonb_typeof(facts) = 'object'),
  add constraint match_decision_facts_of_a_model check ((facts is null) = (model_version is null));

comment on table match_shown is 'One row a list that was shown: entries are {id, position, joint, propensity, facts}; position is 0 below the list, propensity null in it; facts are {japan, taiwan: {criterion: [s, c]}, caps}. No foreign keys: what was seen was seen.';
