// Which form does this database have? The number of the last migration; no row where the database was never ours.
MATCH (s:AssetGraphSchema) RETURN max(s.number) AS number
