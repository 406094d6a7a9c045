-- One text for SQLite and PostgreSQL. Ids are TEXT, moments are UTC milliseconds, keys and hashes
-- are lower-case hexadecimal digits.

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 999999999999),
    name TEXT NOT NULL,
    plan TEXT NOT NULL CHECK (plan IN ('own_use')),
    -- No limit and no expiry are NULL.
    max_seats BIGINT CHECK (max_seats >= 0),
    max_sessions BIGINT CHECK (max_sessions >= 0),
    expires_at BIGINT,
    license_key_hash TEXT NOT NULL UNIQUE CHECK (length(license_key_hash) = 64),
    license_key_sealed TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    operator BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE memberships (
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('owner')),
    PRIMARY KEY (user_id, account_id)
);
CREATE INDEX memberships_by_account ON memberships (account_id);

CREATE TABLE sign_ins (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    browser TEXT NOT NULL
);
CREATE INDEX sign_ins_by_user ON sign_ins (user_id);
CREATE INDEX sign_ins_by_account ON sign_ins (account_id);
CREATE INDEX sign_ins_by_expiry ON sign_ins (expires_at);

CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- Totals that would need a scan.
CREATE TABLE totals (
    name TEXT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL CHECK (value >= 0)
);
INSERT INTO totals (name, value) VALUES ('clients', 0);

CREATE TABLE clients (
    id TEXT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE CHECK (number BETWEEN 100000000 AND 9999999999),
    device_key TEXT NOT NULL UNIQUE CHECK (length(device_key) = 64),
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    alias TEXT,
    -- Empty without an alias: a row comparison with NULL would lose the row from the list.
    alias_folded TEXT NOT NULL,
    version TEXT NOT NULL,
    -- The version with each number filled up with zeros, so that 0.10 comes after 0.9.
    version_sort TEXT NOT NULL,
    host_name TEXT NOT NULL,
    host_name_folded TEXT NOT NULL,
    operating_system TEXT NOT NULL,
    address TEXT,
    first_seen BIGINT NOT NULL,
    online BOOLEAN NOT NULL,
    -- Online: since when. Offline: when last seen, if ever.
    presence_at BIGINT,
    CHECK (NOT online OR presence_at IS NOT NULL),
    CHECK (alias IS NOT NULL OR alias_folded = '')
);
CREATE UNIQUE INDEX clients_by_alias ON clients (alias_folded) WHERE alias IS NOT NULL;
CREATE INDEX clients_online ON clients (id) WHERE online;
CREATE INDEX clients_page_by_number ON clients (account_id, number);
CREATE INDEX clients_page_by_alias ON clients (account_id, alias_folded, number);
CREATE INDEX clients_page_by_online ON clients (account_id, online, number);
CREATE INDEX clients_page_by_version ON clients (account_id, version_sort, number);
CREATE INDEX clients_page_by_host_name ON clients (account_id, host_name_folded, number);

-- A table instead of a CHECK: this list grows, and SQLite cannot change a CHECK.
CREATE TABLE end_reasons (
    name TEXT NOT NULL PRIMARY KEY
);
INSERT INTO end_reasons (name) VALUES
    ('closed_in_portal'), ('signed_out'), ('ended_by_viewer'), ('ended_by_host'), ('dismissed'),
    ('unanswered'), ('lost_contact'), ('no_path'), ('no_screen'), ('too_many_sessions');

