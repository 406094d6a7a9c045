-- Plans, licenses, namespaces, requests for more, the REST interface, usage.

-- Plans. What a plan says is in its versions, which never change.
CREATE TABLE plans (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL CHECK (purpose IN ('granted', 'own_use', 'free')),
    offered BOOLEAN NOT NULL,
    -- The newest version.
    version BIGINT NOT NULL CHECK (version >= 1),
    deleted_at BIGINT,
    CHECK (purpose = 'granted' OR deleted_at IS NULL)
);
CREATE UNIQUE INDEX plans_free ON plans (purpose) WHERE purpose = 'free';

CREATE TABLE plan_versions (
    plan_id TEXT NOT NULL REFERENCES plans (id),
    version BIGINT NOT NULL CHECK (version >= 1),
    -- None: as its purpose is called.
    name TEXT,
    description TEXT NOT NULL,
    features TEXT NOT NULL,
    -- No limit is NULL.
    max_seats BIGINT CHECK (max_seats >= 0),
    max_sessions BIGINT CHECK (max_sessions >= 0),
    max_active_devices BIGINT CHECK (max_active_devices >= 0),
    max_session_seconds BIGINT CHECK (max_session_seconds >= 1),
    max_namespaces BIGINT CHECK (max_namespaces >= 0),
    max_aliases BIGINT CHECK (max_aliases >= 0),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (plan_id, version)
);

-- What an installation begins with; the operator changes it as needed.
INSERT INTO plans (id, code, purpose, offered, version) VALUES
    ('pln_00000000000070008000000000000001', 'own_use', 'own_use', FALSE, 1),
    ('pln_00000000000070008000000000000002', 'free', 'free', FALSE, 1),
    ('pln_00000000000070008000000000000003', 'solo', 'granted', TRUE, 1),
    ('pln_00000000000070008000000000000004', 'standard', 'granted', TRUE, 1),
    ('pln_00000000000070008000000000000005', 'advanced', 'granted', TRUE, 1);
INSERT INTO plan_versions (plan_id, version, name, description, features, max_seats, max_sessions,
    max_active_devices, max_session_seconds, max_namespaces, max_aliases, created_at)
VALUES
    ('pln_00000000000070008000000000000001', 1, NULL, '', 'custom_clients own_namespace rest',
        NULL, NULL, NULL, NULL, NULL, NULL, 0),
    ('pln_00000000000070008000000000000002', 1, NULL, '', '', 3, 1, 2, 3600, 0, 0, 0),
    ('pln_00000000000070008000000000000003', 1, 'Solo', '', '', 100, 1, NULL, NULL, 0, 0, 0),
    ('pln_00000000000070008000000000000004', 1, 'Standard', '', 'custom_clients rest',
        500, 5, NULL, NULL, 0, 0, 0),
    ('pln_00000000000070008000000000000005', 1, 'Advanced', '', 'custom_clients own_namespace rest',
        1000, 20, NULL, NULL, 1, 1000, 0);

-- The license of each account. The limits are its own from the day it was granted.
ALTER TABLE accounts DROP COLUMN plan;
ALTER TABLE accounts ADD COLUMN license_number BIGINT
    CHECK (license_number BETWEEN 1000000000000000 AND 9999999999999999);
