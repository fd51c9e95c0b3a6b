-- Sign-in through an OpenID Connect provider.

CREATE TABLE openid_request (
  -- SHA-256 of the state that the browser and the provider hold.
  state_hash TEXT PRIMARY KEY,
  nonce TEXT NOT NULL,
  -- The secret whose SHA-256 the provider was sent (RFC 7636).
  verifier TEXT NOT NULL,
  -- Where the person wanted to go.
  next TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX openid_request_by_expiry ON openid_request (expires_at);

CREATE TABLE openid_identity (
  issuer TEXT NOT NULL,
  -- Who the person is for the issuer.
  subject TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  PRIMARY KEY (issuer, subject)
) STRICT;
