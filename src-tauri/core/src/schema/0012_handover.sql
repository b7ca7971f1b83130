-- messages: texts that were put on the clipboard for WeChat. Copied is all that is known: never sent.

CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    template TEXT NOT NULL CHECK (template IN (
        'booking_confirmed', 'booking_cancelled', 'loan_due_soon', 'loan_overdue', 'seat_offered', 'seat_confirmed',
        'waiting', 'event_full', 'event_cancelled', 'deposit_held', 'title_wanted', 'invoice_ready'
    )),
    member_id INTEGER REFERENCES members (id),
    booking_id INTEGER REFERENCES bookings (id),
    loan_id INTEGER REFERENCES loans (id),
    event_id INTEGER REFERENCES events (id),
    receipt_id INTEGER REFERENCES receipts (id),
    fee_id INTEGER REFERENCES fees (id),
    -- As it was copied the last time.
    text TEXT NOT NULL,
    first_copied_at TEXT NOT NULL,
    copied_at TEXT NOT NULL,
    copied_by INTEGER NOT NULL REFERENCES users (id),
    times INTEGER NOT NULL CHECK (times > 0),
    CHECK (
        (booking_id IS NOT NULL) + (loan_id IS NOT NULL) + (event_id IS NOT NULL) + (receipt_id IS NOT NULL)
        + (fee_id IS NOT NULL) = 1
    )
) STRICT;

CREATE UNIQUE INDEX messages_one_of_booking ON messages (booking_id, template) WHERE booking_id IS NOT NULL;
CREATE UNIQUE INDEX messages_one_of_loan ON messages (loan_id, template) WHERE loan_id IS NOT NULL;
CREATE UNIQUE INDEX messages_one_of_event ON messages (event_id, member_id, template) WHERE event_id IS NOT NULL;
CREATE UNIQUE INDEX messages_one_of_receipt ON messages (receipt_id, template) WHERE receipt_id IS NOT NULL;
CREATE UNIQUE INDEX messages_one_of_fee ON messages (fee_id, template) WHERE fee_id IS NOT NULL;
CREATE INDEX messages_by_time ON messages (copied_at);
CREATE INDEX messages_by_member ON messages (member_id);

-- closing: the day's one page as it was closed, notes, keys, who took over from whom

CREATE TABLE day_closings (
    id INTEGER PRIMARY KEY,
    day_on TEXT NOT NULL,
    -- A day closed again is another sheet.
    nth INTEGER NOT NULL CHECK (nth > 0),
    closed_at TEXT NOT NULL,
    closed_by INTEGER NOT NULL REFERENCES users (id),
    remark TEXT NOT NULL,
    sheet TEXT NOT NULL,
    UNIQUE (day_on, nth)
) STRICT;

CREATE TRIGGER day_closings_stay BEFORE UPDATE ON day_closings BEGIN
    SELECT raise(ABORT, 'a closed day is never changed');
END;

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    pinned_at TEXT NOT NULL,
    pinned_by INTEGER NOT NULL REFERENCES users (id),
    ticked_at TEXT,
    ticked_by INTEGER REFERENCES users (id),
    CHECK ((ticked_at IS NULL) = (ticked_by IS NULL))
) STRICT;

CREATE INDEX notes_pinned ON notes (pinned_at) WHERE ticked_at IS NULL;

CREATE TABLE house_keys (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL,
    retired_at TEXT,
    retired_because TEXT,
    CHECK ((retired_at IS NULL) = (retired_because IS NULL))
) STRICT;

CREATE UNIQUE INDEX house_keys_one_now ON house_keys (name) WHERE retired_at IS NULL;

CREATE TABLE handovers (
    id INTEGER PRIMARY KEY,
    from_id INTEGER NOT NULL REFERENCES users (id),
    -- Who took over, and proved a PIN.
    to_id INTEGER NOT NULL REFERENCES users (id) CHECK (to_id <> from_id),
    at TEXT NOT NULL,
    -- Closed with what was counted, and opened with it; absent where the till was closed.
    closed_shift_id INTEGER REFERENCES shifts (id),
    opened_shift_id INTEGER REFERENCES shifts (id),
    remark TEXT NOT NULL,
    CHECK ((closed_shift_id IS NULL) = (opened_shift_id IS NULL))
) STRICT;

CREATE INDEX handovers_by_time ON handovers (at);

-- Every key that should be there, and whether it was.
CREATE TABLE handover_keys (
    id INTEGER PRIMARY KEY,
    handover_id INTEGER NOT NULL REFERENCES handovers (id),
    key_id INTEGER NOT NULL REFERENCES house_keys (id),
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    UNIQUE (handover_id, key_id)
) STRICT;
