-- Letters that help or ask to confirm are counted by person and day: what a program answers to
-- must end.
CREATE INDEX letter_replied ON letter (decided) WHERE name IN ('help', 'confirm');
