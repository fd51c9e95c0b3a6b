-- What a report was computed from, as it was when the report was sent: its entries and their
-- projects. Rows are only added.

-- How many entries were kept with the report; NULL for one that was sent before they were.
ALTER TABLE submission ADD COLUMN entry_count INTEGER;

CREATE TABLE submission_entry (
  structure TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  -- The place of the entry in the order in which entries were recorded.
  id INTEGER NOT NULL,
  reference TEXT NOT NULL,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  shared_reference TEXT,
  comment TEXT NOT NULL,
  project TEXT,
  object TEXT,
  actor_types TEXT,
  involvement TEXT,
  answered_on TEXT,
  patients INTEGER,
  professionals INTEGER,
  resource_type TEXT,
  role TEXT,
  network TEXT,
  body TEXT,
  level TEXT,
  channels TEXT,
  people INTEGER,
  training_type TEXT,
  provider TEXT,
  sessions INTEGER,
  target TEXT,
  nature TEXT,
  scale TEXT,
  support TEXT,
  communication_type TEXT,
  revision INTEGER NOT NULL,
  PRIMARY KEY (structure, year, number, id),
  FOREIGN KEY (structure, year, number) REFERENCES submission (structure, year, number)
) STRICT;

CREATE TABLE submission_project (
  structure TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  team TEXT NOT NULL,
  nature TEXT NOT NULL,
  declared_on TEXT,
  partnership TEXT NOT NULL,
  -- The structures that accompany it.
  structures TEXT NOT NULL,
  PRIMARY KEY (structure, year, number, code),
  FOREIGN KEY (structure, year, number) REFERENCES submission (structure, year, number)
) STRICT;
