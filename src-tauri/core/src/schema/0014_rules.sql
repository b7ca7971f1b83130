-- profile: when the space is open, and what the yearly notices say

-- A kind of day without a row: always open.
CREATE TABLE opening_hours (
    id INTEGER PRIMARY KEY,
    day_kind TEXT NOT NULL UNIQUE CHECK (day_kind IN ('workday', 'weekend', 'holiday')),
    how TEXT NOT NULL CHECK (how IN ('always', 'between', 'closed')),
    opens TEXT,
    -- Midnight is the end of the day.
    closes TEXT,
    CHECK ((how = 'between') = (opens IS NOT NULL) AND (opens IS NULL) = (closes IS NULL))
) STRICT;

CREATE TABLE opening_exceptions (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('always', 'between', 'closed')),
    opens TEXT,
    closes TEXT,
    reason TEXT NOT NULL,
    set_at TEXT NOT NULL,
    withdrawn_at TEXT,
    CHECK ((how = 'between') = (opens IS NOT NULL) AND (opens IS NULL) = (closes IS NULL))
) STRICT;

CREATE UNIQUE INDEX opening_exceptions_by_day ON opening_exceptions (day) WHERE withdrawn_at IS NULL;

-- One imported notice: the days off that it gives and the weekends that are worked for them.
CREATE TABLE calendars (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    title TEXT NOT NULL,
    notice_no TEXT,
    notice_on TEXT,
    source TEXT NOT NULL,
    -- As the file has them.
    breaks TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES files (sha256),
    imported_at TEXT NOT NULL,
    replaced_at TEXT
) STRICT;

CREATE UNIQUE INDEX calendars_by_year ON calendars (year) WHERE replaced_at IS NULL;

-- desks: places, parts, equipment

ALTER TABLE desks ADD COLUMN places INTEGER NOT NULL DEFAULT 1 CHECK (places > 0);
-- A room's part is booked with it, and it with any of its parts. One level: a part has no parts.
ALTER TABLE desks ADD COLUMN part_of INTEGER REFERENCES desks (id) CHECK (part_of <> id);

CREATE INDEX desks_by_whole ON desks (part_of) WHERE part_of IS NOT NULL;

CREATE TRIGGER desks_have_one_level_of_parts BEFORE UPDATE OF part_of ON desks WHEN new.part_of IS NOT NULL BEGIN
    SELECT raise(ABORT, 'part_of_part') WHERE EXISTS (SELECT 1 FROM desks WHERE part_of = new.id)
        OR EXISTS (SELECT 1 FROM desks WHERE id = new.part_of AND part_of IS NOT NULL);
END;

CREATE TRIGGER desks_begin_with_one_level_of_parts BEFORE INSERT ON desks WHEN new.part_of IS NOT NULL BEGIN
    SELECT raise(ABORT, 'part_of_part')
        WHERE EXISTS (SELECT 1 FROM desks WHERE id = new.part_of AND part_of IS NOT NULL);
END;

CREATE TABLE desk_equipment (
    id INTEGER PRIMARY KEY,
    desk_id INTEGER NOT NULL REFERENCES desks (id),
    name TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    removed_at TEXT
) STRICT;

CREATE UNIQUE INDEX desk_equipment_by_desk ON desk_equipment (desk_id, name) WHERE removed_at IS NULL;

-- desks: what may be booked, and how

CREATE TABLE booking_rules (
    id INTEGER PRIMARY KEY,
    -- Of all desks or all rooms, or of one place alone.
    kind TEXT UNIQUE CHECK (kind IN ('desk', 'room')),
    desk_id INTEGER UNIQUE REFERENCES desks (id),
    unit TEXT NOT NULL CHECK (unit IN ('free', 'hour', 'half_day', 'day')),
    buffer_minutes INTEGER NOT NULL CHECK (buffer_minutes >= 0),
    notice_minutes INTEGER NOT NULL CHECK (notice_minutes >= 0),
    shortest_minutes INTEGER CHECK (shortest_minutes > 0),
    longest_minutes INTEGER CHECK (longest_minutes > 0),
    ahead_days INTEGER CHECK (ahead_days >= 0),
    cancel_minutes INTEGER NOT NULL CHECK (cancel_minutes >= 0),
    approved_by TEXT NOT NULL CHECK (approved_by IN ('nobody', 'supervisor')),
    early_minutes INTEGER NOT NULL CHECK (early_minutes >= 0),
    release_minutes INTEGER CHECK (release_minutes > 0),
    -- Nothing that was due before is released by a rule that came later.
    release_set_at TEXT,
    -- The place has those of its kind again.
    dropped_at TEXT,
    CHECK ((kind IS NULL) <> (desk_id IS NULL)),
    CHECK ((release_minutes IS NULL) = (release_set_at IS NULL))
) STRICT;

-- desks: what a booking is besides a promise

ALTER TABLE bookings ADD COLUMN unit TEXT NOT NULL DEFAULT 'free' CHECK (unit IN ('free', 'hour', 'half_day', 'day'));
ALTER TABLE bookings ADD COLUMN price_fen INTEGER;
ALTER TABLE bookings ADD COLUMN market_fen INTEGER;
ALTER TABLE bookings ADD COLUMN waived_fen INTEGER;
-- While it waits to be approved it holds the slot. Refused, it is cancelled, too.
ALTER TABLE bookings ADD COLUMN pending_since TEXT;
ALTER TABLE bookings ADD COLUMN approved_at TEXT;
ALTER TABLE bookings ADD COLUMN refused_at TEXT;
-- When it was due to be released, since nobody came; the rest is free from then on.
ALTER TABLE bookings ADD COLUMN no_show_at TEXT;
-- The released booking of somebody who came late after all.
ALTER TABLE bookings ADD COLUMN reseats_id INTEGER REFERENCES bookings (id);
-- Why the rules were set aside for it.
ALTER TABLE bookings ADD COLUMN in_spite_because TEXT;

