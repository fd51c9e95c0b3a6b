-- Keys by which programs act for an account, and the requests that must not be carried out twice.

CREATE TABLE api_token (
  id text COLLATE "C" PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- The right that the program acts under; taking it away takes the token away.
  acting_right bigint NOT NULL REFERENCES account_right (id) ON DELETE CASCADE,
  name text COLLATE "C" NOT NULL,
  -- SHA-256 of the token that the program holds.
  token_hash text COLLATE "C" NOT NULL UNIQUE,
  scope text COLLATE "C" NOT NULL,
  -- Seconds since 1970, as all times here.
  made_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  last_used_at bigint,
  revoked_at bigint
);

CREATE INDEX api_token_by_account ON api_token (account);

CREATE TABLE api_request (
  token text COLLATE "C" NOT NULL REFERENCES api_token (id) ON DELETE CASCADE,
  -- The key that the program chose.
  idempotency_key text COLLATE "C" NOT NULL,
  -- SHA-256 of what was asked.
  request_hash text COLLATE "C" NOT NULL,
  status bigint NOT NULL,
  -- Where the thing that was made is.
  location text COLLATE "C" NOT NULL,
  body text COLLATE "C" NOT NULL,
  answered_at bigint NOT NULL,
  PRIMARY KEY (token, idempotency_key)
);

CREATE INDEX api_request_by_time ON api_request (answered_at);
