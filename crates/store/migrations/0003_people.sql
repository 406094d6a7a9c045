-- People: roles, invitations, preferences, second factors, single-purpose links, audit, mail.

-- What a member of an account may do. The starting ones have no name of their own: they are called
-- by it in the reader's language.
CREATE TABLE roles (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    starting TEXT CHECK (starting IN ('owner', 'admin', 'technician', 'accountant', 'auditor')),
    name TEXT,
    name_folded TEXT,
    rights TEXT NOT NULL,
    -- Counts the changes, so that of two people who edit at once the second one is told.
    version BIGINT NOT NULL CHECK (version >= 1),
    CHECK (name IS NOT NULL OR starting IS NOT NULL),
    CHECK ((name IS NULL) = (name_folded IS NULL))
);
CREATE INDEX roles_by_account ON roles (account_id);
CREATE UNIQUE INDEX roles_by_starting ON roles (account_id, starting) WHERE starting IS NOT NULL;
CREATE UNIQUE INDEX roles_by_name ON roles (account_id, name_folded) WHERE name_folded IS NOT NULL;

-- The accounts that are there already get the starting set. The ids are the account's with another
-- last digit.
INSERT INTO roles (id, account_id, starting, rights, version)
SELECT 'rol_' || substr(accounts.id, 5, 31) || starting.digit, accounts.id, starting.name, starting.rights, 1
FROM accounts
CROSS JOIN (
    SELECT '0' AS digit, 'owner' AS name, 'clients:edit sessions:edit address_books:edit files:edit license:edit billing:edit users:edit settings:edit audit:edit connect close_sessions see_license_key' AS rights
    UNION ALL SELECT '1', 'admin', 'clients:edit sessions:edit address_books:edit files:edit license:view billing:view users:edit settings:edit audit:view connect close_sessions see_license_key'
    UNION ALL SELECT '2', 'technician', 'clients:edit sessions:edit address_books:edit files:view connect close_sessions'
    UNION ALL SELECT '3', 'accountant', 'license:view billing:edit'
    UNION ALL SELECT '4', 'auditor', 'clients:view sessions:view address_books:view files:view license:view billing:view users:view settings:view audit:view'
) AS starting;

CREATE TABLE new_memberships (
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role_id TEXT NOT NULL REFERENCES roles (id),
    disabled BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, account_id)
);
INSERT INTO new_memberships (user_id, account_id, role_id, disabled, created_at)
SELECT memberships.user_id, memberships.account_id, roles.id, FALSE, users.created_at
FROM memberships
JOIN roles ON roles.account_id = memberships.account_id AND roles.starting = memberships.role
JOIN users ON users.id = memberships.user_id;
DROP TABLE memberships;
ALTER TABLE new_memberships RENAME TO memberships;
CREATE INDEX memberships_by_account ON memberships (account_id);
CREATE INDEX memberships_by_role ON memberships (role_id);

-- Single-purpose links that were mailed: kept as hashes, good once and for a while.
CREATE TABLE mail_links (
    token_hash TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) = 64),
    purpose TEXT NOT NULL CHECK (purpose IN ('password_reset', 'user_email', 'account_email', 'factor_reset')),
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
    -- The new e-mail address, where the link confirms one.
    email TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX mail_links_by_user ON mail_links (user_id, purpose);
CREATE INDEX mail_links_by_expiry ON mail_links (expires_at);

CREATE TABLE invitations (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    role_id TEXT NOT NULL REFERENCES roles (id),
    token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
    language TEXT NOT NULL CHECK (language IN ('en', 'de', 'fr', 'es')),
    -- Who invited, as it was then.
    invited_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT
);
CREATE UNIQUE INDEX invitations_open ON invitations (account_id, email_folded) WHERE accepted_at IS NULL;
CREATE INDEX invitations_by_role ON invitations (role_id);
CREATE INDEX invitations_by_expiry ON invitations (expires_at);

ALTER TABLE users ADD COLUMN language TEXT CHECK (language IN ('en', 'de', 'fr', 'es'));
ALTER TABLE users ADD COLUMN browser_language TEXT CHECK (browser_language IN ('en', 'de', 'fr', 'es'));
ALTER TABLE users ADD COLUMN time_zone TEXT;
ALTER TABLE users ADD COLUMN csv_rows TEXT NOT NULL DEFAULT 'all' CHECK (csv_rows IN ('all', 'page'));
ALTER TABLE users ADD COLUMN date_format TEXT NOT NULL DEFAULT 'iso'
    CHECK (date_format IN ('iso', 'dmy_dots', 'dmy_slashes', 'mdy'));
