-- plan: where each desk stood from which day on, the zones as they are drawn, the picture below them, and where a
-- booking was before its desk was found occupied

-- In force from its day until the next one of the same zone.
CREATE TABLE zone_shapes (
    id INTEGER PRIMARY KEY,
    zone_id INTEGER NOT NULL REFERENCES zones (id),
    from_on TEXT NOT NULL,
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    w INTEGER NOT NULL CHECK (w > 0),
    h INTEGER NOT NULL CHECK (h > 0),
    void_at TEXT
) STRICT;

CREATE UNIQUE INDEX zone_shapes_by_zone ON zone_shapes (zone_id, from_on) WHERE void_at IS NULL;

-- What a desk is called and where it stands, from its day until the next row of the same desk. The row of `desks`
-- has the last one of them.
CREATE TABLE desk_spots (
    id INTEGER PRIMARY KEY,
    desk_id INTEGER NOT NULL REFERENCES desks (id),
    from_on TEXT NOT NULL,
    desk_no TEXT NOT NULL,
    zone_id INTEGER NOT NULL REFERENCES zones (id),
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    w INTEGER NOT NULL CHECK (w > 0),
    h INTEGER NOT NULL CHECK (h > 0),
    void_at TEXT
) STRICT;

CREATE UNIQUE INDEX desk_spots_by_desk ON desk_spots (desk_id, from_on) WHERE void_at IS NULL;
CREATE INDEX desk_spots_by_zone ON desk_spots (zone_id);

INSERT INTO desk_spots (desk_id, from_on, desk_no, zone_id, x, y, w, h)
SELECT id, from_on, desk_no, zone_id, x, y, w, h FROM desks;

ALTER TABLE desks ADD COLUMN added_at TEXT;
-- Drawn by mistake and taken back the same day, before anybody had it.
ALTER TABLE desks ADD COLUMN void_at TEXT;
ALTER TABLE desks ADD COLUMN retired_because TEXT;

-- The picture below the plan.
CREATE TABLE grounds (
    id INTEGER PRIMARY KEY,
    file_sha256 TEXT NOT NULL REFERENCES files (sha256),
    from_on TEXT NOT NULL,
    to_on TEXT,
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    w INTEGER NOT NULL CHECK (w > 0),
    h INTEGER NOT NULL CHECK (h > 0),
    void_at TEXT
) STRICT;

CREATE INDEX grounds_by_file ON grounds (file_sha256);

-- Where and for when a booking was, before its desk was found occupied.
CREATE TABLE reseatings (
    id INTEGER PRIMARY KEY,
    booking_id INTEGER NOT NULL REFERENCES bookings (id),
    desk_id INTEGER NOT NULL REFERENCES desks (id),
    from_at TEXT NOT NULL,
    until_at TEXT NOT NULL,
    reseated_at TEXT NOT NULL
) STRICT;

CREATE INDEX reseatings_by_booking ON reseatings (booking_id);
