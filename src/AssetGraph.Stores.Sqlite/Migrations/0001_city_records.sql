-- Cities, their records as JSON documents, who refers to whom, and the log of changes with what each replaced.
-- Kinds are the numbers of StoredKind, which never change their meaning.

CREATE TABLE city (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE record (
  city_key INTEGER NOT NULL REFERENCES city (key),
  kind INTEGER NOT NULL,
  id TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (city_key, kind, id)
) STRICT;

-- Answers "who refers to this record?", which a deletion must ask; a record is in here once for each record that it refers to.
CREATE TABLE reference (
  city_key INTEGER NOT NULL REFERENCES city (key),
  to_kind INTEGER NOT NULL,
  to_id TEXT NOT NULL,
  from_kind INTEGER NOT NULL,
  from_id TEXT NOT NULL,
  PRIMARY KEY (city_key, to_kind, to_id, from_kind, from_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  city_key INTEGER NOT NULL REFERENCES city (key),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  change_set_id TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  author TEXT,
  message TEXT,
  undoes INTEGER,
  PRIMARY KEY (city_key, revision),
  UNIQUE (city_key, change_set_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_entry (
  city_key INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (city_key, revision, kind, id),
  FOREIGN KEY (city_key, revision) REFERENCES change (city_key, revision),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
