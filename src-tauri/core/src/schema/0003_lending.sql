-- lending: things with a label, and who has them

CREATE TABLE models (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    item_no TEXT NOT NULL UNIQUE,
    model_id INTEGER NOT NULL REFERENCES models (id),
    name TEXT NOT NULL,
    -- What the QR on the label says.
    code TEXT NOT NULL UNIQUE,
    added_at TEXT NOT NULL,
    retired_at TEXT,
    retired_why TEXT,
    CHECK ((retired_at IS NULL) = (retired_why IS NULL))
) STRICT;

CREATE INDEX items_by_model ON items (model_id);

CREATE TABLE loans (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- As they were that day.
    team_id INTEGER REFERENCES teams (id),
    lent_at TEXT NOT NULL,
    due_at TEXT NOT NULL CHECK (due_at > lent_at),
    returned_at TEXT CHECK (returned_at >= lent_at),
    note_out TEXT NOT NULL,
    note_back TEXT,
    CHECK ((returned_at IS NULL) = (note_back IS NULL))
) STRICT;

-- The same thing is never out twice, not even to the same person.
CREATE UNIQUE INDEX loans_one_open ON loans (item_id) WHERE returned_at IS NULL;
CREATE INDEX loans_open_by_due ON loans (due_at) WHERE returned_at IS NULL;
CREATE INDEX loans_by_item ON loans (item_id, returned_at);
CREATE INDEX loans_by_member ON loans (member_id, returned_at);
CREATE INDEX loans_by_team ON loans (team_id);

CREATE TRIGGER items_are_not_retired_while_out BEFORE UPDATE OF retired_at ON items
WHEN new.retired_at IS NOT NULL AND EXISTS (SELECT 1 FROM loans WHERE item_id = new.id AND returned_at IS NULL)
BEGIN
    SELECT RAISE (ABORT, 'the item is out');
END;
