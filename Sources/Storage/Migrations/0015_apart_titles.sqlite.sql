-- Titles of the consolidated lists that are alike and, as a person said, name two things: they are
-- not proposed to be joined.
CREATE TABLE apart_title (
  indicator TEXT NOT NULL,
  -- Both without case, accents or spaces, the first in order before the other.
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (indicator, one, other)
) STRICT;
