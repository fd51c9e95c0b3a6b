-- Titles of the consolidated lists that are alike and, as a person said, name two things: they are
-- not proposed to be joined.
CREATE TABLE apart_title (
  indicator text COLLATE "C" NOT NULL,
  -- Both without case, accents or spaces, the first in order before the other.
  one text COLLATE "C" NOT NULL,
  other text COLLATE "C" NOT NULL,
  PRIMARY KEY (indicator, one, other)
);
