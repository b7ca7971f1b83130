-- checkin: where a stay was, under which agreement, and how it began or ended otherwise than by a scan

ALTER TABLE visits ADD COLUMN zone_id INTEGER REFERENCES zones (id);
-- The agreement that covered the day; a later renewal does not move it.
ALTER TABLE visits ADD COLUMN agreement_id INTEGER REFERENCES agreements (id);
-- Why somebody was let in whom the rules kept out.
ALTER TABLE visits ADD COLUMN forced_because TEXT;
-- Where the leaving was entered later than it happened: when.
ALTER TABLE visits ADD COLUMN left_entered_at TEXT;
-- When the program closed the stay of somebody who had not checked out.
ALTER TABLE visits ADD COLUMN closed_by_program_at TEXT;
ALTER TABLE visits ADD COLUMN withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR left_at IS NOT NULL);
ALTER TABLE visits ADD COLUMN withdrawn_because TEXT CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL));

-- Both sides are kept: what was entered, and what it was corrected to.
CREATE TABLE visit_corrections (
    id INTEGER PRIMARY KEY,
    visit_id INTEGER NOT NULL REFERENCES visits (id),
    corrected_at TEXT NOT NULL,
    corrected_by INTEGER NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    member_before INTEGER NOT NULL REFERENCES members (id),
    member_after INTEGER NOT NULL REFERENCES members (id),
    came_before_at TEXT NOT NULL,
    came_after_at TEXT NOT NULL,
    left_before_at TEXT,
    left_after_at TEXT
) STRICT;

CREATE INDEX visit_corrections_by_visit ON visit_corrections (visit_id);

-- One stay of somebody who came to see a member. Whoever they are is not enrolled.
CREATE TABLE visitors (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    mobile TEXT NOT NULL,
    host_id INTEGER NOT NULL REFERENCES members (id),
    -- The host's, as it was that day.
    team_id INTEGER REFERENCES teams (id),
    purpose TEXT NOT NULL,
    zone_id INTEGER REFERENCES zones (id),
    came_at TEXT NOT NULL,
    left_at TEXT CHECK (left_at >= came_at),
    entered_at TEXT NOT NULL,
    left_entered_at TEXT,
    closed_by_program_at TEXT,
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR left_at IS NOT NULL),
    withdrawn_because TEXT,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

CREATE INDEX visitors_in ON visitors (came_at) WHERE left_at IS NULL;
CREATE INDEX visitors_by_time ON visitors (came_at);
CREATE INDEX visitors_by_host ON visitors (host_id, came_at);

-- 来访接待: a unit that was received, what it said, and what is to be done about it by when.
CREATE TABLE official_visits (
    id INTEGER PRIMARY KEY,
    official_visit_no TEXT NOT NULL UNIQUE,
    unit TEXT NOT NULL,
    led_by TEXT NOT NULL,
    persons INTEGER NOT NULL CHECK (persons > 0),
    received_by TEXT NOT NULL,
    topic TEXT NOT NULL,
    opinion TEXT NOT NULL,
    came_at TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    follow_up_on TEXT,
    followed_up_at TEXT,
    followed_up TEXT,
    CHECK ((follow_up_on IS NULL) = (follow_up = '')),
    CHECK ((followed_up_at IS NULL) = (followed_up IS NULL))
) STRICT;

CREATE INDEX official_visits_by_time ON official_visits (came_at);
CREATE INDEX official_visits_to_follow ON official_visits (follow_up_on) WHERE followed_up_at IS NULL;

CREATE TABLE official_visit_photos (
    id INTEGER PRIMARY KEY,
    official_visit_id INTEGER NOT NULL REFERENCES official_visits (id),
    file_sha256 TEXT NOT NULL REFERENCES files (sha256),
    UNIQUE (official_visit_id, file_sha256)
) STRICT;

