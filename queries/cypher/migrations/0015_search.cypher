// Full text over names and descriptions, for people who search in Neo4j Browser or Bloom. Brought up to date just after a commit, not within it.
CREATE FULLTEXT INDEX record_text IF NOT EXISTS FOR (n:Asset|Place|Category|Need|Offer|Source)
ON EACH [n.name, n.description, n.reference]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}}
