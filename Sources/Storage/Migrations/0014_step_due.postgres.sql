-- Until when a structure has to act after its report was sent back or opened again; NULL for a step
-- that asks nothing of it, and for older ones.
ALTER TABLE report_step ADD COLUMN due_on text COLLATE "C";
