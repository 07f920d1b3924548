-- Each held mail has a class, by which it is shown to somebody. Those that had none, and those of
-- which nobody was told, are shown from now on.
UPDATE mail SET hold = 'unheeded' WHERE status = 'held'
    AND (hold IS NULL OR (hold = 'not-done' AND because NOT LIKE '%sender is told%'));

-- What is to be confirmed need not be about a clarification: a release of held mails is about none.
CREATE TABLE confirmation_new (
    hash TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    clarification TEXT REFERENCES clarification (id),
    until BIGINT NOT NULL,
    used BIGINT,
    state TEXT NOT NULL
);
INSERT INTO confirmation_new SELECT hash, person, clarification, until, used, state FROM confirmation;
DROP TABLE confirmation;
ALTER TABLE confirmation_new RENAME TO confirmation;
CREATE INDEX confirmation_clarification ON confirmation (clarification);
