-- receipts: the price list, books of receipts whose numbers have no gap, service fees that wait for an invoice,
-- shifts of the till

CREATE TABLE prices (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('desk_day', 'desk_hour', 'room_hour', 'printing', 'locker', 'other')),
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
    -- What the same costs nearby, who says so, and as of when.
    market_fen INTEGER CHECK (market_fen >= 0),
    market_source TEXT,
    market_on TEXT,
    set_at TEXT NOT NULL,
    -- A changed price is another row: what was charged keeps the price of its day.
    replaced_at TEXT,
    CHECK ((market_fen IS NULL) = (market_source IS NULL)),
    CHECK ((market_fen IS NULL) = (market_on IS NULL))
) STRICT;

CREATE UNIQUE INDEX prices_one_now ON prices (name) WHERE replaced_at IS NULL;

CREATE TABLE shifts (
    id INTEGER PRIMARY KEY,
    opened_at TEXT NOT NULL,
    opened_by INTEGER NOT NULL REFERENCES users (id),
    float_fen INTEGER NOT NULL CHECK (float_fen >= 0),
    closed_at TEXT,
    closed_by INTEGER REFERENCES users (id),
    expected_fen INTEGER,
    counted_fen INTEGER CHECK (counted_fen >= 0),
    -- Why what was counted is not what was expected; empty where it is.
    difference_reason TEXT,
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK ((closed_at IS NULL) = (counted_fen IS NULL)),
    CHECK ((closed_at IS NULL) = (expected_fen IS NULL)),
    CHECK ((closed_at IS NULL) = (difference_reason IS NULL)),
    CHECK (counted_fen = expected_fen OR difference_reason <> '')
) STRICT;

CREATE UNIQUE INDEX shifts_one_open ON shifts ((1)) WHERE closed_at IS NULL;
CREATE INDEX shifts_by_time ON shifts (opened_at);

-- Cash put into the till or taken out of it that nobody paid: to the bank, change fetched.
CREATE TABLE cash_moves (
    id INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shifts (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    reason TEXT NOT NULL,
    moved_at TEXT NOT NULL,
    moved_by INTEGER NOT NULL REFERENCES users (id)
) STRICT;

CREATE INDEX cash_moves_by_shift ON cash_moves (shift_id);

CREATE TABLE receipt_books (
    id INTEGER PRIMARY KEY,
    prefix TEXT NOT NULL UNIQUE,
    first_number INTEGER NOT NULL CHECK (first_number > 0),
    last_number INTEGER NOT NULL CHECK (last_number >= first_number),
    opened_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;

CREATE UNIQUE INDEX receipt_books_one_open ON receipt_books ((1)) WHERE closed_at IS NULL;

CREATE TABLE receipts (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES receipt_books (id),
    number INTEGER NOT NULL,
    receipt_no TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('deposit', 'refund', 'compensation', 'collection', 'other')),
    member_id INTEGER REFERENCES members (id),
    -- As it was that day.
    team_id INTEGER REFERENCES teams (id),
    payer TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- Negative for what goes back.
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0 AND (kind = 'refund') = (amount_fen < 0)),
    method TEXT NOT NULL CHECK (method IN ('wechat', 'alipay', 'cash', 'transfer', 'deposit')),
    shift_id INTEGER REFERENCES shifts (id),
    issued_at TEXT NOT NULL,
    issued_by INTEGER NOT NULL REFERENCES users (id),
    -- The deposit that goes back, or that a damage is paid from.
    deposit_id INTEGER REFERENCES receipts (id),
    -- What came back with it: the original, or a signed statement that it was lost, and by whom.
    proof TEXT CHECK (proof IN ('original', 'loss_statement')),
    signed_by TEXT,
    UNIQUE (book_id, number),
    CHECK ((method = 'cash') = (shift_id IS NOT NULL)),
    CHECK ((kind IN ('refund', 'compensation')) = (deposit_id IS NOT NULL)),
    CHECK ((kind IN ('refund', 'compensation')) = (proof IS NOT NULL)),
    CHECK ((kind = 'compensation') = (method = 'deposit')),
    CHECK (coalesce(proof = 'loss_statement', 0) = (signed_by IS NOT NULL))
) STRICT;