CREATE INDEX bookings_by_reseated ON bookings (reseats_id) WHERE reseats_id IS NOT NULL;
CREATE INDEX bookings_by_team ON bookings (team_id, from_at) WHERE cancelled_at IS NULL;
CREATE INDEX bookings_not_come ON bookings (from_at, until_at)
    WHERE cancelled_at IS NULL AND used_at IS NULL AND no_show_at IS NULL;
CREATE INDEX bookings_pending ON bookings (from_at)
    WHERE pending_since IS NOT NULL AND approved_at IS NULL AND cancelled_at IS NULL;

DROP TRIGGER bookings_never_overlap;
DROP TRIGGER bookings_never_move_onto_another;

CREATE TRIGGER bookings_never_overlap BEFORE INSERT ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE (SELECT places FROM desks WHERE id = new.desk_id) = 1 AND EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

CREATE TRIGGER bookings_never_move_onto_another
BEFORE UPDATE OF desk_id, from_at, until_at, cancelled_at ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE (SELECT places FROM desks WHERE id = new.desk_id) = 1 AND EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at AND id <> new.id
    );
END;

-- The worst moment of a span is its beginning, or that of a booking inside it.
CREATE TRIGGER bookings_never_exceed_places BEFORE INSERT ON bookings
WHEN new.cancelled_at IS NULL AND (SELECT places FROM desks WHERE id = new.desk_id) > 1 BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM (
            SELECT new.from_at AS at UNION ALL
            SELECT from_at FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
                AND from_at > new.from_at AND from_at < new.until_at
        ) WHERE (
            SELECT count(*) FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
                AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
                AND from_at <= at AND until_at > at
        ) >= (SELECT places FROM desks WHERE id = new.desk_id)
    );
END;

CREATE TRIGGER bookings_never_move_beyond_places
BEFORE UPDATE OF desk_id, from_at, until_at, cancelled_at ON bookings
WHEN new.cancelled_at IS NULL AND (SELECT places FROM desks WHERE id = new.desk_id) > 1 BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM (
            SELECT new.from_at AS at UNION ALL
            SELECT from_at FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
                AND from_at > new.from_at AND from_at < new.until_at AND id <> new.id
        ) WHERE (
            SELECT count(*) FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
                AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
                AND from_at <= at AND until_at > at AND id <> new.id
        ) >= (SELECT places FROM desks WHERE id = new.desk_id)
    );
END;

CREATE TRIGGER bookings_never_share_a_room_with_its_parts BEFORE INSERT ON bookings
WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id IN (
            SELECT part_of FROM desks WHERE id = new.desk_id AND part_of IS NOT NULL
            UNION ALL SELECT id FROM desks WHERE part_of = new.desk_id
        ) AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

CREATE TRIGGER bookings_never_move_into_a_room_with_its_parts
BEFORE UPDATE OF desk_id, from_at, until_at, cancelled_at ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id IN (
            SELECT part_of FROM desks WHERE id = new.desk_id AND part_of IS NOT NULL
            UNION ALL SELECT id FROM desks WHERE part_of = new.desk_id
        ) AND cancelled_at IS NULL AND id <> new.id
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

-- desks: quotas, and the packages (套餐) that may carry them

CREATE TABLE packages (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;

CREATE UNIQUE INDEX packages_by_name ON packages (name) WHERE ended_at IS NULL;

CREATE TABLE package_holders (
    id INTEGER PRIMARY KEY,
    package_id INTEGER NOT NULL REFERENCES packages (id),
    member_id INTEGER REFERENCES members (id),
    team_id INTEGER REFERENCES teams (id),
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL CHECK (to_on >= from_on),
    given_at TEXT NOT NULL,
    void_at TEXT,
    CHECK ((member_id IS NULL) <> (team_id IS NULL))
) STRICT;

CREATE INDEX package_holders_by_member ON package_holders (member_id, to_on) WHERE member_id IS NOT NULL;
CREATE INDEX package_holders_by_team ON package_holders (team_id, to_on) WHERE team_id IS NOT NULL;
CREATE INDEX package_holders_by_package ON package_holders (package_id, to_on);

CREATE TABLE quotas (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    -- Whose use is counted together: each person's, each team's, or each holder's of a package.
    holder TEXT NOT NULL CHECK (holder IN ('person', 'team', 'package')),
    member_id INTEGER REFERENCES members (id),
    team_id INTEGER REFERENCES teams (id),
    package_id INTEGER REFERENCES packages (id),
    span TEXT NOT NULL CHECK (span IN ('day', 'week', 'month')),
    -- 1 for Monday to 7 for Sunday.
    week_start INTEGER NOT NULL CHECK (week_start BETWEEN 1 AND 7),
    measure TEXT NOT NULL CHECK (measure IN ('minutes', 'units', 'bookings')),
    -- Counts both kinds where absent.
    place_kind TEXT CHECK (place_kind IN ('desk', 'room')),
    most INTEGER CHECK (most >= 0),
    free INTEGER CHECK (free >= 0),
    set_at TEXT NOT NULL,
    ended_at TEXT,
    CHECK (most IS NOT NULL OR free IS NOT NULL),
    CHECK ((holder = 'package') = (package_id IS NOT NULL)),
    CHECK (member_id IS NULL OR holder = 'person'),
    CHECK (team_id IS NULL OR holder = 'team')
) STRICT;

CREATE UNIQUE INDEX quotas_by_name ON quotas (name) WHERE ended_at IS NULL;
