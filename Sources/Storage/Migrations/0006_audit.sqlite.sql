-- What was done, by whom: each record holds the hash of the one before it and its own.

CREATE TABLE audit_record (
  -- From 1, without a gap.
  number INTEGER PRIMARY KEY,
  -- Seconds since 1970.
  instant INTEGER NOT NULL,
  -- nobody, command_line or account.
  actor TEXT NOT NULL,
  -- No reference: a record outlives what it names.
  account TEXT,
  account_name TEXT,
  -- The right that the person acted under.
  role TEXT,
  role_structure TEXT,
  action TEXT NOT NULL,
  subject_kind TEXT,
  subject TEXT,
  -- The structure that the action concerns.
  structure TEXT,
  outcome TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX audit_record_by_account ON audit_record (account, number) WHERE account IS NOT NULL;
CREATE INDEX audit_record_by_structure ON audit_record (structure, number)
WHERE structure IS NOT NULL;
CREATE INDEX audit_record_by_action ON audit_record (action, number);
CREATE INDEX audit_record_by_instant ON audit_record (instant);

-- Where the trail ends, kept apart from it: a trail that was cut shows.
CREATE TABLE audit_end (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

INSERT INTO audit_end (id, number, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER audit_record_ends AFTER INSERT ON audit_record
BEGIN
  UPDATE audit_end SET number = NEW.number, hash = NEW.hash WHERE id = 1;
END;

CREATE TRIGGER audit_record_unchanged BEFORE UPDATE ON audit_record
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is only added to');
END;

CREATE TRIGGER audit_record_kept BEFORE DELETE ON audit_record
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is only added to');
END;
