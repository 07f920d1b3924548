-- How long the refresh token lasts from the day it came, in milliseconds, as far as known: one that is
-- replaced at each use and lasts a few days is not about to end.
ALTER TABLE access ADD COLUMN lives BIGINT;
