-- One nudge a day a person, over all questions and teams: the key refuses the second one,
-- whichever process decides it. day is the person's local date on which they get it.
CREATE TABLE nudge (
    person TEXT NOT NULL REFERENCES person (id),
    day TEXT NOT NULL,
    letter TEXT NOT NULL, -- the effect key of the letter
    PRIMARY KEY (person, day)
);

-- Assumptions that may still be objected to, and those that nobody objected to.
CREATE INDEX clarification_assumed ON clarification (team, opened_at) WHERE status = 'assumed';
