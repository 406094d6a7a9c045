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

-- Address books: those that are shared in an account, one of each user there, one of each client.
CREATE TABLE address_books (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- Of a personal one.
    user_id TEXT REFERENCES users (id) ON DELETE CASCADE,
    -- Of a client's own.
    client_id TEXT REFERENCES clients (id) ON DELETE CASCADE,
    -- Of a shared one.
    name TEXT,
    name_folded TEXT,
    -- What the clients of the account may do with a shared one.
    clients_access TEXT NOT NULL CHECK (clients_access IN ('none', 'view', 'edit')),
    -- Whether only the roles in address_book_roles, and the owner's, see a shared one.
    by_role BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    CHECK ((user_id IS NOT NULL AND client_id IS NULL AND name IS NULL)
        OR (user_id IS NULL AND client_id IS NOT NULL AND name IS NULL)
        OR (user_id IS NULL AND client_id IS NULL AND name IS NOT NULL AND name_folded IS NOT NULL))
);
CREATE UNIQUE INDEX address_books_shared ON address_books (account_id, name_folded) WHERE name IS NOT NULL;
CREATE UNIQUE INDEX address_books_of_users ON address_books (user_id, account_id) WHERE user_id IS NOT NULL;
CREATE UNIQUE INDEX address_books_of_clients ON address_books (client_id, account_id) WHERE client_id IS NOT NULL;

CREATE TABLE address_book_roles (
    book_id TEXT NOT NULL REFERENCES address_books (id) ON DELETE CASCADE,
    role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    access TEXT NOT NULL CHECK (access IN ('view', 'edit')),
    PRIMARY KEY (book_id, role_id)
);
CREATE INDEX address_book_roles_by_role ON address_book_roles (role_id);

CREATE TABLE address_entries (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    book_id TEXT NOT NULL REFERENCES address_books (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    address TEXT NOT NULL,
    -- The digits of an ID, or an alias in small letters.
    address_folded TEXT NOT NULL,
    note TEXT NOT NULL,
    note_folded TEXT NOT NULL,
    tags TEXT NOT NULL,
    tags_folded TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- Removed, and still to be had back for a while.
    removed_at BIGINT
);
CREATE UNIQUE INDEX address_entries_by_address ON address_entries (book_id, address_folded) WHERE removed_at IS NULL;
CREATE INDEX address_entries_by_name ON address_entries (book_id, name_folded, id) WHERE removed_at IS NULL;
CREATE INDEX address_entries_removed ON address_entries (removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE address_entry_tags (
    book_id TEXT NOT NULL REFERENCES address_books (id) ON DELETE CASCADE,
    tag_folded TEXT NOT NULL,
    entry_id TEXT NOT NULL REFERENCES address_entries (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (book_id, tag_folded, entry_id)
);
CREATE INDEX address_entry_tags_by_entry ON address_entry_tags (entry_id);

-- Which entries a user or a client wants at the top.
CREATE TABLE address_favourites (
    -- The id of a user or of a client.
    reader TEXT NOT NULL,
    entry_id TEXT NOT NULL REFERENCES address_entries (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    PRIMARY KEY (reader, entry_id)
);
CREATE INDEX address_favourites_by_entry ON address_favourites (entry_id);
