// Is Graph Data Science on the server, and which version?
RETURN gds.version() AS version
