-- SHA-256 of the page that a sent report is printed from; NULL for one that was sent before it was
-- taken.
ALTER TABLE submission ADD COLUMN page_hash TEXT;