ALTER TABLE users ADD COLUMN theme TEXT NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark'));
-- Disabled by the operator, in every account.
ALTER TABLE users ADD COLUMN disabled BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE users ADD COLUMN password_changed_at BIGINT;
-- TOTP (RFC 6238): the sealed secret, and the last time step that was used, which is never good again.
ALTER TABLE users ADD COLUMN totp_sealed TEXT;
ALTER TABLE users ADD COLUMN totp_last_step BIGINT NOT NULL DEFAULT 0;

ALTER TABLE sign_ins ADD COLUMN method TEXT NOT NULL DEFAULT 'password'
    CHECK (method IN ('password', 'totp', 'recovery_code', 'passkey'));

ALTER TABLE accounts ADD COLUMN email TEXT;
ALTER TABLE accounts ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN telephone TEXT NOT NULL DEFAULT '';
-- Whether every user of the account needs a second factor.
ALTER TABLE accounts ADD COLUMN demands_second_factor BOOLEAN NOT NULL DEFAULT FALSE;
-- The first owner's address is the account's until it is changed.
UPDATE accounts SET email = (
    SELECT users.email FROM users
    JOIN memberships ON memberships.user_id = users.id
    WHERE memberships.account_id = accounts.id
    ORDER BY users.created_at, users.id LIMIT 1
);

CREATE TABLE recovery_codes (
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL CHECK (length(code_hash) = 64),
    PRIMARY KEY (user_id, code_hash)
);

CREATE TABLE passkeys (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- The credential's id (WebAuthn, section 4), hexadecimal.
    credential_id TEXT NOT NULL UNIQUE,
    -- What proves it: the public key with the state that WebAuthn keeps.
    credential TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT
);
CREATE INDEX passkeys_by_user ON passkeys (user_id);

-- A user who has lost the second factor asks for it to be taken away.
CREATE TABLE factor_resets (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    requested_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    confirmed_by TEXT,
    -- Once confirmed: when it happens.
    due_at BIGINT,
    CHECK ((confirmed_by IS NULL) = (due_at IS NULL))
);
CREATE INDEX factor_resets_by_due ON factor_resets (due_at) WHERE due_at IS NOT NULL;

-- The audit: one chain per account, and the chain `installation`.
CREATE TABLE audit_chains (
    chain TEXT NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL CHECK (last_number >= 0),
    last_hash TEXT NOT NULL CHECK (length(last_hash) = 64),
    -- Proves that the chain ends here; no entry holds it, so that nobody can cut the chain shorter.
    seal TEXT NOT NULL CHECK (length(seal) = 64)
);
CREATE TABLE audit_entries (
    chain TEXT NOT NULL REFERENCES audit_chains (chain) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('user', 'client', 'command_line', 'system', 'stranger')),
    actor TEXT NOT NULL,
    address TEXT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- What changed: a JSON list of field, before, after.
    changes TEXT NOT NULL,
    -- Actor, network address, subject and the values that changed, in small letters, to search in.
    search TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (chain, number)
);
CREATE INDEX audit_entries_by_action ON audit_entries (chain, action, number);
CREATE INDEX audit_entries_by_actor ON audit_entries (chain, actor, number);
CREATE INDEX audit_entries_by_time ON audit_entries (chain, at, number);

-- The outbox. What a mail says is sealed, since it may hold a link, and forgotten once it is sent.
CREATE TABLE mails (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'de', 'fr', 'es')),
    kind TEXT NOT NULL,
    sealed TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts BIGINT NOT NULL CHECK (attempts >= 0),
    created_at BIGINT NOT NULL,
    -- Waiting: when it is tried next.
    due_at BIGINT,
    -- Sent or given up: when.
    finished_at BIGINT,
    last_error TEXT,
    CHECK ((state = 'waiting') = (due_at IS NOT NULL)),
    CHECK ((state = 'waiting') = (finished_at IS NULL))
);
CREATE INDEX mails_due ON mails (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX mails_by_state ON mails (state, id);

-- Counts what changes rights, so that every process sees that it has to look again.
INSERT INTO totals (name, value) VALUES ('rights_version', 0);

-- Somebody took away the right to connect while the session ran.
INSERT INTO end_reasons (name) VALUES ('right_revoked');
