-- desks: desks and rooms on the floor plan, and who was promised which of them for how long

CREATE TABLE desks (
    id INTEGER PRIMARY KEY,
    desk_no TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('desk', 'room')),
    zone_id INTEGER NOT NULL REFERENCES zones (id),
    capacity INTEGER NOT NULL CHECK (capacity > 0),
    note TEXT NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT CHECK (to_on >= from_on),
    -- Where it stands on the plan, in steps of the plan's own grid.
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    w INTEGER NOT NULL CHECK (w > 0),
    h INTEGER NOT NULL CHECK (h > 0)
) STRICT;

CREATE INDEX desks_by_zone ON desks (zone_id);

CREATE TABLE bookings (
    id INTEGER PRIMARY KEY,
    booking_no TEXT NOT NULL UNIQUE,
    desk_id INTEGER NOT NULL REFERENCES desks (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- As it was on the day of the booking: a later change of team does not move it.
    team_id INTEGER REFERENCES teams (id),
    from_at TEXT NOT NULL,
    -- Half-open. Shortened where somebody left early; planned_until_at keeps what was promised.
    until_at TEXT NOT NULL,
    planned_until_at TEXT NOT NULL,
    booked_at TEXT NOT NULL,
    used_at TEXT,
    left_at TEXT,
    cancelled_at TEXT,
    cancel_reason TEXT,
    CHECK (until_at > from_at AND until_at <= strftime('%Y-%m-%dT%H:%M:%SZ', from_at, '+31 days')),
    CHECK (planned_until_at >= until_at),
    CHECK (left_at IS NULL OR used_at IS NOT NULL),
    CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
) STRICT;

-- No booking is longer than 31 days, so what can overlap one began at most 31 days before it: both indexes are
-- scanned between these two bounds, however many bookings there are.
CREATE INDEX bookings_by_desk ON bookings (desk_id, from_at, until_at) WHERE cancelled_at IS NULL;
CREATE INDEX bookings_by_time ON bookings (from_at, until_at) WHERE cancelled_at IS NULL;
CREATE INDEX bookings_by_member ON bookings (member_id, from_at);

CREATE TRIGGER bookings_never_overlap BEFORE INSERT ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

CREATE TRIGGER bookings_never_move_onto_another
BEFORE UPDATE OF desk_id, from_at, until_at, cancelled_at ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at AND id <> new.id
    );
END;
