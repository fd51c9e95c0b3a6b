-- What was done, by whom: each record holds the hash of the one before it and its own.

CREATE TABLE audit_record (
  -- From 1, without a gap.
  number bigint PRIMARY KEY,
  -- Seconds since 1970.
  instant bigint NOT NULL,
  -- nobody, command_line or account.
  actor text COLLATE "C" NOT NULL,
  -- No reference: a record outlives what it names.
  account text COLLATE "C",
  account_name text COLLATE "C",
  -- The right that the person acted under.
  role text COLLATE "C",
  role_structure text COLLATE "C",
  action text COLLATE "C" NOT NULL,
  subject_kind text COLLATE "C",
  subject text COLLATE "C",
  -- The structure that the action concerns.
  structure text COLLATE "C",
  outcome text COLLATE "C" NOT NULL,
  previous_hash text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL
);

CREATE INDEX audit_record_by_account ON audit_record (account, number) WHERE account IS NOT NULL;
CREATE INDEX audit_record_by_structure ON audit_record (structure, number)
WHERE structure IS NOT NULL;
CREATE INDEX audit_record_by_action ON audit_record (action, number);
CREATE INDEX audit_record_by_instant ON audit_record (instant);

-- Where the trail ends, kept apart from it: a trail that was cut shows.
CREATE TABLE audit_end (
  id bigint PRIMARY KEY CHECK (id = 1),
  number bigint NOT NULL,
  hash text COLLATE "C" NOT NULL
);

INSERT INTO audit_end (id, number, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE FUNCTION audit_record_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE audit_end SET number = NEW.number, hash = NEW.hash WHERE id = 1;
  RETURN NULL;
END
$$;

CREATE TRIGGER audit_record_ends AFTER INSERT ON audit_record
FOR EACH ROW EXECUTE FUNCTION audit_record_ends();

CREATE FUNCTION audit_record_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is only added to';
END
$$;

CREATE TRIGGER audit_record_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_record
FOR EACH STATEMENT EXECUTE FUNCTION audit_record_refuses();
