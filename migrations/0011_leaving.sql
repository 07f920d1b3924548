-- Who leaves a team, and who stands in it because a people file told so.
ALTER TABLE member ADD COLUMN leaves BIGINT;                    -- from when on they are not of it any more
ALTER TABLE member ADD COLUMN left_at BIGINT;                   -- who is back: when they had left
ALTER TABLE member ADD COLUMN told BIGINT NOT NULL DEFAULT 1;   -- 0: by their address alone, or let in by a release