ALTER TABLE accounts ADD COLUMN plan_id TEXT REFERENCES plans (id);
ALTER TABLE accounts ADD COLUMN plan_version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE accounts ADD COLUMN features TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN max_active_devices BIGINT CHECK (max_active_devices >= 0);
ALTER TABLE accounts ADD COLUMN max_session_seconds BIGINT CHECK (max_session_seconds >= 1);
ALTER TABLE accounts ADD COLUMN max_namespaces BIGINT CHECK (max_namespaces >= 0);
ALTER TABLE accounts ADD COLUMN max_aliases BIGINT CHECK (max_aliases >= 0);
-- Whether a new term begins when expires_at is reached.
ALTER TABLE accounts ADD COLUMN renews BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE accounts ADD COLUMN cancelled_at BIGINT;
-- When it ends because it is cancelled.
ALTER TABLE accounts ADD COLUMN cancelled_until BIGINT;
-- The end of the license for good, as the columns above say, to look for.
ALTER TABLE accounts ADD COLUMN ends_at BIGINT;
-- The last notice of the end, in days before it; 0: that it has ended.
ALTER TABLE accounts ADD COLUMN end_notice BIGINT;
ALTER TABLE accounts ADD COLUMN license_version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE accounts ADD COLUMN suspended_at BIGINT;
ALTER TABLE accounts ADD COLUMN suspended_reason TEXT;
-- The secret with which scripts sign what they ask over REST.
ALTER TABLE accounts ADD COLUMN api_password_sealed TEXT;
ALTER TABLE accounts ADD COLUMN api_password_made_at BIGINT;
-- Whether the license key and the API password are shown over REST.
ALTER TABLE accounts ADD COLUMN rest_shows_secrets BOOLEAN NOT NULL DEFAULT FALSE;
-- The name and the number in small letters, to search in.
ALTER TABLE accounts ADD COLUMN search TEXT NOT NULL DEFAULT '';

-- Numbers that nobody has guessed from a customer number; new ones are random.
UPDATE accounts SET
    license_number = 1000000000000000 + ((created_at % 1000000007) * 8999999 + number * 104729) % 9000000000000000,
    plan_id = 'pln_00000000000070008000000000000001',
    features = 'custom_clients own_namespace rest',
    ends_at = expires_at,
    search = lower(name) || ' ' || CAST(number AS TEXT) || ' ' || COALESCE(lower(email), '');
CREATE UNIQUE INDEX accounts_by_license_number ON accounts (license_number);
CREATE INDEX accounts_by_end ON accounts (ends_at) WHERE ends_at IS NOT NULL;
CREATE INDEX accounts_by_renewal ON accounts (expires_at) WHERE renews;
CREATE INDEX accounts_by_plan ON accounts (plan_id);

-- Namespaces of accounts' own. The public one, ad, is nobody's.
CREATE TABLE namespaces (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> 'ad'),
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL
);
CREATE INDEX namespaces_by_account ON namespaces (account_id);

ALTER TABLE clients ADD COLUMN comment TEXT;
-- The part of the alias behind the @, in small letters.
ALTER TABLE clients ADD COLUMN namespace TEXT;
UPDATE clients
SET namespace = substr(ltrim(alias_folded, 'abcdefghijklmnopqrstuvwxyz0123456789-._'), 2)
WHERE alias IS NOT NULL;
CREATE INDEX clients_by_namespace ON clients (namespace) WHERE namespace IS NOT NULL;

ALTER TABLE sessions ADD COLUMN comment TEXT;
-- How long it may stay open, in seconds; NULL: as long as it likes.
ALTER TABLE sessions ADD COLUMN max_seconds BIGINT CHECK (max_seconds >= 1);
INSERT INTO end_reasons (name) VALUES
    ('length_reached'), ('limit_reached'), ('account_suspended'), ('client_removed');

-- What the list of sessions of an account is sorted and filtered by. A browser has the number 0.
-- Running sessions come after all others, in order of their end and of their duration.
ALTER TABLE session_accounts ADD COLUMN from_number BIGINT NOT NULL DEFAULT 0;
ALTER TABLE session_accounts ADD COLUMN to_number BIGINT NOT NULL DEFAULT 0;
-- Whether the account's end is the one that asked, and the one that is controlled.
ALTER TABLE session_accounts ADD COLUMN outgoing BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE session_accounts ADD COLUMN incoming BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE session_accounts ADD COLUMN end_sort BIGINT NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE session_accounts ADD COLUMN duration_sort BIGINT NOT NULL DEFAULT 9223372036854775807;
UPDATE session_accounts SET
    from_number = COALESCE(sessions.from_number, 0),
    to_number = COALESCE(sessions.to_number, 0),
    outgoing = COALESCE(sessions.from_account_id = session_accounts.account_id, FALSE),
    incoming = COALESCE(sessions.to_account_id = session_accounts.account_id, FALSE),
    end_sort = COALESCE(sessions.ended_at, 9223372036854775807),
    duration_sort = COALESCE(sessions.ended_at - sessions.requested_at, 9223372036854775807)
