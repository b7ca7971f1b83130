-- desks: who waits for a slot that is full. An offer is a booking of theirs, which lapses.

ALTER TABLE bookings ADD COLUMN offer_until_at TEXT;

CREATE TABLE waits (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    kind TEXT NOT NULL CHECK (kind IN ('desk', 'room')),
    -- The one they want; any of the kind where absent.
    desk_id INTEGER REFERENCES desks (id),
    from_at TEXT NOT NULL,
    until_at TEXT NOT NULL CHECK (until_at > from_at),
    joined_at TEXT NOT NULL,
    -- The offer; kept once it is settled.
    booking_id INTEGER UNIQUE REFERENCES bookings (id),
    settled_at TEXT,
    outcome TEXT CHECK (outcome IN ('taken', 'declined', 'lapsed', 'stopped', 'over')),
    CHECK ((settled_at IS NULL) = (outcome IS NULL)),
    CHECK (outcome IS NULL OR outcome NOT IN ('taken', 'declined', 'lapsed') OR booking_id IS NOT NULL)
) STRICT;

CREATE INDEX waits_open ON waits (joined_at, id) WHERE settled_at IS NULL;
CREATE INDEX waits_by_member ON waits (member_id);