-- Both ends are kept as they were; clients and users may be gone, so nothing refers to them.
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE CHECK (number BETWEEN 100000000 AND 999999999999),
    requested_at BIGINT NOT NULL,

    from_kind TEXT NOT NULL CHECK (from_kind IN ('client', 'browser')),
    from_account_id TEXT,
    from_client_id TEXT,
    from_number BIGINT,
    from_alias TEXT,
    from_host_name TEXT,
    from_user_id TEXT,
    from_email TEXT,

    to_kind TEXT NOT NULL CHECK (to_kind IN ('client', 'browser')),
    to_account_id TEXT,
    to_client_id TEXT,
    to_number BIGINT,
    to_alias TEXT,
    to_host_name TEXT,
    to_user_id TEXT,
    to_email TEXT,

    state TEXT NOT NULL,
    answer_until BIGINT,
    opened_at BIGINT,
    closing_since BIGINT,
    ended_at BIGINT,
    end_reason TEXT REFERENCES end_reasons (name),
    ended_by TEXT,

    renewed_at BIGINT NOT NULL,
    permissions TEXT NOT NULL,
    path TEXT CHECK (path IN ('direct', 'relayed')),

    CHECK (from_kind <> 'client' OR (from_client_id IS NOT NULL AND from_number IS NOT NULL
        AND from_host_name IS NOT NULL AND from_user_id IS NULL AND from_email IS NULL)),
    CHECK (from_kind <> 'browser' OR (from_user_id IS NOT NULL AND from_account_id IS NOT NULL
        AND from_email IS NOT NULL AND from_client_id IS NULL AND from_number IS NULL
        AND from_alias IS NULL AND from_host_name IS NULL)),
    CHECK (to_kind <> 'client' OR (to_client_id IS NOT NULL AND to_number IS NOT NULL
        AND to_host_name IS NOT NULL AND to_user_id IS NULL AND to_email IS NULL)),
    CHECK (to_kind <> 'browser' OR (to_user_id IS NOT NULL AND to_account_id IS NOT NULL
        AND to_email IS NOT NULL AND to_client_id IS NULL AND to_number IS NULL
        AND to_alias IS NULL AND to_host_name IS NULL)),

    CHECK (
        (state = 'requested' AND answer_until IS NOT NULL AND opened_at IS NULL
            AND closing_since IS NULL AND ended_at IS NULL AND end_reason IS NULL)
        OR (state = 'open' AND answer_until IS NULL AND opened_at IS NOT NULL
            AND closing_since IS NULL AND ended_at IS NULL AND end_reason IS NULL)
        OR (state = 'closing' AND answer_until IS NULL
            AND closing_since IS NOT NULL AND ended_at IS NULL AND end_reason IS NOT NULL)
        OR (state = 'closed' AND answer_until IS NULL
            AND closing_since IS NULL AND ended_at IS NOT NULL AND end_reason IS NOT NULL)
    ),
    CHECK (end_reason IS NOT NULL OR ended_by IS NULL),
    CHECK (end_reason IS NULL OR end_reason NOT IN ('closed_in_portal', 'signed_out') OR ended_by IS NOT NULL)
);
CREATE INDEX sessions_running ON sessions (requested_at, id) WHERE state <> 'closed';
CREATE INDEX sessions_running_by_from_account ON sessions (from_account_id) WHERE state <> 'closed';
CREATE INDEX sessions_running_by_from_client ON sessions (from_client_id) WHERE state <> 'closed';
CREATE INDEX sessions_running_by_to_client ON sessions (to_client_id) WHERE state <> 'closed';
CREATE INDEX sessions_running_by_from_user ON sessions (from_user_id, requested_at, id) WHERE state <> 'closed';

-- The list of sessions of each account: one row per account that has an end in the session.
CREATE TABLE session_accounts (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    requested_at BIGINT NOT NULL,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    running BOOLEAN NOT NULL,
    PRIMARY KEY (account_id, requested_at, session_id)
);
CREATE INDEX session_accounts_by_running ON session_accounts (account_id, running, requested_at, session_id);
CREATE INDEX session_accounts_by_session ON session_accounts (session_id);

-- The list of sessions of each client. By its number, which is never given to another client.
CREATE TABLE session_clients (
    number BIGINT NOT NULL,
    requested_at BIGINT NOT NULL,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    PRIMARY KEY (number, requested_at, session_id)
);
CREATE INDEX session_clients_by_session ON session_clients (session_id);
