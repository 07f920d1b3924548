-- Held mails: why as a class, and what somebody made of it. The status stays with the mail:
-- one that is released is new again, one that is dropped is recorded.
ALTER TABLE mail ADD COLUMN hold TEXT;        -- of a held one: unknown-sender, not-vouched, …
ALTER TABLE mail ADD COLUMN handled TEXT;     -- released dropped; the last time
ALTER TABLE mail ADD COLUMN handled_by TEXT;  -- who, as the record names them
ALTER TABLE mail ADD COLUMN handled_at BIGINT;
ALTER TABLE mail ADD COLUMN handled_to TEXT;  -- the item it was released to