FROM sessions WHERE sessions.id = session_accounts.session_id;
CREATE INDEX session_accounts_by_from ON session_accounts (account_id, from_number, session_id);
CREATE INDEX session_accounts_by_to ON session_accounts (account_id, to_number, session_id);
CREATE INDEX session_accounts_by_end ON session_accounts (account_id, end_sort, session_id);
CREATE INDEX session_accounts_by_duration ON session_accounts (account_id, duration_sort, session_id);

-- Requests for a larger license.
CREATE TABLE upgrade_requests (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    plan_id TEXT REFERENCES plans (id),
    seats BIGINT CHECK (seats >= 0),
    sessions BIGINT CHECK (sessions >= 0),
    namespace TEXT,
    note TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'declined', 'withdrawn')),
    decided_by TEXT,
    decided_at BIGINT,
    answer TEXT NOT NULL,
    CHECK ((state = 'open') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX upgrade_requests_open ON upgrade_requests (account_id) WHERE state = 'open';
CREATE INDEX upgrade_requests_by_state ON upgrade_requests (state, id);
CREATE INDEX upgrade_requests_by_account ON upgrade_requests (account_id, id);

-- The first answer to each change over REST, to give it again to an exact repeat. Without an answer
-- yet: it is being worked on.
CREATE TABLE rest_answers (
    license_number BIGINT NOT NULL,
    token TEXT NOT NULL,
    at BIGINT NOT NULL,
    status BIGINT,
    body TEXT,
    PRIMARY KEY (license_number, token)
);
CREATE INDEX rest_answers_by_time ON rest_answers (at);

-- How much of the license was used: the largest numbers within each span of time.
CREATE TABLE usage_samples (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    span TEXT NOT NULL CHECK (span IN ('minutes', 'hour', 'day')),
    -- When the span began.
    at BIGINT NOT NULL,
    seats BIGINT NOT NULL CHECK (seats >= 0),
    online BIGINT NOT NULL CHECK (online >= 0),
    sessions BIGINT NOT NULL CHECK (sessions >= 0),
    PRIMARY KEY (account_id, span, at)
);
CREATE INDEX usage_samples_by_time ON usage_samples (span, at);

-- Counts what changes licenses, plans and suspensions, so that every process sees that it has to
-- look again.
INSERT INTO totals (name, value) VALUES ('license_version', 0);

-- Clients without an account, for the operator.
CREATE INDEX clients_without_account ON clients (number) WHERE account_id IS NULL;

-- The audit, with scripts among those who act. SQLite cannot change a CHECK, so the table is made anew.
CREATE TABLE new_audit_entries (
    chain TEXT NOT NULL REFERENCES audit_chains (chain) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL
        CHECK (actor_kind IN ('user', 'client', 'command_line', 'system', 'script', 'stranger')),
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
INSERT INTO new_audit_entries SELECT chain, number, at, actor_kind, actor, address, action, subject, changes,
    search, hash FROM audit_entries;
DROP TABLE audit_entries;
ALTER TABLE new_audit_entries RENAME TO audit_entries;
CREATE INDEX audit_entries_by_action ON audit_entries (chain, action, number);
CREATE INDEX audit_entries_by_actor ON audit_entries (chain, actor, number);
CREATE INDEX audit_entries_by_time ON audit_entries (chain, at, number);

-- IDs of clients that were forgotten: nobody else gets them.
CREATE TABLE retired_numbers (
    number BIGINT NOT NULL PRIMARY KEY
);
