-- Who was reminded of a report on which day: nobody is written to twice on one day unawares.
CREATE TABLE sent_reminder (
  year INTEGER NOT NULL,
  structure TEXT NOT NULL REFERENCES structure (code),
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- YYYY-MM-DD.
  sent_on TEXT NOT NULL,
  PRIMARY KEY (year, structure, account, sent_on)
) STRICT;
