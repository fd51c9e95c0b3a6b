-- Communes, and the outlines of areas, as they were imported.

CREATE TABLE commune (
  insee text COLLATE "C" PRIMARY KEY,
  name text COLLATE "C" NOT NULL,
  -- Separated by bars.
  postal_codes text COLLATE "C" NOT NULL,
  department text COLLATE "C" NOT NULL,
  region text COLLATE "C" NOT NULL,
  -- The SIREN and the name of the group of communes.
  epci text COLLATE "C",
  epci_name text COLLATE "C",
  population bigint,
  -- Degrees of WGS 84.
  latitude double precision,
  longitude double precision
);

CREATE TABLE outline (
  -- A department as 56, a region as R53.
  area text COLLATE "C" PRIMARY KEY,
  -- A GeoJSON geometry.
  geometry text COLLATE "C" NOT NULL
);

-- One row once anything was imported: how many imports changed something.
CREATE TABLE territories_revision (
  id bigint PRIMARY KEY CHECK (id = 1),
  number bigint NOT NULL
);
