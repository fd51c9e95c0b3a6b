-- Sign-in through an OpenID Connect provider.

CREATE TABLE openid_request (
  -- SHA-256 of the state that the browser and the provider hold.
  state_hash text COLLATE "C" PRIMARY KEY,
  nonce text COLLATE "C" NOT NULL,
  -- The secret whose SHA-256 the provider was sent (RFC 7636).
  verifier text COLLATE "C" NOT NULL,
  -- Where the person wanted to go.
  next text COLLATE "C" NOT NULL,
  expires_at bigint NOT NULL
);

CREATE INDEX openid_request_by_expiry ON openid_request (expires_at);

CREATE TABLE openid_identity (
  issuer text COLLATE "C" NOT NULL,
  -- Who the person is for the issuer.
  subject text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  PRIMARY KEY (issuer, subject)
);
