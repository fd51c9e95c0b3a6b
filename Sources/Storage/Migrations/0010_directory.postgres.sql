-- The directory: who runs a place, the place, and what a person can get there.

CREATE TABLE organisation (
  id bigint PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE site (
  id bigint PRIMARY KEY,
  -- The numbers, the folded name and the address: what makes two rows one place.
  identity text COLLATE "C" NOT NULL UNIQUE,
  -- NULL when not known, like the two numbers.
  organisation bigint REFERENCES organisation (id),
  name text COLLATE "C" NOT NULL,
  finess text COLLATE "C",
  siret text COLLATE "C",
  street text COLLATE "C" NOT NULL,
  postal_code text COLLATE "C" NOT NULL,
  city text COLLATE "C" NOT NULL,
  insee text COLLATE "C" NOT NULL,
  -- Degrees of WGS 84; both NULL for a place known by its commune only.
  latitude double precision,
  longitude double precision,
  is_address_confidential bigint NOT NULL,
  phone text COLLATE "C" NOT NULL,
  email text COLLATE "C" NOT NULL,
  website text COLLATE "C" NOT NULL,
  opening_hours text COLLATE "C" NOT NULL
);

CREATE INDEX site_by_organisation ON site (organisation);
CREATE INDEX site_by_commune ON site (insee);

-- The legal entities of the national register, for the establishments that name them by number.
CREATE TABLE legal_entity (
  finess text COLLATE "C" PRIMARY KEY,
  name text COLLATE "C" NOT NULL
);

-- A change of the directory: who made it, when, and from what.
CREATE TABLE directory_change (
  id bigint PRIMARY KEY,
  at bigint NOT NULL,
  -- The name of the person; NULL for a program.
  made_by text COLLATE "C",
  origin text COLLATE "C" NOT NULL
);

CREATE TABLE offer (
  id bigint PRIMARY KEY,
  reference text COLLATE "C" NOT NULL UNIQUE,
  site bigint NOT NULL REFERENCES site (id),
  type text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C" NOT NULL,
  needs text COLLATE "C" NOT NULL,
  topics text COLLATE "C" NOT NULL,
  publics text COLLATE "C" NOT NULL,
  -- Conditions: 1 for yes, 0 for no, NULL when not known.
  free bigint,
  anonymous bigint,
  prescription bigint,
  abstinence bigint,
  self_referral bigint,
  remote bigint,
  outreach bigint,
  min_age bigint,
  max_age bigint,
  coverage text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  verified_on text COLLATE "C",
  -- The change that brought the offer.
  created_by bigint NOT NULL REFERENCES directory_change (id)
);

CREATE INDEX offer_by_site ON offer (site);

-- What a change made of the columns of an offer, as files write them.
CREATE TABLE offer_change (
  offer bigint NOT NULL REFERENCES offer (id),
  change bigint NOT NULL REFERENCES directory_change (id),
  column_name text COLLATE "C" NOT NULL,
  text_before text COLLATE "C" NOT NULL,
  text_after text COLLATE "C" NOT NULL,
  PRIMARY KEY (offer, change, column_name)
);

-- Two offers that may be one: asked once, decided by a person.
CREATE TABLE offer_duplicate (
  id bigint PRIMARY KEY,
  -- The offer with the lower id comes first.
  first_offer bigint NOT NULL REFERENCES offer (id),
  second_offer bigint NOT NULL REFERENCES offer (id),
  sign text COLLATE "C" NOT NULL,
  asked_at bigint NOT NULL,
  -- NULL while the question is open.
  decision text COLLATE "C",
  decided_at bigint,
  decided_by text COLLATE "C",
  UNIQUE (first_offer, second_offer)
);

CREATE INDEX offer_duplicate_open ON offer_duplicate (id) WHERE decision IS NULL;

-- One row, raised by every transaction that changes the directory.
CREATE TABLE directory_state (
  id bigint PRIMARY KEY CHECK (id = 1),
  revision bigint NOT NULL
);

INSERT INTO directory_state (id, revision) VALUES (1, 0);