-- One row: when the door is open, and how often and how soon somebody may come in again. Local wall times.
CREATE TABLE entry_rules (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    opens TEXT,
    closes TEXT,
    pause_minutes INTEGER NOT NULL CHECK (pause_minutes >= 0),
    entries_a_day INTEGER CHECK (entries_a_day > 0),
    same_scan_seconds INTEGER NOT NULL CHECK (same_scan_seconds >= 0),
    close_at TEXT,
    CHECK ((opens IS NULL) = (closes IS NULL))
) STRICT;

INSERT INTO entry_rules (id, pause_minutes, same_scan_seconds, close_at) VALUES (1, 0, 60, '23:30');

-- What fell due while the program was down in opening hours, until somebody says what was so.
CREATE TABLE awaiting (
    id INTEGER PRIMARY KEY,
    booking_id INTEGER UNIQUE REFERENCES bookings (id),
    visit_id INTEGER REFERENCES visits (id),
    due_at TEXT NOT NULL,
    down_from_at TEXT NOT NULL,
    down_until_at TEXT NOT NULL CHECK (down_until_at > down_from_at),
    settled_at TEXT,
    settled_as TEXT CHECK (settled_as IN ('present', 'absent')),
    CHECK ((booking_id IS NULL) <> (visit_id IS NULL)),
    CHECK ((settled_at IS NULL) = (settled_as IS NULL))
) STRICT;

CREATE INDEX awaiting_open ON awaiting (due_at) WHERE settled_at IS NULL;
CREATE INDEX awaiting_by_visit ON awaiting (visit_id, settled_at);

-- profile: up to which day nothing may be entered or changed any more; the newest row holds

CREATE TABLE freezes (
    id INTEGER PRIMARY KEY,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    frozen_at TEXT NOT NULL
) STRICT;

-- late entries: where the time that is told is not the time of entering, when it was entered

ALTER TABLE bookings ADD COLUMN used_entered_at TEXT;
ALTER TABLE loans ADD COLUMN lent_entered_at TEXT;
ALTER TABLE loans ADD COLUMN returned_entered_at TEXT;
-- A hand-over that was undone counts as none.
ALTER TABLE loans ADD COLUMN withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR returned_at IS NOT NULL);

-- Somebody who was signed in by mistake: counted nowhere, and the row is used again if they come after all.
ALTER TABLE attendances ADD COLUMN withdrawn_at TEXT;

DROP VIEW seats_taken;

-- A seat is taken by a signup that has one, or by somebody who walked in.
CREATE VIEW seats_taken AS
SELECT
    e.id AS event_id,
    e.capacity,
    (SELECT count(*) FROM signups WHERE event_id = e.id AND withdrawn_at IS NULL AND seated_at IS NOT NULL)
    + (SELECT count(*) FROM sessions s JOIN attendances a ON a.session_id = s.id
        WHERE s.event_id = e.id AND a.entry = 'walk_in' AND a.withdrawn_at IS NULL) AS taken
FROM events e;

CREATE TRIGGER walk_ins_come_back_to_capacity AFTER UPDATE OF withdrawn_at, entry ON attendances
WHEN new.entry = 'walk_in' AND new.withdrawn_at IS NULL AND (
    SELECT t.taken > t.capacity FROM sessions s JOIN seats_taken t ON t.event_id = s.event_id WHERE s.id = new.session_id
)
BEGIN
    SELECT RAISE (ABORT, 'the event is full');
END;

-- undo: which acts were taken back

CREATE TABLE undone_acts (
    id INTEGER PRIMARY KEY,
    act_seq INTEGER NOT NULL UNIQUE REFERENCES audit_entries (seq),
    undone_at TEXT NOT NULL
) STRICT;

-- clock: a supervisor has looked at it after it was set back

CREATE TABLE clock_checks (
    id INTEGER PRIMARY KEY,
    checked_at TEXT NOT NULL,
    -- The latest moment that had been seen before.
    latest_at TEXT NOT NULL
) STRICT;
