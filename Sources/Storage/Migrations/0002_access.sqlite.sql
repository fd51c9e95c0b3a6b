-- An account holds one or several rights, and may have no password yet.

CREATE TABLE account_next (
  id TEXT PRIMARY KEY,
  -- Folded, so that one address has one account.
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- NULL until the person has chosen a password.
  password_hash TEXT,
  -- Seconds since 1970; NULL while the account is open.
  closed_at INTEGER
) STRICT;

CREATE TABLE account_right (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  -- NULL for a role of the region.
  structure TEXT REFERENCES structure (code)
) STRICT;

INSERT INTO account_next (id, email, name, password_hash)
SELECT id, email, name, password_hash FROM account;

CREATE TEMPORARY TABLE held AS SELECT id, role, structure FROM account;

DROP TABLE session;
DROP TABLE account;
ALTER TABLE account_next RENAME TO account;

INSERT INTO account_right (account, role, structure)
SELECT id, role, structure FROM temp.held ORDER BY id;

DROP TABLE temp.held;

CREATE UNIQUE INDEX account_right_once ON account_right (account, role, coalesce(structure, ''));

CREATE TABLE session (
  -- SHA-256 of the token that the browser holds.
  token_hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- The right that the person acts under; taking it away ends the session.
  acting_right INTEGER NOT NULL REFERENCES account_right (id) ON DELETE CASCADE,
  csrf_token TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  -- What the browser says it is.
  browser TEXT NOT NULL
) STRICT;

CREATE INDEX session_by_expiry ON session (expires_at);
