-- The directory: who runs a place, the place, and what a person can get there.

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  -- The numbers, the folded name and the address: what makes two rows one place.
  identity TEXT NOT NULL UNIQUE,
  -- NULL when not known, like the two numbers.
  organisation INTEGER REFERENCES organisation (id),
  name TEXT NOT NULL,
  finess TEXT,
  siret TEXT,
  street TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  insee TEXT NOT NULL,
  -- Degrees of WGS 84; both NULL for a place known by its commune only.
  latitude REAL,
  longitude REAL,
  is_address_confidential INTEGER NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  opening_hours TEXT NOT NULL
) STRICT;

CREATE INDEX site_by_organisation ON site (organisation);
CREATE INDEX site_by_commune ON site (insee);

-- The legal entities of the national register, for the establishments that name them by number.
CREATE TABLE legal_entity (
  finess TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

-- A change of the directory: who made it, when, and from what.
CREATE TABLE directory_change (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  -- The name of the person; NULL for a program.
  made_by TEXT,
  origin TEXT NOT NULL
) STRICT;

CREATE TABLE offer (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  site INTEGER NOT NULL REFERENCES site (id),
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  needs TEXT NOT NULL,
  topics TEXT NOT NULL,
  publics TEXT NOT NULL,
  -- Conditions: 1 for yes, 0 for no, NULL when not known.
  free INTEGER,
  anonymous INTEGER,
  prescription INTEGER,
  abstinence INTEGER,
  self_referral INTEGER,
  remote INTEGER,
  outreach INTEGER,
  min_age INTEGER,
  max_age INTEGER,
  coverage TEXT NOT NULL,
  status TEXT NOT NULL,
  verified_on TEXT,
  -- The change that brought the offer.
  created_by INTEGER NOT NULL REFERENCES directory_change (id)
) STRICT;

CREATE INDEX offer_by_site ON offer (site);

-- What a change made of the columns of an offer, as files write them.
CREATE TABLE offer_change (
  offer INTEGER NOT NULL REFERENCES offer (id),
  change INTEGER NOT NULL REFERENCES directory_change (id),
  column_name TEXT NOT NULL,
  text_before TEXT NOT NULL,
  text_after TEXT NOT NULL,
  PRIMARY KEY (offer, change, column_name)
) STRICT;

-- Two offers that may be one: asked once, decided by a person.
CREATE TABLE offer_duplicate (
  id INTEGER PRIMARY KEY,
  -- The offer with the lower id comes first.
  first_offer INTEGER NOT NULL REFERENCES offer (id),
  second_offer INTEGER NOT NULL REFERENCES offer (id),
  sign TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  -- NULL while the question is open.
  decision TEXT,
  decided_at INTEGER,
  decided_by TEXT,
  UNIQUE (first_offer, second_offer)
) STRICT;

CREATE INDEX offer_duplicate_open ON offer_duplicate (id) WHERE decision IS NULL;

-- One row, raised by every transaction that changes the directory.
CREATE TABLE directory_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;

INSERT INTO directory_state (id, revision) VALUES (1, 0);
