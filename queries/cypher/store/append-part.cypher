// Keeps a part of what a change wrote and replaced.
CREATE (p:ChangePart)
SET p = $properties
