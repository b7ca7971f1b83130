-- counter: 辅导记录, looks that somebody let pass, and bookings from other calendars

CREATE TABLE tutorings (
    id INTEGER PRIMARY KEY,
    tutoring_no TEXT NOT NULL UNIQUE,
    mentor_id INTEGER NOT NULL REFERENCES mentors (id),
    team_id INTEGER NOT NULL REFERENCES teams (id),
    -- When it really began; entered_at is when somebody wrote it down.
    began_at TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 720),
    topic TEXT NOT NULL,
    advice TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    entered_at TEXT NOT NULL CHECK (entered_at >= began_at),
    withdrawn_at TEXT CHECK (withdrawn_at >= entered_at),
    withdrawn_why TEXT,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
) STRICT;

CREATE INDEX tutorings_by_time ON tutorings (began_at);
CREATE INDEX tutorings_by_mentor ON tutorings (mentor_id, began_at);
CREATE INDEX tutorings_by_team ON tutorings (team_id, began_at);

-- What somebody looked at by another's leave; who, by whom and why stands in the book of acts.
CREATE TABLE released_looks (
    id INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    looked_at TEXT NOT NULL
) STRICT;

-- Under which UID a booking came in, so that the same file a second time does nothing.
CREATE TABLE imported_bookings (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    booking_id INTEGER NOT NULL REFERENCES bookings (id),
    imported_at TEXT NOT NULL
) STRICT;

CREATE INDEX imported_bookings_by_booking ON imported_bookings (booking_id);
