// Notes that a migration was run.
MERGE (s:AssetGraphSchema) SET s.number = $number, s.migratedAt = $at
