-- How people get into their accounts: links that open once, a second factor, limits on tries.

CREATE TABLE one_time_token (
  -- SHA-256 of the token that the link or the browser holds.
  token_hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  -- Seconds since 1970, as all times here.
  expires_at INTEGER NOT NULL,
  -- NULL until it has opened its door.
  used_at INTEGER
) STRICT;

CREATE INDEX one_time_token_by_account ON one_time_token (account);
CREATE INDEX one_time_token_by_expiry ON one_time_token (expires_at);

CREATE TABLE second_factor (
  account TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  -- The key that the person's device holds too, in Base32.
  secret TEXT NOT NULL,
  -- NULL until a first code has shown that the device has it.
  confirmed_at INTEGER,
  -- The step of the last code that was taken: no code is taken twice.
  last_step INTEGER
) STRICT;

CREATE TABLE recovery_code (
  account TEXT NOT NULL REFERENCES second_factor (account) ON DELETE CASCADE,
  -- SHA-256 of the code.
  code_hash TEXT NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (account, code_hash)
) STRICT;

CREATE TABLE sign_in_try (
  -- An account's address, an account or a client's address, each after the name of its limit.
  subject TEXT PRIMARY KEY,
  window_start INTEGER NOT NULL,
  tries INTEGER NOT NULL
) STRICT;

CREATE INDEX sign_in_try_by_start ON sign_in_try (window_start);
CREATE INDEX session_by_account ON session (account);
