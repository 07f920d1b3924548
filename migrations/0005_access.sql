-- Access to a team's mail servers by OAuth2, a row a team.
CREATE TABLE access (
    team TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL,       -- digest of provider, client and scopes: of another, nothing here counts
    version BIGINT NOT NULL,    -- rises with every grant
    sealed TEXT,                -- access and refresh token, sealed under the key file
    granted BIGINT,             -- when the tokens came
    expires BIGINT,             -- when the access token ends
    dies BIGINT,                -- when the refresh token ends, as far as known
    due BIGINT NOT NULL,        -- when it is renewed next
    faults BIGINT NOT NULL,     -- tries in a row that failed
    fault TEXT,
    ended BIGINT NOT NULL,      -- 1: only a person can mend it
    told TEXT,                  -- the last step towards its end that somebody was told of
    lease_until BIGINT,
    lease_token TEXT
);

-- Mails that are moved into their item's folder of the mailbox, once they are filed.
CREATE TABLE put_away (
    mail TEXT NOT NULL PRIMARY KEY REFERENCES mail (id),
    team TEXT NOT NULL,
    pbi TEXT NOT NULL,
    validity BIGINT NOT NULL,   -- where it lies,
    uid BIGINT NOT NULL,        -- by the latest the mailbox told
    status TEXT NOT NULL,       -- due moved gone left
    attempts BIGINT NOT NULL,
    due BIGINT NOT NULL,
    lease_until BIGINT,
    lease_token TEXT,
    done_at BIGINT,
    said TEXT                   -- why it was left, or what failed last
);
CREATE INDEX put_away_due ON put_away (team, due) WHERE status = 'due';
