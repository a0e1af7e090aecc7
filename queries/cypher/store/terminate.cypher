// Ends the statement that a caller gave up: it is known by the mark at the head of its text.
SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery WHERE currentQuery STARTS WITH $mark
TERMINATE TRANSACTIONS id YIELD message RETURN message
