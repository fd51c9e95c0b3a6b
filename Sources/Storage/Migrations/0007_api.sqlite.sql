-- Keys by which programs act for an account, and the requests that must not be carried out twice.

CREATE TABLE api_token (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- The right that the program acts under; taking it away takes the token away.
  acting_right INTEGER NOT NULL REFERENCES account_right (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- SHA-256 of the token that the program holds.
  token_hash TEXT NOT NULL UNIQUE,
  scope TEXT NOT NULL,
  -- Seconds since 1970, as all times here.
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER
) STRICT;

CREATE INDEX api_token_by_account ON api_token (account);

CREATE TABLE api_request (
  token TEXT NOT NULL REFERENCES api_token (id) ON DELETE CASCADE,
  -- The key that the program chose.
  idempotency_key TEXT NOT NULL,
  -- SHA-256 of what was asked.
  request_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  -- Where the thing that was made is.
  location TEXT NOT NULL,
  body TEXT NOT NULL,
  answered_at INTEGER NOT NULL,
  PRIMARY KEY (token, idempotency_key)
) STRICT;

CREATE INDEX api_request_by_time ON api_request (answered_at);
