-- What an entry has besides its words: files that came with it, words for the team alone, and
-- which of its lines are somebody else's. JSON.
ALTER TABLE entry ADD COLUMN more TEXT NOT NULL DEFAULT '{}';