CREATE INDEX receipts_by_time ON receipts (issued_at);
CREATE INDEX receipts_by_shift ON receipts (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX receipts_by_deposit ON receipts (deposit_id) WHERE deposit_id IS NOT NULL;
CREATE INDEX receipts_by_member ON receipts (member_id);
CREATE INDEX receipts_by_team ON receipts (team_id);

CREATE TRIGGER receipt_numbers_have_no_gap BEFORE INSERT ON receipts
WHEN new.number IS NOT coalesce(
    (SELECT max(number) + 1 FROM receipts WHERE book_id = new.book_id),
    (SELECT first_number FROM receipt_books WHERE id = new.book_id)
) OR new.number > (SELECT last_number FROM receipt_books WHERE id = new.book_id)
BEGIN
    SELECT raise(ABORT, 'a receipt number out of its turn');
END;

-- But for whose it is: two rows of one person become one.
CREATE TRIGGER receipts_stay_as_issued BEFORE UPDATE OF book_id, number, receipt_no, kind, team_id, payer, reason,
    amount_fen, method, shift_id, issued_at, issued_by, deposit_id, proof, signed_by ON receipts BEGIN
    SELECT raise(ABORT, 'an issued receipt is never changed');
END;

CREATE TRIGGER receipts_stay BEFORE DELETE ON receipts BEGIN
    SELECT raise(ABORT, 'an issued receipt is never removed');
END;

CREATE TABLE receipt_lines (
    id INTEGER PRIMARY KEY,
    receipt_id INTEGER NOT NULL REFERENCES receipts (id),
    item TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    price_fen INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen = quantity * price_fen)
) STRICT;

CREATE INDEX receipt_lines_by_receipt ON receipt_lines (receipt_id);

-- What a deposit is for. A deposit is open until all of it went back or was kept.
CREATE TABLE deposits (
    id INTEGER PRIMARY KEY,
    receipt_id INTEGER NOT NULL UNIQUE REFERENCES receipts (id),
    thing TEXT NOT NULL CHECK (thing IN ('item', 'key', 'card', 'desk', 'other')),
    label TEXT NOT NULL,
    settled_at TEXT
) STRICT;

CREATE INDEX deposits_open ON deposits (receipt_id) WHERE settled_at IS NULL;

-- The counter-entry: the number stays, the money goes back.
CREATE TABLE receipt_voids (
    id INTEGER PRIMARY KEY,
    receipt_id INTEGER NOT NULL UNIQUE REFERENCES receipts (id),
    reason TEXT NOT NULL,
    shift_id INTEGER REFERENCES shifts (id),
    voided_at TEXT NOT NULL,
    voided_by INTEGER NOT NULL REFERENCES users (id)
) STRICT;

CREATE INDEX receipt_voids_by_time ON receipt_voids (voided_at);
CREATE INDEX receipt_voids_by_shift ON receipt_voids (shift_id) WHERE shift_id IS NOT NULL;

