-- Communes, and the outlines of areas, as they were imported.

CREATE TABLE commune (
  insee TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Separated by bars.
  postal_codes TEXT NOT NULL,
  department TEXT NOT NULL,
  region TEXT NOT NULL,
  -- The SIREN and the name of the group of communes.
  epci TEXT,
  epci_name TEXT,
  population INTEGER,
  -- Degrees of WGS 84.
  latitude REAL,
  longitude REAL
) STRICT;

CREATE TABLE outline (
  -- A department as 56, a region as R53.
  area TEXT PRIMARY KEY,
  -- A GeoJSON geometry.
  geometry TEXT NOT NULL
) STRICT;

-- One row once anything was imported: how many imports changed something.
CREATE TABLE territories_revision (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL
) STRICT;
