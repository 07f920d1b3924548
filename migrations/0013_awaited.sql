-- Which conversations have a note that waits for a ruling: the morning's digest names them whatever
-- became of their question since.
ALTER TABLE conversation ADD COLUMN awaited BIGINT NOT NULL DEFAULT 0;
UPDATE conversation SET awaited = 1 WHERE status = 'briefed' AND state LIKE '%"reasons":[{%';
CREATE INDEX conversation_awaited ON conversation (clarification) WHERE awaited = 1;
