-- Lists in one column are separated by bars; dates are YYYY-MM-DD; instants are seconds since 1970.
CREATE TABLE structure (
  -- The order in which structures were recorded.
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  scope TEXT NOT NULL,
  territories TEXT NOT NULL
) STRICT;

CREATE TABLE project (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  team TEXT NOT NULL,
  nature TEXT NOT NULL,
  declared_on TEXT,
  partnership TEXT NOT NULL
) STRICT;

CREATE TABLE project_structure (
  project TEXT NOT NULL REFERENCES project (code) ON DELETE CASCADE,
  structure TEXT NOT NULL REFERENCES structure (code),
  -- The place of the structure in the project's list.
  position INTEGER NOT NULL,
  PRIMARY KEY (project, structure)
) STRICT;

CREATE TABLE entry (
  -- The order in which entries were recorded; never given again, so that a deleted entry can come
  -- back to its place.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  structure TEXT NOT NULL REFERENCES structure (code),
  reference TEXT NOT NULL,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  shared_reference TEXT,
  comment TEXT NOT NULL,
  project TEXT REFERENCES project (code),
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
  -- Folded words of what can be searched.
  search_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  UNIQUE (structure, reference)
) STRICT;

CREATE INDEX entry_by_date ON entry (structure, date, id);
CREATE INDEX entry_by_shared_reference ON entry (shared_reference)
WHERE shared_reference IS NOT NULL;

-- Entries taken out of the journal, which can be put back.
CREATE TABLE deleted_entry (
  id INTEGER PRIMARY KEY,
  structure TEXT NOT NULL REFERENCES structure (code),
  reference TEXT NOT NULL,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  shared_reference TEXT,
  comment TEXT NOT NULL,
  project TEXT REFERENCES project (code),
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
  -- Folded words of what can be searched.
  search_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  -- Folded, so that one address has one account.
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  structure TEXT REFERENCES structure (code),
  password_hash TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  -- SHA-256 of the token that the browser holds.
  token_hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  csrf_token TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX session_by_expiry ON session (expires_at);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
