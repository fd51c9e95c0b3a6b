-- What a report was computed from, as it was when the report was sent: its entries and their
-- projects. Rows are only added.

-- How many entries were kept with the report; NULL for one that was sent before they were.
ALTER TABLE submission ADD COLUMN entry_count bigint;

CREATE TABLE submission_entry (
  structure text COLLATE "C" NOT NULL,
  year bigint NOT NULL,
  number bigint NOT NULL,
  -- The place of the entry in the order in which entries were recorded.
  id bigint NOT NULL,
  reference text COLLATE "C" NOT NULL,
  date text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  shared_reference text COLLATE "C",
  comment text COLLATE "C" NOT NULL,
  project text COLLATE "C",
  object text COLLATE "C",
  actor_types text COLLATE "C",
  involvement text COLLATE "C",
  answered_on text COLLATE "C",
  patients bigint,
  professionals bigint,
  resource_type text COLLATE "C",
  role text COLLATE "C",
  network text COLLATE "C",
  body text COLLATE "C",
  level text COLLATE "C",
  channels text COLLATE "C",
  people bigint,
  training_type text COLLATE "C",
  provider text COLLATE "C",
  sessions bigint,
  target text COLLATE "C",
  nature text COLLATE "C",
  scale text COLLATE "C",
  support text COLLATE "C",
  communication_type text COLLATE "C",
  revision bigint NOT NULL,
  PRIMARY KEY (structure, year, number, id),
  FOREIGN KEY (structure, year, number) REFERENCES submission (structure, year, number)
);

CREATE TABLE submission_project (
  structure text COLLATE "C" NOT NULL,
  year bigint NOT NULL,
  number bigint NOT NULL,
  code text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  team text COLLATE "C" NOT NULL,
  nature text COLLATE "C" NOT NULL,
  declared_on text COLLATE "C",
  partnership text COLLATE "C" NOT NULL,
  -- The structures that accompany it.
  structures text COLLATE "C" NOT NULL,
  PRIMARY KEY (structure, year, number, code),
  FOREIGN KEY (structure, year, number) REFERENCES submission (structure, year, number)
);
