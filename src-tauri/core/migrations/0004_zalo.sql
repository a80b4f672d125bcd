-- Zalo: a number or a name.
ALTER TABLE person ADD COLUMN zalo TEXT;
