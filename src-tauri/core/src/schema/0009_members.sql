-- members: what statistics ask of a person, who was entered twice, who left the lists and why

ALTER TABLE members ADD COLUMN nickname TEXT;
ALTER TABLE members ADD COLUMN founder TEXT
    CHECK (founder IN ('student', 'returnee', 'scientist', 'executive', 'serial', 'foreigner', 'other'));
ALTER TABLE members ADD COLUMN education TEXT
    CHECK (education IN ('doctor', 'master', 'bachelor', 'college', 'other'));
ALTER TABLE members ADD COLUMN graduated_on TEXT;
-- The person whom this second row was found to be; never a row that was merged itself.
ALTER TABLE members ADD COLUMN merged_into_id INTEGER REFERENCES members (id);
ALTER TABLE members ADD COLUMN archived_as TEXT CHECK (archived_as IN ('left', 'merged', 'removed', 'undone'));
ALTER TABLE members ADD COLUMN archived_why TEXT;

CREATE INDEX members_by_merge ON members (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX members_by_merged_mobile ON members (mobile) WHERE merged_into_id IS NOT NULL;
CREATE INDEX members_by_archive ON members (archived_at) WHERE archived_at IS NOT NULL;

-- consent, purpose by purpose

CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('register', 'filing', 'id_number', 'portrait', 'notices')),
    -- The edition of the text that the person saw.
    wording TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('paper', 'screen', 'spoken')),
    witness_id INTEGER REFERENCES users (id),
    given_at TEXT NOT NULL,
    withdrawn_at TEXT CHECK (withdrawn_at >= given_at)
) STRICT;

CREATE UNIQUE INDEX consents_one_now ON consents (member_id, purpose) WHERE withdrawn_at IS NULL;
CREATE INDEX consents_by_member ON consents (member_id, given_at);

-- ID numbers, apart from the person's row, and every look at one in full

CREATE TABLE id_numbers (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL UNIQUE REFERENCES members (id),
    -- NULL once it was taken out again.
    id_no TEXT CHECK (length(id_no) = 18),
    kept_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX id_numbers_one_person ON id_numbers (id_no) WHERE id_no IS NOT NULL;

CREATE TABLE unmaskings (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX unmaskings_by_member ON unmaskings (member_id, at);

-- cards beside the badge: one for a day, and chips

CREATE TABLE temporary_cards (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TEXT NOT NULL,
    -- Half-open.
    until_at TEXT NOT NULL CHECK (until_at > issued_at),
    revoked_at TEXT
) STRICT;

CREATE INDEX temporary_cards_by_member ON temporary_cards (member_id, until_at);

CREATE TABLE ic_cards (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- Capital hex, the smaller of the two orders in which readers give its bytes.
    uid TEXT NOT NULL,
    bound_at TEXT NOT NULL,
    unbound_at TEXT
) STRICT;

CREATE UNIQUE INDEX ic_cards_one_holder ON ic_cards (uid) WHERE unbound_at IS NULL;
CREATE INDEX ic_cards_by_member ON ic_cards (member_id);

-- teams: what statistics ask, former names, exits

ALTER TABLE teams ADD COLUMN industry TEXT;
ALTER TABLE teams ADD COLUMN lead_id INTEGER REFERENCES members (id);
ALTER TABLE teams ADD COLUMN capital_fen INTEGER CHECK (capital_fen > 0);
ALTER TABLE teams ADD COLUMN origin TEXT CHECK (origin IN ('domestic', 'overseas'));
-- Added by an import that was undone.
ALTER TABLE teams ADD COLUMN withdrawn_at TEXT;

CREATE INDEX teams_by_lead ON teams (lead_id) WHERE lead_id IS NOT NULL;

CREATE TABLE team_names (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    name TEXT NOT NULL,
    -- Its last day.
    until_on TEXT NOT NULL,
    UNIQUE (team_id, until_on)
) STRICT;

CREATE TABLE exits (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    -- The last day in the house.
    left_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('graduated', 'term_over', 'early', 'closed', 'removed')),
    destination TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    UNIQUE (team_id, left_on)
) STRICT;

ALTER TABLE agreements ADD COLUMN renews_id INTEGER REFERENCES agreements (id);
-- Its last day, where the team left before the day on the paper.
ALTER TABLE agreements ADD COLUMN ended_on TEXT CHECK (ended_on >= from_on AND ended_on <= to_on);
-- Signed, but the team left before its first day.
ALTER TABLE agreements ADD COLUMN void_at TEXT;

CREATE UNIQUE INDEX agreements_renewed_once ON agreements (renews_id) WHERE renews_id IS NOT NULL;

CREATE TRIGGER agreements_share_no_day BEFORE INSERT ON agreements BEGIN
    SELECT raise(ABORT, 'two agreements on one day') WHERE EXISTS (
        SELECT 1 FROM agreements WHERE team_id = new.team_id AND void_at IS NULL
        AND from_on <= new.to_on AND coalesce(ended_on, to_on) >= new.from_on
    );
END;

-- Entered by an import that was undone; such a row counts on no day.
ALTER TABLE team_members ADD COLUMN withdrawn_at TEXT;

CREATE TRIGGER team_members_share_no_day BEFORE INSERT ON team_members WHEN new.withdrawn_at IS NULL BEGIN
    SELECT raise(ABORT, 'two teams on one day') WHERE EXISTS (
        SELECT 1 FROM team_members WHERE member_id = new.member_id AND withdrawn_at IS NULL
        AND from_on <= coalesce(new.to_on, '9999') AND coalesce(to_on, '9999') >= new.from_on
    );
END;

CREATE TRIGGER team_members_still_share_no_day
BEFORE UPDATE OF member_id, from_on, to_on, withdrawn_at ON team_members WHEN new.withdrawn_at IS NULL BEGIN
    SELECT raise(ABORT, 'two teams on one day') WHERE EXISTS (
        SELECT 1 FROM team_members WHERE member_id = new.member_id AND withdrawn_at IS NULL AND id <> new.id
        AND from_on <= coalesce(new.to_on, '9999') AND coalesce(to_on, '9999') >= new.from_on
    );
END;

-- imports: what each one wrote, so that it can be undone

CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    imported_at TEXT NOT NULL,
    user_id INTEGER NOT NULL REFERENCES users (id),
    undone_at TEXT CHECK (undone_at >= imported_at)
) STRICT;

