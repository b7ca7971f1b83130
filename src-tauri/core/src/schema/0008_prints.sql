-- What comes out of a printer: which printer and size each kind of paper has, and every print that was made.

CREATE TABLE paper_kinds (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL UNIQUE CHECK (kind IN ('badge', 'label', 'slip', 'receipt', 'a4')),
    size TEXT NOT NULL CHECK (size IN ('badge_54', 'label_40', 'roll_80', 'roll_58', 'three_part', 'a4')),
    -- As the system calls it, or 'file:'; none until one is chosen.
    printer TEXT CHECK (printer <> '')
) STRICT;

INSERT INTO paper_kinds (kind, size) VALUES
    ('badge', 'badge_54'),
    ('label', 'label_40'),
    ('slip', 'roll_80'),
    ('receipt', 'three_part'),
    ('a4', 'a4');

CREATE TABLE prints (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL REFERENCES paper_kinds (kind),
    title TEXT NOT NULL,
    -- The number of the thing that it is the print of; none where it is of nothing that has one.
    of_no TEXT CHECK (of_no <> ''),
    sha256 TEXT NOT NULL REFERENCES files (sha256),
    -- Of the first page, in tenths of a millimetre.
    width_dmm INTEGER NOT NULL,
    height_dmm INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    made_by INTEGER NOT NULL REFERENCES users (id),
    -- The first print of the same thing: set on every 重印.
    again_of INTEGER REFERENCES prints (id),
    CHECK (again_of IS NULL OR of_no IS NOT NULL)
) STRICT;

-- Only one print of a thing is not marked 重印.
CREATE UNIQUE INDEX prints_first ON prints (kind, of_no) WHERE again_of IS NULL AND of_no IS NOT NULL;