-- A service fee: an invoice is due for it, never a receipt. One that was waived takes no money, and counts.
CREATE TABLE fees (
    id INTEGER PRIMARY KEY,
    fee_no TEXT NOT NULL UNIQUE,
    price_id INTEGER NOT NULL REFERENCES prices (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    -- All three for the whole quantity.
    price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
    market_fen INTEGER CHECK (market_fen >= 0),
    charged_fen INTEGER NOT NULL CHECK (charged_fen >= 0 AND charged_fen <= price_fen),
    waiver TEXT NOT NULL,
    method TEXT CHECK (method IN ('wechat', 'alipay', 'cash', 'transfer')),
    shift_id INTEGER REFERENCES shifts (id),
    member_id INTEGER REFERENCES members (id),
    team_id INTEGER REFERENCES teams (id),
    payer TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    taken_by INTEGER NOT NULL REFERENCES users (id),
    invoice_title TEXT,
    invoice_tax_no TEXT,
    invoice_no TEXT,
    invoiced_on TEXT,
    CHECK ((charged_fen < price_fen) = (waiver <> '')),
    CHECK ((charged_fen > 0) = (method IS NOT NULL)),
    CHECK (coalesce(method = 'cash', 0) = (shift_id IS NOT NULL)),
    CHECK (invoice_tax_no IS NULL OR invoice_title IS NOT NULL),
    CHECK ((invoice_no IS NULL) = (invoiced_on IS NULL))
) STRICT;

CREATE INDEX fees_by_time ON fees (taken_at);
CREATE INDEX fees_by_shift ON fees (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX fees_by_member ON fees (member_id);
CREATE INDEX fees_by_team ON fees (team_id);
CREATE INDEX fees_by_price ON fees (price_id);
CREATE INDEX fees_to_invoice ON fees (taken_at) WHERE charged_fen > 0 AND invoice_no IS NULL;

CREATE TABLE fee_voids (
    id INTEGER PRIMARY KEY,
    fee_id INTEGER NOT NULL UNIQUE REFERENCES fees (id),
    reason TEXT NOT NULL,
    shift_id INTEGER REFERENCES shifts (id),
    voided_at TEXT NOT NULL,
    voided_by INTEGER NOT NULL REFERENCES users (id)
) STRICT;

CREATE INDEX fee_voids_by_time ON fee_voids (voided_at);
CREATE INDEX fee_voids_by_shift ON fee_voids (shift_id) WHERE shift_id IS NOT NULL;

-- Every movement of money, and every waiver: what was written, and its counter-entry.
CREATE VIEW till_entries AS
SELECT r.issued_at AS at, 'receipt' AS source, r.id AS id, r.receipt_no AS no, r.kind AS kind, r.payer AS payer,
    r.reason AS reason, r.amount_fen AS amount_fen, r.method AS method, r.issued_by AS by_id, r.shift_id AS shift_id,
    0 AS waived_fen, 0 AS saved_fen, 0 AS counter
FROM receipts r
UNION ALL
SELECT v.voided_at, 'receipt', r.id, r.receipt_no, r.kind, r.payer, v.reason, -r.amount_fen, r.method, v.voided_by,
    v.shift_id, 0, 0, 1
FROM receipt_voids v JOIN receipts r ON r.id = v.receipt_id
UNION ALL
SELECT f.taken_at, 'fee', f.id, f.fee_no, 'fee', f.payer, p.name, f.charged_fen, f.method, f.taken_by, f.shift_id,
    f.price_fen - f.charged_fen, coalesce(f.market_fen, f.price_fen) - f.charged_fen, 0
FROM fees f JOIN prices p ON p.id = f.price_id
UNION ALL
SELECT v.voided_at, 'fee', f.id, f.fee_no, 'fee', f.payer, v.reason, -f.charged_fen, f.method, v.voided_by, v.shift_id,
    f.charged_fen - f.price_fen, f.charged_fen - coalesce(f.market_fen, f.price_fen), 1
FROM fee_voids v JOIN fees f ON f.id = v.fee_id;

-- counter: one act for somebody who walks in
CREATE TABLE walk_ins (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    booking_id INTEGER NOT NULL UNIQUE REFERENCES bookings (id),
    -- Absent where the house has no price for a desk.
    fee_id INTEGER UNIQUE REFERENCES fees (id),
    enrolled INTEGER NOT NULL CHECK (enrolled IN (0, 1)),
    at TEXT NOT NULL
) STRICT;

CREATE INDEX walk_ins_by_time ON walk_ins (at);
CREATE INDEX walk_ins_by_member ON walk_ins (member_id);
