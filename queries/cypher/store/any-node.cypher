// Is there anything in the database? A database that holds another program's data is not ours to write to.
MATCH (n) RETURN labels(n) AS labels LIMIT 1
