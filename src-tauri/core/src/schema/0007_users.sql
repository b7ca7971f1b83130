-- users: tries of a PIN, which outlive the process, and staff badges

ALTER TABLE users ADD COLUMN wrong_tries INTEGER NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0);
ALTER TABLE users ADD COLUMN tried_at TEXT;

CREATE TABLE user_badges (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT;

CREATE UNIQUE INDEX user_badges_one_valid ON user_badges (user_id) WHERE revoked_at IS NULL;

-- the week's overrides among millions of acts

CREATE INDEX audit_entries_excused ON audit_entries (at) WHERE excused_by IS NOT NULL;

-- settings: motion, the idle lock (0: never), what the first run asks next, a space for practice, a second backup folder

ALTER TABLE settings ADD COLUMN motion TEXT NOT NULL DEFAULT 'system' CHECK (motion IN ('system', 'reduced'));
ALTER TABLE settings ADD COLUMN idle_minutes INTEGER NOT NULL DEFAULT 10 CHECK (idle_minutes BETWEEN 0 AND 240);
ALTER TABLE settings ADD COLUMN first_run TEXT CHECK (first_run IN ('facts', 'zones', 'roster', 'backup'));
ALTER TABLE settings ADD COLUMN practice_since TEXT;
ALTER TABLE settings ADD COLUMN backup_folder TEXT;
