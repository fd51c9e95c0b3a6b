-- The agenda, and where the entries come from that one click has noted.

CREATE TABLE agenda_item (
  -- Never given again, so that a deleted item can come back to its address.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Grows by one with each change.
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  structure TEXT NOT NULL REFERENCES structure (code),
  training_type TEXT,
  place TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  town TEXT NOT NULL,
  -- The one that the postal code begins with; empty without one.
  department TEXT NOT NULL,
  -- The place and the town as searches compare them.
  place_key TEXT NOT NULL,
  description TEXT NOT NULL,
  registration TEXT,
  phone TEXT NOT NULL,
  audience TEXT NOT NULL,
  visibility TEXT NOT NULL,
  state TEXT NOT NULL,
  -- Of its sittings.
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  -- The names of accounts, and seconds since 1970.
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  -- NULL while the item is in the agenda.
  deleted_at INTEGER
) STRICT;

CREATE INDEX agenda_item_by_first_day ON agenda_item (first_day, id) WHERE deleted_at IS NULL;
CREATE INDEX agenda_item_by_last_day ON agenda_item (last_day) WHERE deleted_at IS NULL;

CREATE TABLE agenda_sitting (
  item INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  day TEXT NOT NULL,
  -- Minutes since midnight; NULL for a whole day.
  begins INTEGER,
  -- NULL when it is not known.
  ends INTEGER,
  PRIMARY KEY (item, position)
) STRICT;

CREATE TABLE entry_origin (
  -- No reference: an entry that is deleted keeps its origin, and has it again when it comes back.
  entry INTEGER PRIMARY KEY,
  structure TEXT NOT NULL REFERENCES structure (code),
  -- Such as agenda/12/training_relayed.
  origin TEXT NOT NULL
) STRICT;

CREATE INDEX entry_origin_by_origin ON entry_origin (structure, origin);