CREATE TABLE import_rows (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    act TEXT NOT NULL CHECK (act IN ('enrolled', 'joined')),
    -- The membership that the row began, and the one that it ended.
    membership_id INTEGER REFERENCES team_members (id),
    ended_id INTEGER REFERENCES team_members (id)
) STRICT;

CREATE INDEX import_rows_by_import ON import_rows (import_id);

CREATE TABLE import_teams (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    team_id INTEGER NOT NULL REFERENCES teams (id)
) STRICT;

CREATE INDEX import_teams_by_import ON import_teams (import_id);

-- moving: a team moves in, step by step

CREATE TABLE move_ins (
    id INTEGER PRIMARY KEY,
    -- What was typed so far, step by step, as JSON.
    draft TEXT NOT NULL,
    started_at TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    finished_at TEXT,
    dropped_at TEXT,
    team_id INTEGER REFERENCES teams (id),
    CHECK (finished_at IS NULL OR dropped_at IS NULL),
    CHECK ((finished_at IS NULL) = (team_id IS NULL))
) STRICT;

CREATE INDEX move_ins_open ON move_ins (saved_at) WHERE finished_at IS NULL AND dropped_at IS NULL;

-- desks: a desk that is given to a team for months

CREATE TABLE assignments (
    id INTEGER PRIMARY KEY,
    desk_id INTEGER NOT NULL REFERENCES desks (id),
    team_id INTEGER NOT NULL REFERENCES teams (id),
    from_on TEXT NOT NULL,
    -- Earlier than it was given for, where the team left before.
    to_on TEXT NOT NULL CHECK (to_on >= from_on),
    assigned_at TEXT NOT NULL,
    -- The team left before its first day.
    void_at TEXT
) STRICT;

CREATE INDEX assignments_by_desk ON assignments (desk_id, to_on);
CREATE INDEX assignments_by_end ON assignments (to_on);
CREATE INDEX assignments_by_team ON assignments (team_id);

CREATE TRIGGER assignments_share_no_day BEFORE INSERT ON assignments BEGIN
    SELECT raise(ABORT, 'two teams at one desk') WHERE EXISTS (
        SELECT 1 FROM assignments WHERE desk_id = new.desk_id AND void_at IS NULL
        AND from_on <= new.to_on AND to_on >= new.from_on
    );
END;
