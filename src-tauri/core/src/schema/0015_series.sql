-- series: bookings that repeat, with the dates that were left out; closures; what an assignment may become

CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    series_no TEXT NOT NULL UNIQUE,
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- Which days: the JSON of series::Rule.
    rule TEXT NOT NULL,
    -- On the space's own clocks; an end that is not after the beginning is on the next day.
    from_time TEXT NOT NULL,
    until_time TEXT NOT NULL,
    closed_days TEXT NOT NULL CHECK (closed_days IN ('include', 'skip')),
    booked_at TEXT NOT NULL
) STRICT;

CREATE INDEX series_by_member ON series (member_id);

ALTER TABLE bookings ADD COLUMN series_id INTEGER REFERENCES series (id);
-- When it was changed on its own: changes of the series leave it as it is from then on.
ALTER TABLE bookings ADD COLUMN apart_at TEXT CHECK (apart_at IS NULL OR series_id IS NOT NULL);

CREATE INDEX bookings_by_series ON bookings (series_id, from_at) WHERE series_id IS NOT NULL;

-- A date of a series that could not be had; it is offered again when it is free.
CREATE TABLE series_skips (
    id INTEGER PRIMARY KEY,
    series_id INTEGER NOT NULL REFERENCES series (id),
    desk_id INTEGER NOT NULL REFERENCES desks (id),
    from_at TEXT NOT NULL,
    until_at TEXT NOT NULL CHECK (until_at > from_at),
    -- What was in the way: the JSON of a refusal.
    refusal TEXT NOT NULL,
    skipped_at TEXT NOT NULL,
    booking_id INTEGER UNIQUE REFERENCES bookings (id),
    -- Nobody wants it any more.
    dropped_at TEXT,
    CHECK (booking_id IS NULL OR dropped_at IS NULL)
) STRICT;

CREATE INDEX series_skips_by_series ON series_skips (series_id, from_at);
CREATE INDEX series_skips_open ON series_skips (from_at) WHERE booking_id IS NULL AND dropped_at IS NULL;

CREATE TABLE closures (
    id INTEGER PRIMARY KEY,
    scope TEXT NOT NULL CHECK (scope IN ('desks', 'zone', 'house')),
    zone_id INTEGER REFERENCES zones (id),
    from_at TEXT NOT NULL,
    -- Earlier than it was closed for, where the closure was shortened.
    until_at TEXT NOT NULL CHECK (until_at > from_at),
    planned_until_at TEXT NOT NULL CHECK (planned_until_at >= until_at),
    reason TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    -- It was lifted before it began.
    lifted_at TEXT,
    CHECK ((scope = 'zone') = (zone_id IS NOT NULL))
) STRICT;

CREATE INDEX closures_by_end ON closures (until_at) WHERE lifted_at IS NULL;

-- What is really closed: the closure of one desk, carved around the bookings that were kept.
CREATE TABLE closure_spans (
    id INTEGER PRIMARY KEY,
    closure_id INTEGER NOT NULL REFERENCES closures (id),
    desk_id INTEGER NOT NULL REFERENCES desks (id),
    from_at TEXT NOT NULL,
    until_at TEXT NOT NULL CHECK (until_at > from_at),
    lifted_at TEXT
) STRICT;

CREATE INDEX closure_spans_by_closure ON closure_spans (closure_id);
CREATE INDEX closure_spans_by_desk ON closure_spans (desk_id, until_at) WHERE lifted_at IS NULL;
CREATE INDEX closure_spans_by_end ON closure_spans (until_at) WHERE lifted_at IS NULL;

CREATE TRIGGER bookings_keep_out_of_closures BEFORE INSERT ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_closed') WHERE EXISTS (
        SELECT 1 FROM closure_spans WHERE desk_id = new.desk_id AND lifted_at IS NULL
        AND until_at > new.from_at AND from_at < new.until_at
    );
END;

CREATE TRIGGER bookings_never_move_into_a_closure
BEFORE UPDATE OF desk_id, from_at, until_at, cancelled_at ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_closed') WHERE EXISTS (
        SELECT 1 FROM closure_spans WHERE desk_id = new.desk_id AND lifted_at IS NULL
        AND until_at > new.from_at AND from_at < new.until_at
    );
END;

CREATE TRIGGER closure_spans_spare_bookings BEFORE INSERT ON closure_spans WHEN new.lifted_at IS NULL BEGIN
    SELECT raise(ABORT, 'closure_hits') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

CREATE TRIGGER closure_spans_never_grow_over_bookings
BEFORE UPDATE OF desk_id, from_at, until_at, lifted_at ON closure_spans WHEN new.lifted_at IS NULL BEGIN
    SELECT raise(ABORT, 'closure_hits') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

CREATE TRIGGER assignments_never_grow_into_another
BEFORE UPDATE OF desk_id, from_on, to_on, void_at ON assignments WHEN new.void_at IS NULL BEGIN
    SELECT raise(ABORT, 'two teams at one desk') WHERE EXISTS (
        SELECT 1 FROM assignments WHERE desk_id = new.desk_id AND void_at IS NULL
        AND from_on <= new.to_on AND to_on >= new.from_on AND id <> new.id
    );
END;
