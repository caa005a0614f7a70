-- what a person chose and how the file was read grow with the formats: two documents instead of a column for each part
alter table import_batch add column choices jsonb not null default '{}'
  constraint import_batch_choices_object check (jsonb_typeof(choices) = 'object');
alter table import_batch add column reading jsonb
  constraint import_batch_reading_object check (jsonb_typeof(reading) = 'object');
update import_batch set
  choices = jsonb_strip_nulls(jsonb_build_object(
    'encoding', case when encoding_chosen then upper(replace(encoding, '-', '_')) end,
    'separator', case when separator_chosen then separator end,
    'side', side)),
  reading = jsonb_build_object(
    'encoding', upper(replace(encoding, '-', '_')), 'encodingCertain', encoding_certain, 'separator', separator,
    'layout', layout, 'headingLine', heading_line, 'titleRows', title_rows,
    'headings', to_jsonb(read_headings), 'unread', to_jsonb(unread_headings));
alter table import_batch
  drop column encoding, drop column encoding_chosen, drop column encoding_certain, drop column separator,
  drop column separator_chosen, drop column side, drop column layout, drop column heading_line,
  drop column title_rows, drop column read_headings, drop column unread_headings;
comment on column import_batch.choices is 'What a person said about the file; what is not in it was found.';
comment on column import_batch.reading is 'How the file was read.';
