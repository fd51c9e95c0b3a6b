-- Who was reminded of a report on which day: nobody is written to twice on one day unawares.
CREATE TABLE sent_reminder (
  year bigint NOT NULL,
  structure text COLLATE "C" NOT NULL REFERENCES structure (code),
  account text COLLATE "C" NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- YYYY-MM-DD.
  sent_on text COLLATE "C" NOT NULL,
  PRIMARY KEY (year, structure, account, sent_on)
);
