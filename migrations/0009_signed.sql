-- What our own look at a mail's signatures found, and mails that wait for DNS to answer.
ALTER TABLE mail ADD COLUMN signed TEXT;         -- DKIM signatures and ARC chain, as JSON; none where nobody looked
ALTER TABLE mail ADD COLUMN waits_until BIGINT;  -- of a new one: when it is tried again
