-- How people get into their accounts: links that open once, a second factor, limits on tries.

CREATE TABLE one_time_token (
  -- SHA-256 of the token that the link or the browser holds.
  token_hash text COLLATE "C" PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  purpose text COLLATE "C" NOT NULL,
  -- Seconds since 1970, as all times here.
  expires_at bigint NOT NULL,
  -- NULL until it has opened its door.
  used_at bigint
);

CREATE INDEX one_time_token_by_account ON one_time_token (account);
CREATE INDEX one_time_token_by_expiry ON one_time_token (expires_at);

CREATE TABLE second_factor (
  account text COLLATE "C" PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  -- The key that the person's device holds too, in Base32.
  secret text COLLATE "C" NOT NULL,
  -- NULL until a first code has shown that the device has it.
  confirmed_at bigint,
  -- The step of the last code that was taken: no code is taken twice.
  last_step bigint
);

CREATE TABLE recovery_code (
  account text COLLATE "C" NOT NULL REFERENCES second_factor (account) ON DELETE CASCADE,
  -- SHA-256 of the code.
  code_hash text COLLATE "C" NOT NULL,
  used_at bigint,
  PRIMARY KEY (account, code_hash)
);

CREATE TABLE sign_in_try (
  -- An account's address, an account or a client's address, each after the name of its limit.
  subject text COLLATE "C" PRIMARY KEY,
  window_start bigint NOT NULL,
  tries bigint NOT NULL
);

CREATE INDEX sign_in_try_by_start ON sign_in_try (window_start);
CREATE INDEX session_by_account ON session (account);
