-- One text for SQLite and PostgreSQL. Ids are TEXT, instants BIGINT milliseconds of the epoch,
-- JSON is TEXT, truth is BIGINT 0 or 1, bytes are BYTEA. Nothing here reads a clock.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- Numbers that only rise.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    state TEXT NOT NULL
);

-- Every address a person has, registered or alias: one address, one person.
CREATE TABLE person_address (
    address TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id)
);
CREATE INDEX person_address_person ON person_address (person);

CREATE TABLE member (
    team TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    topics TEXT NOT NULL,
    imported BIGINT NOT NULL,
    PRIMARY KEY (team, person)
);
CREATE INDEX member_person ON member (person);

CREATE TABLE pbi (
    team TEXT NOT NULL,
    key TEXT NOT NULL,
    number BIGINT NOT NULL, -- the digits of the key, to find near ones
    title TEXT NOT NULL,
    confidential BIGINT NOT NULL,
    imported BIGINT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (team, key)
);
CREATE INDEX pbi_number ON pbi (team, number);

-- How far a mailbox was read. epoch rises with every new UIDVALIDITY.
CREATE TABLE mailbox (
    team TEXT NOT NULL PRIMARY KEY,
    validity BIGINT NOT NULL,
    uid BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    since BIGINT NOT NULL
);

CREATE TABLE mail (
    id TEXT NOT NULL PRIMARY KEY,
    team TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    validity BIGINT NOT NULL,
    uid BIGINT NOT NULL,
    received BIGINT NOT NULL,
    taken_in BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,   -- as the mailbox tells it
    stored BIGINT NOT NULL, -- bytes in raw_mail
    status TEXT NOT NULL,   -- new filed recorded held
    attempts BIGINT NOT NULL,
    decided BIGINT,
    kind TEXT,
    reason TEXT,
    because TEXT,
    message_id TEXT,
    fingerprint TEXT,       -- none for a double
    from_address TEXT,
    subject TEXT,
    UNIQUE (team, validity, uid)
);
CREATE INDEX mail_new ON mail (team, epoch, uid) WHERE status = 'new';
CREATE INDEX mail_held ON mail (team, decided) WHERE status = 'held';
CREATE INDEX mail_message_id ON mail (team, message_id) WHERE message_id IS NOT NULL;
CREATE UNIQUE INDEX mail_fingerprint ON mail (team, fingerprint) WHERE fingerprint IS NOT NULL;

CREATE TABLE raw_mail (
    mail TEXT NOT NULL PRIMARY KEY REFERENCES mail (id),
    bytes BYTEA NOT NULL
);

CREATE TABLE clarification (
    id TEXT NOT NULL PRIMARY KEY,
    team TEXT NOT NULL,
    pbi TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL, -- open resolved briefed assumed lapsed closed
    developer TEXT NOT NULL,
    asked TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    state TEXT NOT NULL
);
CREATE INDEX clarification_pbi ON clarification (team, pbi);
CREATE INDEX clarification_open ON clarification (team, opened_at) WHERE status = 'open';

-- Where a mail was filed; ordinal 0 is its home.
CREATE TABLE filing (
    mail TEXT NOT NULL REFERENCES mail (id),
    ordinal BIGINT NOT NULL,
    clarification TEXT NOT NULL REFERENCES clarification (id),
    PRIMARY KEY (mail, ordinal)
);
CREATE INDEX filing_clarification ON filing (clarification);

CREATE TABLE entry (
    clarification TEXT NOT NULL REFERENCES clarification (id),
    ordinal BIGINT NOT NULL,
    mail TEXT,
    at BIGINT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    verified BIGINT NOT NULL,
    because TEXT NOT NULL,
    PRIMARY KEY (clarification, ordinal)
);

CREATE TABLE conversation (
    clarification TEXT NOT NULL REFERENCES clarification (id),
    ordinal BIGINT NOT NULL,
    how TEXT NOT NULL,    -- call mail elsewhere
    status TEXT NOT NULL, -- running due briefed ruled
    call TEXT,
    since BIGINT NOT NULL,
    until BIGINT,
    letter TEXT,
    state TEXT NOT NULL,
    PRIMARY KEY (clarification, ordinal)
);
CREATE INDEX conversation_waiting ON conversation (status, since) WHERE status IN ('running', 'due');

