-- squeezing a megabyte costs more than writing it, and the piece is dropped once the list is imported
alter table import_file_piece alter column bytes set storage external;
