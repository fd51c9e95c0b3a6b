-- The care of the directory's sheets: proposals that wait for an editor, links by which a structure
-- confirms or corrects its own sheet, and who looks after which sheet.

CREATE TABLE sheet_proposal (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL,
  source TEXT NOT NULL,
  author TEXT NOT NULL,
  remark TEXT NOT NULL,
  is_new INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  -- NULL while the proposal is open.
  decision TEXT,
  decided_at INTEGER,
  decided_by TEXT,
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX sheet_proposal_open ON sheet_proposal (id) WHERE decision IS NULL;
CREATE INDEX sheet_proposal_by_reference ON sheet_proposal (reference, id);

-- What a proposal makes of the columns of a sheet, as files write them.
CREATE TABLE sheet_proposal_change (
  proposal INTEGER NOT NULL REFERENCES sheet_proposal (id) ON DELETE CASCADE,
  column_name TEXT NOT NULL,
  text_before TEXT NOT NULL,
  text_after TEXT NOT NULL,
  PRIMARY KEY (proposal, column_name)
) STRICT;

CREATE TABLE sheet_link (
  id INTEGER PRIMARY KEY,
  -- SHA-256 of the token in the link.
  token_hash TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;

CREATE INDEX sheet_link_by_reference ON sheet_link (reference);

CREATE TABLE sheet_keeper (
  reference TEXT NOT NULL,
  structure TEXT NOT NULL REFERENCES structure (code) ON DELETE CASCADE,
  PRIMARY KEY (reference, structure)
) STRICT;

CREATE INDEX sheet_keeper_by_structure ON sheet_keeper (structure);
