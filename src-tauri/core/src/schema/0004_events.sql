-- events: what is announced, its sessions, who signed up, who came

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    event_no TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('salon', 'roadshow', 'contest', 'training', 'forum', 'camp', 'lecture', 'other')),
    role TEXT NOT NULL CHECK (role IN ('host', 'undertaker', 'supporter', 'joint')),
    capacity INTEGER NOT NULL CHECK (capacity > 0),
    announced_at TEXT NOT NULL,
    cancelled_at TEXT,
    cancelled_why TEXT,
    CHECK ((cancelled_at IS NULL) = (cancelled_why IS NULL))
) STRICT;

-- 场次: figures count these, and only those that were held.
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    place TEXT NOT NULL,
    from_at TEXT NOT NULL,
    until_at TEXT NOT NULL CHECK (until_at > from_at),
    -- Confirmed by hand afterwards, with the heads counted in the room where somebody counted.
    held_at TEXT CHECK (held_at >= from_at),
    headcount INTEGER CHECK (headcount >= 0),
    CHECK (headcount IS NULL OR held_at IS NOT NULL)
) STRICT;

CREATE INDEX sessions_by_event ON sessions (event_id);
CREATE INDEX sessions_by_time ON sessions (from_at);
CREATE INDEX sessions_by_end ON sessions (until_at);

CREATE TABLE signups (
    -- Also the order of the waiting list.
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- As they were that day.
    team_id INTEGER REFERENCES teams (id),
    signed_up_at TEXT NOT NULL,
    -- Later than the signup for somebody who moved up; NULL while waiting.
    seated_at TEXT CHECK (seated_at >= signed_up_at),
    withdrawn_at TEXT CHECK (withdrawn_at >= signed_up_at)
) STRICT;

CREATE UNIQUE INDEX signups_one_now ON signups (event_id, member_id) WHERE withdrawn_at IS NULL;
CREATE INDEX signups_by_event ON signups (event_id, withdrawn_at, seated_at);
CREATE INDEX signups_by_member ON signups (member_id, signed_up_at);
CREATE INDEX signups_by_team ON signups (team_id);

CREATE TABLE attendances (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    team_id INTEGER REFERENCES teams (id),
    at TEXT NOT NULL,
    -- Later than `at` for a late entry.
    entered_at TEXT NOT NULL,
    -- The last time that this badge was shown at the door.
    seen_at TEXT NOT NULL,
    entry TEXT NOT NULL CHECK (entry IN ('signed_up', 'walk_in', 'over_capacity')),
    UNIQUE (session_id, member_id)
) STRICT;

CREATE INDEX attendances_by_member ON attendances (member_id, at);
CREATE INDEX attendances_by_team ON attendances (team_id);

-- A seat is taken by a signup that has one, or by somebody who walked in.
CREATE VIEW seats_taken AS
SELECT
    e.id AS event_id,
    e.capacity,
    (SELECT count(*) FROM signups WHERE event_id = e.id AND withdrawn_at IS NULL AND seated_at IS NOT NULL)
    + (SELECT count(*) FROM sessions s JOIN attendances a ON a.session_id = s.id
        WHERE s.event_id = e.id AND a.entry = 'walk_in') AS taken
FROM events e;

CREATE TRIGGER signups_keep_to_capacity AFTER INSERT ON signups
WHEN (SELECT taken > capacity FROM seats_taken WHERE event_id = new.event_id)
BEGIN
    SELECT RAISE (ABORT, 'the event is full');
END;

CREATE TRIGGER moving_up_keeps_to_capacity AFTER UPDATE OF seated_at, withdrawn_at ON signups
WHEN (SELECT taken > capacity FROM seats_taken WHERE event_id = new.event_id)
BEGIN
    SELECT RAISE (ABORT, 'the event is full');
END;

CREATE TRIGGER walk_ins_keep_to_capacity AFTER INSERT ON attendances
WHEN new.entry = 'walk_in' AND (
    SELECT t.taken > t.capacity FROM sessions s JOIN seats_taken t ON t.event_id = s.event_id WHERE s.id = new.session_id
)
BEGIN
    SELECT RAISE (ABORT, 'the event is full');
END;
