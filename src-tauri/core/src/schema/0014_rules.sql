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
