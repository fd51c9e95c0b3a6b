-- The management dialogue, and the titles that people have joined in the consolidated lists.

CREATE TABLE dialogue (
  structure TEXT NOT NULL REFERENCES structure (code),
  year INTEGER NOT NULL,
  -- Grows by one with each change.
  revision INTEGER NOT NULL,
  -- The day of the meeting; NULL while there is none.
  met_on TEXT,
  participants TEXT NOT NULL,
  decisions TEXT NOT NULL,
  PRIMARY KEY (structure, year)
) STRICT;

CREATE TABLE dialogue_means (
  structure TEXT NOT NULL,
  year INTEGER NOT NULL,
  -- staff, in full-time equivalents, or funding, in euros.
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  hundredths INTEGER NOT NULL,
  PRIMARY KEY (structure, year, kind, position),
  FOREIGN KEY (structure, year) REFERENCES dialogue (structure, year) ON DELETE CASCADE
) STRICT;

CREATE TABLE priority (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  structure TEXT NOT NULL REFERENCES structure (code),
  year INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  -- The id of an indicator of the framework.
  indicator TEXT,
  target TEXT NOT NULL,
  owner TEXT NOT NULL,
  due_on TEXT,
  state TEXT NOT NULL,
  -- The priority of the year before that this one goes on with.
  carried_from INTEGER UNIQUE REFERENCES priority (id)
) STRICT;

CREATE INDEX priority_by_year ON priority (structure, year);

CREATE TABLE joined_title (
  indicator TEXT NOT NULL,
  -- The title that is shown under another one, without case, accents or spaces.
  folded TEXT NOT NULL,
  -- The title under which it is shown, folded likewise.
  joined_under TEXT NOT NULL,
  PRIMARY KEY (indicator, folded)
) STRICT;
