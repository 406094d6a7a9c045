-- The daily work: tags, what lists are sorted and filtered by, the course of a session, address books.

-- In small letters, to sort and search by; empty where there is nothing.
ALTER TABLE clients ADD COLUMN operating_system_folded TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN comment_folded TEXT NOT NULL DEFAULT '';
-- The tags in their order with commas between them; client_tags holds each one to look for.
ALTER TABLE clients ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN tags_folded TEXT NOT NULL DEFAULT '';
-- presence_at, and 0 for one that was never seen: a row comparison with NULL would lose the row.
ALTER TABLE clients ADD COLUMN presence_sort BIGINT NOT NULL DEFAULT 0;
UPDATE clients SET
    operating_system_folded = lower(operating_system),
    comment_folded = lower(COALESCE(comment, '')),
    presence_sort = COALESCE(presence_at, 0);
DROP INDEX clients_page_by_online;
CREATE INDEX clients_page_by_online ON clients (account_id, online, presence_sort, number);
CREATE INDEX clients_page_by_operating_system ON clients (account_id, operating_system_folded, number);
CREATE INDEX clients_page_by_comment ON clients (account_id, comment_folded, number);
CREATE INDEX clients_page_by_tags ON clients (account_id, tags_folded, number);

CREATE TABLE client_tags (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    tag_folded TEXT NOT NULL,
    number BIGINT NOT NULL,
    client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    -- As it is written.
    tag TEXT NOT NULL,
    PRIMARY KEY (account_id, tag_folded, number)
);
CREATE INDEX client_tags_by_client ON client_tags (client_id);

-- What stands between the cells of an export to CSV, and whether its first line says so.
ALTER TABLE users ADD COLUMN csv_separator TEXT NOT NULL DEFAULT 'comma'
    CHECK (csv_separator IN ('comma', 'comma_named', 'semicolon', 'semicolon_named'));

-- Whether whoever ends a session is asked for a comment on it.
ALTER TABLE accounts ADD COLUMN asks_for_comment BOOLEAN NOT NULL DEFAULT FALSE;
-- The namespace in which a client that is registered gets an alias from its host name.
ALTER TABLE accounts ADD COLUMN alias_namespace TEXT;

-- A comment belongs to the account whose user wrote it; the other end does not see it.
ALTER TABLE session_accounts ADD COLUMN comment TEXT;
-- The e-mail address of the user at a browser's end, in small letters; empty without one.
ALTER TABLE session_accounts ADD COLUMN user_folded TEXT NOT NULL DEFAULT '';
-- Why it ended; empty while it runs.
ALTER TABLE session_accounts ADD COLUMN reason TEXT NOT NULL DEFAULT '';
UPDATE session_accounts SET
    comment = sessions.comment,
    user_folded = lower(COALESCE(sessions.from_email, sessions.to_email, '')),
    reason = CASE WHEN sessions.state = 'closed' THEN sessions.end_reason ELSE '' END
FROM sessions WHERE sessions.id = session_accounts.session_id;
ALTER TABLE sessions DROP COLUMN comment;
CREATE INDEX session_accounts_by_user ON session_accounts (account_id, user_folded, requested_at, session_id)
    WHERE user_folded <> '';
CREATE INDEX session_accounts_by_reason ON session_accounts (account_id, reason, requested_at, session_id);
CREATE INDEX session_accounts_outgoing ON session_accounts (account_id, requested_at, session_id) WHERE outgoing = TRUE;
CREATE INDEX session_accounts_incoming ON session_accounts (account_id, requested_at, session_id) WHERE incoming = TRUE;
CREATE INDEX session_accounts_commented ON session_accounts (account_id, requested_at, session_id)
    WHERE comment IS NOT NULL;

-- What happened in a session, in its order.
CREATE TABLE session_events (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    -- JSON, as the kind has it.
    detail TEXT NOT NULL,
    PRIMARY KEY (session_id, number)
);
