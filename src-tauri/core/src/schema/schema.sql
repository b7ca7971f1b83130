CREATE TABLE agreements (
    id INTEGER PRIMARY KEY,
    agreement_no TEXT NOT NULL UNIQUE,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    signed_on TEXT NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL CHECK (to_on >= from_on)
) STRICT;

CREATE INDEX agreements_by_end ON agreements (to_on);

CREATE INDEX agreements_by_team ON agreements (team_id, to_on);

CREATE TABLE answers (
    key TEXT PRIMARY KEY,
    command TEXT NOT NULL,
    args_digest TEXT NOT NULL,
    answer TEXT NOT NULL,
    entry_seq INTEGER NOT NULL REFERENCES audit_entries (seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_changes (
    id INTEGER PRIMARY KEY,
    entry_seq INTEGER NOT NULL REFERENCES audit_entries (seq),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    salt TEXT,
    digest TEXT NOT NULL
) STRICT;

CREATE INDEX audit_changes_by_entry ON audit_changes (entry_seq);

CREATE INDEX audit_changes_by_row ON audit_changes (table_name, row_id);

CREATE TABLE audit_entries (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    command TEXT NOT NULL,
    user_id INTEGER REFERENCES users (id),
    excused_by INTEGER REFERENCES users (id),
    excuse TEXT,
    hash TEXT NOT NULL,
    CHECK ((excused_by IS NULL) = (excuse IS NULL))
) STRICT;

CREATE TABLE badges (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT;

CREATE INDEX badges_by_member ON badges (member_id);

CREATE UNIQUE INDEX badges_one_valid ON badges (member_id) WHERE revoked_at IS NULL;

CREATE TABLE facilities (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('network', 'public_software', 'shared_office')),
    name TEXT NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT CHECK (to_on >= from_on)
) STRICT;

CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    kept_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER items_are_not_retired_while_out BEFORE UPDATE OF retired_at ON items
WHEN new.retired_at IS NOT NULL AND EXISTS (SELECT 1 FROM loans WHERE item_id = new.id AND returned_at IS NULL)
BEGIN
    SELECT RAISE (ABORT, 'the item is out');
END;

CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    item_no TEXT NOT NULL UNIQUE,
    model_id INTEGER NOT NULL REFERENCES models (id),
    name TEXT NOT NULL,
    -- What the QR on the label says.
    code TEXT NOT NULL UNIQUE,
    added_at TEXT NOT NULL,
    retired_at TEXT,
    retired_why TEXT,
    CHECK ((retired_at IS NULL) = (retired_why IS NULL))
) STRICT;

CREATE INDEX items_by_model ON items (model_id);

CREATE TABLE loans (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- As they were that day.
    team_id INTEGER REFERENCES teams (id),
    lent_at TEXT NOT NULL,
    due_at TEXT NOT NULL CHECK (due_at > lent_at),
    returned_at TEXT CHECK (returned_at >= lent_at),
    note_out TEXT NOT NULL,
    note_back TEXT,
    CHECK ((returned_at IS NULL) = (note_back IS NULL))
) STRICT;

CREATE INDEX loans_by_item ON loans (item_id, returned_at);

CREATE INDEX loans_by_member ON loans (member_id, returned_at);

CREATE INDEX loans_by_team ON loans (team_id);

CREATE UNIQUE INDEX loans_one_open ON loans (item_id) WHERE returned_at IS NULL;

CREATE INDEX loans_open_by_due ON loans (due_at) WHERE returned_at IS NULL;

CREATE VIRTUAL TABLE member_search USING fts5 (
    terms, content = '', contentless_delete = 1, prefix = '1 2 3 4', tokenize = "unicode61 remove_diacritics 0"
);

CREATE TRIGGER members_are_found AFTER INSERT ON members BEGIN
    INSERT INTO member_search (rowid, terms) VALUES (new.id, new.search_terms);
END;

CREATE TRIGGER members_are_found_again AFTER UPDATE OF search_terms ON members BEGIN
    DELETE FROM member_search WHERE rowid = old.id;
    INSERT INTO member_search (rowid, terms) VALUES (new.id, new.search_terms);
END;

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    member_no TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    mobile TEXT NOT NULL,
    search_terms TEXT NOT NULL,
    enrolled_at TEXT NOT NULL,
    archived_at TEXT
) STRICT;

CREATE UNIQUE INDEX members_by_mobile ON members (mobile) WHERE archived_at IS NULL;

CREATE TABLE models (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE scans (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    code TEXT NOT NULL,
    outcome TEXT NOT NULL,
    member_id INTEGER REFERENCES members (id),
    visit_id INTEGER REFERENCES visits (id)
) STRICT;

CREATE INDEX scans_by_time ON scans (at);

CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
    theme TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
    text_size TEXT NOT NULL CHECK (text_size IN ('standard', 'large')),
    zone TEXT NOT NULL,
    demo_since TEXT
) STRICT;

CREATE TABLE spaces (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    opened_on TEXT,
    contact TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    authority TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    operator_uscc TEXT NOT NULL,
    operator_kind TEXT NOT NULL CHECK (operator_kind IN ('company', 'institution', 'social_organisation', 'branch', 'person'))
) STRICT;

CREATE TABLE team_members (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    from_on TEXT NOT NULL,
    to_on TEXT CHECK (to_on >= from_on)
) STRICT;

CREATE INDEX team_members_by_member ON team_members (member_id, from_on);

CREATE INDEX team_members_by_team ON team_members (team_id);

CREATE UNIQUE INDEX team_members_one_now ON team_members (member_id) WHERE to_on IS NULL;

CREATE TABLE teams (
    id INTEGER PRIMARY KEY,
    team_no TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    formed_on TEXT NOT NULL,
    -- A team that becomes a company stays the same row.
    registered_on TEXT,
    uscc TEXT,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('helper', 'supervisor', 'manager')),
    pin_hash TEXT NOT NULL,
    added_at TEXT NOT NULL,
    left_at TEXT
) STRICT;

CREATE TABLE visits (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- As they were that day: a later change of team does not move the visit.
    team_id INTEGER REFERENCES teams (id),
    came_at TEXT NOT NULL,
    left_at TEXT CHECK (left_at >= came_at),
    entered_at TEXT NOT NULL
) STRICT;

CREATE INDEX visits_by_leaving ON visits (left_at);

CREATE INDEX visits_by_member ON visits (member_id, came_at);

CREATE INDEX visits_by_time ON visits (came_at);

CREATE UNIQUE INDEX visits_one_open ON visits (member_id) WHERE left_at IS NULL;

CREATE TABLE zones (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('desks', 'reception', 'exhibition', 'meeting', 'leisure', 'equipment', 'operator_office', 'other')),
    area_dm2 INTEGER NOT NULL CHECK (area_dm2 > 0),
    from_on TEXT NOT NULL,
    to_on TEXT CHECK (to_on >= from_on)
) STRICT;
