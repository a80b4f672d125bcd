-- Ngoại ngữ: which languages, how well.
ALTER TABLE person ADD COLUMN foreign_languages TEXT;
