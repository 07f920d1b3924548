-- Where busy times and holidays are read from: an index over the feeds that people's rows and the
-- config name, brought up to date with every import and every start, with what is known of each.
CREATE TABLE source (
    id TEXT NOT NULL PRIMARY KEY,       -- derived from whose it is and its address
    person TEXT REFERENCES person (id), -- whose busy times it tells
    team TEXT,                          -- or whose holidays,
    zone TEXT,                          -- and of which of the team's people
    position BIGINT NOT NULL,           -- its place among its owner's
    url TEXT NOT NULL,                  -- a secret
    name TEXT NOT NULL,                 -- what it is called before people
    etag TEXT,
    modified TEXT,
    read_at BIGINT,                     -- when it was last read well
    covers BIGINT,                      -- until when the copy tells
    tried_at BIGINT,
    faults BIGINT NOT NULL,             -- tries in a row that failed
    fault TEXT,
    due BIGINT NOT NULL,                -- when it is read next
    lease_until BIGINT,
    lease_token TEXT
);
CREATE INDEX source_person ON source (person);
CREATE INDEX source_team ON source (team);
CREATE INDEX source_due ON source (due);

-- The copy of a source of busy times; the next reading replaces it whole.
CREATE TABLE busy (
    source TEXT NOT NULL REFERENCES source (id),
    ordinal BIGINT NOT NULL,
    starts BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    kind TEXT NOT NULL, -- busy tentative out-of-office unknown
    told TEXT,          -- of unknown time: why
    PRIMARY KEY (source, ordinal)
);

-- The copy of a source of holidays.
CREATE TABLE holiday (
    source TEXT NOT NULL REFERENCES source (id),
    day TEXT NOT NULL,
    PRIMARY KEY (source, day)
);
