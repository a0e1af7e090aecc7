-- An erasure rewrites the log before it, so that what stands in memory can't be brought forward over it.

ALTER TABLE change ADD COLUMN erasure INTEGER NOT NULL DEFAULT 0 CHECK (erasure IN (0, 1));
