-- A second reader's case stands beside the main one.
ALTER TABLE cases ADD COLUMN reading TEXT NOT NULL DEFAULT '';