CREATE TABLE ruling (
    clarification TEXT NOT NULL REFERENCES clarification (id),
    ordinal BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    person TEXT NOT NULL,
    at BIGINT NOT NULL,
    evidence TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (clarification, ordinal)
);

CREATE TABLE candidate (
    clarification TEXT NOT NULL REFERENCES clarification (id),
    ruling BIGINT NOT NULL,
    team TEXT NOT NULL,
    pbi TEXT NOT NULL,
    title TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (clarification, ruling)
);

CREATE TABLE call (
    id TEXT NOT NULL PRIMARY KEY,
    team TEXT NOT NULL,
    uid TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL, -- kept invited agreed passed held not-held cancelled
    starts BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    version BIGINT NOT NULL,
    state TEXT NOT NULL
);
CREATE INDEX call_unsettled ON call (team) WHERE status IN ('kept', 'invited', 'agreed', 'passed');

-- An index over the agendas in call.state, rewritten with every save of the call.
CREATE TABLE agenda (
    call TEXT NOT NULL REFERENCES call (id),
    clarification TEXT NOT NULL,
    PRIMARY KEY (call, clarification)
);
CREATE INDEX agenda_clarification ON agenda (clarification);

-- A person's time, in cells of five minutes of the epoch. The key refuses the second booking.
CREATE TABLE booking (
    person TEXT NOT NULL,
    cell BIGINT NOT NULL,
    call TEXT NOT NULL REFERENCES call (id),
    PRIMARY KEY (person, cell)
);
CREATE INDEX booking_call ON booking (call);

-- The PO's calls of a local day; n runs from 1 to the limit.
CREATE TABLE daily_call (
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    n BIGINT NOT NULL,
    call TEXT NOT NULL REFERENCES call (id),
    PRIMARY KEY (person, day, n)
);
CREATE INDEX daily_call_call ON daily_call (call);

CREATE TABLE letter (
    id TEXT NOT NULL PRIMARY KEY,
    effect_key TEXT NOT NULL UNIQUE,
    team TEXT NOT NULL,
    name TEXT NOT NULL,
    person TEXT NOT NULL,
    address TEXT NOT NULL,
    clarification TEXT,
    about TEXT NOT NULL,
    call TEXT,
    lane TEXT NOT NULL,        -- thread and reader: letters of a lane go one after the other
    position BIGINT NOT NULL,  -- rises in the order of decision
    due BIGINT,                -- when it is looked at next; none: nothing more is to be done
    status TEXT NOT NULL,      -- due sealed sent deferred refused unknown on-hold dropped
    attempts BIGINT NOT NULL,  -- leases so far
    lease_until BIGINT,
    lease_token TEXT,
    message_id TEXT UNIQUE,
    payload TEXT NOT NULL,
    envelope_from TEXT,
    envelope_to TEXT,
    bytes BYTEA,
    decided BIGINT NOT NULL,
    sealed_at BIGINT,
    done_at BIGINT,
    said TEXT
);
CREATE INDEX letter_due ON letter (due, position) WHERE due IS NOT NULL;
CREATE INDEX letter_lane ON letter (lane, position);
CREATE INDEX letter_waiting ON letter (lane, position) WHERE due IS NOT NULL;
CREATE INDEX letter_person ON letter (person);

-- All clarifications a letter is about.
CREATE TABLE letter_about (
    letter TEXT NOT NULL REFERENCES letter (id),
    clarification TEXT NOT NULL,
    PRIMARY KEY (letter, clarification)
);
CREATE INDEX letter_about_clarification ON letter_about (clarification);

CREATE TABLE alarm (
    key TEXT NOT NULL PRIMARY KEY,
    team TEXT NOT NULL,
    at BIGINT NOT NULL,
    status TEXT NOT NULL, -- due rung forgotten parked
    attempts BIGINT NOT NULL DEFAULT 0,
    payload TEXT NOT NULL
);
CREATE INDEX alarm_due ON alarm (at) WHERE status = 'due';

CREATE TABLE token (
    hash TEXT NOT NULL PRIMARY KEY,
    team TEXT NOT NULL,
    person TEXT NOT NULL,
    clarification TEXT NOT NULL,
    key_id TEXT NOT NULL
);

CREATE TABLE confirmation (
    hash TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    clarification TEXT NOT NULL REFERENCES clarification (id),
    until BIGINT NOT NULL,
    used BIGINT,
    state TEXT NOT NULL
);
CREATE INDEX confirmation_clarification ON confirmation (clarification);
