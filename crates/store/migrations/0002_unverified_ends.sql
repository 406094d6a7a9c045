-- A viewer that cannot verify the desk ends the session and says so.
INSERT INTO end_reasons (name) VALUES ('unverified');
