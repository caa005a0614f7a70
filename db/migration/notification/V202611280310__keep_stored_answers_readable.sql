-- the notice tells the answer itself since then; those stored before lead to it
update notice set template_values = template_values || '{"answer": ""}'::jsonb
where template = 'ask_answered' and not jsonb_exists(template_values, 'answer');
update mail_outbox set template_values = template_values || '{"answer": ""}'::jsonb
where template = 'ask_answered' and status <> 'SENT' and not jsonb_exists(template_values, 'answer');
