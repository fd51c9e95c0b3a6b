-- The yearly exchange of the reports: campaigns, the steps of each report, what was sent.
-- Days are YYYY-MM-DD; instants are seconds since 1970.

CREATE TABLE campaign (
  year INTEGER PRIMARY KEY,
  -- The version of the framework.
  framework TEXT NOT NULL,
  opens_on TEXT NOT NULL,
  due_on TEXT NOT NULL
) STRICT;

CREATE TABLE campaign_structure (
  year INTEGER NOT NULL REFERENCES campaign (year) ON DELETE CASCADE,
  structure TEXT NOT NULL REFERENCES structure (code),
  PRIMARY KEY (year, structure)
) STRICT;

-- What happened to a report, in order: its state follows from these steps.
CREATE TABLE report_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  structure TEXT NOT NULL REFERENCES structure (code),
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  taken_at INTEGER NOT NULL,
  -- The name of the account, as it was then.
  taken_by TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE INDEX report_step_by_report ON report_step (structure, year);

-- What a structure says about the report that it prepares.
CREATE TABLE report_comment (
  structure TEXT NOT NULL REFERENCES structure (code),
  year INTEGER NOT NULL,
  -- Such as indicator:2.1.1, mission:3 or check:empty/2.1.1.
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (structure, year, subject)
) STRICT;

-- A report as it was sent; rows are only added.
CREATE TABLE submission (
  structure TEXT NOT NULL REFERENCES structure (code),
  year INTEGER NOT NULL,
  -- Among all submissions of the year, from 1.
  number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  sealed_at INTEGER NOT NULL,
  sealed_by TEXT NOT NULL,
  framework TEXT NOT NULL,
  -- SHA-256 of the report.
  hash TEXT NOT NULL,
  -- The whole report as JSON, its parameters included.
  report TEXT NOT NULL,
  -- The report for printing, as HTML.
  page TEXT NOT NULL,
  PRIMARY KEY (structure, year, number)
) STRICT;

CREATE TABLE submission_comment (
  structure TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (structure, year, number, subject),
  FOREIGN KEY (structure, year, number) REFERENCES submission (structure, year, number)
) STRICT;

-- The calendar of due dates that an account can subscribe to.
CREATE TABLE calendar_feed (
  account TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  -- SHA-256 of the secret in the feed's address.
  token_hash TEXT NOT NULL UNIQUE,
  made_at INTEGER NOT NULL
) STRICT;
