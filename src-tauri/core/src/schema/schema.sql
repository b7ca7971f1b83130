CREATE TABLE agreement_evidence (
    id INTEGER PRIMARY KEY,
    agreement_id INTEGER NOT NULL REFERENCES agreements (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (agreement_id, evidence_id)
) STRICT;

CREATE INDEX agreement_evidence_by_evidence ON agreement_evidence (evidence_id);

CREATE TRIGGER agreements_share_no_day BEFORE INSERT ON agreements BEGIN
    SELECT raise(ABORT, 'two agreements on one day') WHERE EXISTS (
        SELECT 1 FROM agreements WHERE team_id = new.team_id AND void_at IS NULL
        AND from_on <= new.to_on AND coalesce(ended_on, to_on) >= new.from_on
    );
END;

CREATE TABLE agreements (
    id INTEGER PRIMARY KEY,
    agreement_no TEXT NOT NULL UNIQUE,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    signed_on TEXT NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL CHECK (to_on >= from_on)
, renews_id INTEGER REFERENCES agreements (id), ended_on TEXT CHECK (ended_on >= from_on AND ended_on <= to_on), void_at TEXT) STRICT;

CREATE INDEX agreements_by_end ON agreements (to_on);

CREATE INDEX agreements_by_team ON agreements (team_id, to_on);

CREATE UNIQUE INDEX agreements_renewed_once ON agreements (renews_id) WHERE renews_id IS NOT NULL;

CREATE TABLE answers (
    key TEXT PRIMARY KEY,
    command TEXT NOT NULL,
    args_digest TEXT NOT NULL,
    answer TEXT NOT NULL,
    entry_seq INTEGER NOT NULL REFERENCES audit_entries (seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment_evidence (
    id INTEGER PRIMARY KEY,
    appointment_id INTEGER NOT NULL REFERENCES appointments (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (appointment_id, evidence_id)
) STRICT;

CREATE INDEX appointment_evidence_by_evidence ON appointment_evidence (evidence_id);

CREATE TABLE appointments (
    id INTEGER PRIMARY KEY,
    mentor_id INTEGER NOT NULL REFERENCES mentors (id),
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL CHECK (to_on >= from_on)
) STRICT;

CREATE INDEX appointments_by_mentor ON appointments (mentor_id, to_on);

CREATE TRIGGER assignments_never_grow_into_another
BEFORE UPDATE OF desk_id, from_on, to_on, void_at ON assignments WHEN new.void_at IS NULL BEGIN
    SELECT raise(ABORT, 'two teams at one desk') WHERE EXISTS (
        SELECT 1 FROM assignments WHERE desk_id = new.desk_id AND void_at IS NULL
        AND from_on <= new.to_on AND to_on >= new.from_on AND id <> new.id
    );
END;

CREATE TRIGGER assignments_share_no_day BEFORE INSERT ON assignments BEGIN
    SELECT raise(ABORT, 'two teams at one desk') WHERE EXISTS (
        SELECT 1 FROM assignments WHERE desk_id = new.desk_id AND void_at IS NULL
        AND from_on <= new.to_on AND to_on >= new.from_on
    );
END;

CREATE TABLE assignments (
    id INTEGER PRIMARY KEY,
    desk_id INTEGER NOT NULL REFERENCES desks (id),
    team_id INTEGER NOT NULL REFERENCES teams (id),
    from_on TEXT NOT NULL,
    -- Earlier than it was given for, where the team left before.
    to_on TEXT NOT NULL CHECK (to_on >= from_on),
    assigned_at TEXT NOT NULL,
    -- The team left before its first day.
    void_at TEXT
) STRICT;

CREATE INDEX assignments_by_desk ON assignments (desk_id, to_on);

CREATE INDEX assignments_by_end ON assignments (to_on);

CREATE INDEX assignments_by_team ON assignments (team_id);

CREATE TRIGGER walk_ins_come_back_to_capacity AFTER UPDATE OF withdrawn_at, entry ON attendances
WHEN new.entry = 'walk_in' AND new.withdrawn_at IS NULL AND (
    SELECT t.taken > t.capacity FROM sessions s JOIN seats_taken t ON t.event_id = s.event_id WHERE s.id = new.session_id
)
BEGIN
    SELECT RAISE (ABORT, 'the event is full');
END;

CREATE TRIGGER walk_ins_keep_to_capacity AFTER INSERT ON attendances
WHEN new.entry = 'walk_in' AND (
    SELECT t.taken > t.capacity FROM sessions s JOIN seats_taken t ON t.event_id = s.event_id WHERE s.id = new.session_id
)
BEGIN
    SELECT RAISE (ABORT, 'the event is full');
END;

CREATE TABLE attendances (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    team_id INTEGER REFERENCES teams (id),
    at TEXT NOT NULL,
    -- Later than `at` for a late entry.
    entered_at TEXT NOT NULL,
    -- The last time that this badge was shown at the door.
    seen_at TEXT NOT NULL,
    entry TEXT NOT NULL CHECK (entry IN ('signed_up', 'walk_in', 'over_capacity')), withdrawn_at TEXT,
    UNIQUE (session_id, member_id)
) STRICT;

CREATE INDEX attendances_by_member ON attendances (member_id, at);

CREATE INDEX attendances_by_team ON attendances (team_id);

CREATE TABLE audit_changes (
    id INTEGER PRIMARY KEY,
    entry_seq INTEGER NOT NULL REFERENCES audit_entries (seq),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    salt TEXT,
    digest TEXT NOT NULL
) STRICT;

CREATE INDEX audit_changes_by_entry ON audit_changes (entry_seq);

CREATE INDEX audit_changes_by_row ON audit_changes (table_name, row_id);

CREATE TABLE audit_entries (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    command TEXT NOT NULL,
    user_id INTEGER REFERENCES users (id),
    excused_by INTEGER REFERENCES users (id),
    excuse TEXT,
    hash TEXT NOT NULL,
    CHECK ((excused_by IS NULL) = (excuse IS NULL))
) STRICT;

CREATE INDEX audit_entries_excused ON audit_entries (at) WHERE excused_by IS NOT NULL;

CREATE TABLE awaiting (
    id INTEGER PRIMARY KEY,
    booking_id INTEGER UNIQUE REFERENCES bookings (id),
    visit_id INTEGER REFERENCES visits (id),
    due_at TEXT NOT NULL,
    down_from_at TEXT NOT NULL,
    down_until_at TEXT NOT NULL CHECK (down_until_at > down_from_at),
    settled_at TEXT,
    settled_as TEXT CHECK (settled_as IN ('present', 'absent')),
    CHECK ((booking_id IS NULL) <> (visit_id IS NULL)),
    CHECK ((settled_at IS NULL) = (settled_as IS NULL))
) STRICT;

CREATE INDEX awaiting_by_visit ON awaiting (visit_id, settled_at);

CREATE INDEX awaiting_open ON awaiting (due_at) WHERE settled_at IS NULL;

CREATE TABLE badges (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT;

CREATE INDEX badges_by_member ON badges (member_id);

CREATE UNIQUE INDEX badges_one_valid ON badges (member_id) WHERE revoked_at IS NULL;

CREATE TABLE booking_rules (
    id INTEGER PRIMARY KEY,
    -- Of all desks or all rooms, or of one place alone.
    kind TEXT UNIQUE CHECK (kind IN ('desk', 'room')),
    desk_id INTEGER UNIQUE REFERENCES desks (id),
    unit TEXT NOT NULL CHECK (unit IN ('free', 'hour', 'half_day', 'day')),
    buffer_minutes INTEGER NOT NULL CHECK (buffer_minutes >= 0),
    notice_minutes INTEGER NOT NULL CHECK (notice_minutes >= 0),
    shortest_minutes INTEGER CHECK (shortest_minutes > 0),
    longest_minutes INTEGER CHECK (longest_minutes > 0),
    ahead_days INTEGER CHECK (ahead_days >= 0),
    cancel_minutes INTEGER NOT NULL CHECK (cancel_minutes >= 0),
    approved_by TEXT NOT NULL CHECK (approved_by IN ('nobody', 'supervisor')),
    early_minutes INTEGER NOT NULL CHECK (early_minutes >= 0),
    release_minutes INTEGER CHECK (release_minutes > 0),
    -- Nothing that was due before is released by a rule that came later.
    release_set_at TEXT,
    -- The place has those of its kind again.
    dropped_at TEXT,
    CHECK ((kind IS NULL) <> (desk_id IS NULL)),
    CHECK ((release_minutes IS NULL) = (release_set_at IS NULL))
) STRICT;

CREATE TRIGGER bookings_never_exceed_places BEFORE INSERT ON bookings
WHEN new.cancelled_at IS NULL AND (SELECT places FROM desks WHERE id = new.desk_id) > 1 BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM (
            SELECT new.from_at AS at UNION ALL
            SELECT from_at FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
                AND from_at > new.from_at AND from_at < new.until_at
        ) WHERE (
            SELECT count(*) FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
                AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
                AND from_at <= at AND until_at > at
        ) >= (SELECT places FROM desks WHERE id = new.desk_id)
    );
END;

CREATE TRIGGER bookings_never_move_beyond_places
BEFORE UPDATE OF desk_id, from_at, until_at, cancelled_at ON bookings
WHEN new.cancelled_at IS NULL AND (SELECT places FROM desks WHERE id = new.desk_id) > 1 BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM (
            SELECT new.from_at AS at UNION ALL
            SELECT from_at FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
                AND from_at > new.from_at AND from_at < new.until_at AND id <> new.id
        ) WHERE (
            SELECT count(*) FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
                AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
                AND from_at <= at AND until_at > at AND id <> new.id
        ) >= (SELECT places FROM desks WHERE id = new.desk_id)
    );
END;

CREATE TRIGGER bookings_never_move_into_a_room_with_its_parts
BEFORE UPDATE OF desk_id, from_at, until_at, cancelled_at ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id IN (
            SELECT part_of FROM desks WHERE id = new.desk_id AND part_of IS NOT NULL
            UNION ALL SELECT id FROM desks WHERE part_of = new.desk_id
        ) AND cancelled_at IS NULL AND id <> new.id
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

CREATE TRIGGER bookings_never_move_onto_another
BEFORE UPDATE OF desk_id, from_at, until_at, cancelled_at ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE (SELECT places FROM desks WHERE id = new.desk_id) = 1 AND EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at AND id <> new.id
    );
END;

CREATE TRIGGER bookings_never_overlap BEFORE INSERT ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE (SELECT places FROM desks WHERE id = new.desk_id) = 1 AND EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

CREATE TRIGGER bookings_never_share_a_room_with_its_parts BEFORE INSERT ON bookings
WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id IN (
            SELECT part_of FROM desks WHERE id = new.desk_id AND part_of IS NOT NULL
            UNION ALL SELECT id FROM desks WHERE part_of = new.desk_id
        ) AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

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
    cancel_reason TEXT, used_entered_at TEXT, unit TEXT NOT NULL DEFAULT 'free' CHECK (unit IN ('free', 'hour', 'half_day', 'day')), price_fen INTEGER, market_fen INTEGER, waived_fen INTEGER, pending_since TEXT, approved_at TEXT, refused_at TEXT, no_show_at TEXT, reseats_id INTEGER REFERENCES bookings (id), in_spite_because TEXT, offer_until_at TEXT,
    CHECK (until_at > from_at AND until_at <= strftime('%Y-%m-%dT%H:%M:%SZ', from_at, '+31 days')),
    CHECK (planned_until_at >= until_at),
    CHECK (left_at IS NULL OR used_at IS NOT NULL),
    CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
) STRICT;

CREATE INDEX bookings_by_desk ON bookings (desk_id, from_at, until_at) WHERE cancelled_at IS NULL;

CREATE INDEX bookings_by_member ON bookings (member_id, from_at);

CREATE INDEX bookings_by_reseated ON bookings (reseats_id) WHERE reseats_id IS NOT NULL;

CREATE INDEX bookings_by_team ON bookings (team_id, from_at) WHERE cancelled_at IS NULL;

CREATE INDEX bookings_by_time ON bookings (from_at, until_at) WHERE cancelled_at IS NULL;

CREATE INDEX bookings_not_come ON bookings (from_at, until_at)
    WHERE cancelled_at IS NULL AND used_at IS NULL AND no_show_at IS NULL;

CREATE INDEX bookings_pending ON bookings (from_at)
    WHERE pending_since IS NOT NULL AND approved_at IS NULL AND cancelled_at IS NULL;

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

CREATE TABLE case_evidence (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (case_id, evidence_id)
) STRICT;

CREATE INDEX case_evidence_by_evidence ON case_evidence (evidence_id);

CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    title TEXT NOT NULL,
    problem TEXT NOT NULL,
    service TEXT NOT NULL,
    result TEXT NOT NULL,
    ready_on TEXT,
    added_at TEXT NOT NULL
) STRICT;

CREATE INDEX cases_by_team ON cases (team_id);

CREATE TABLE cash_moves (
    id INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shifts (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    reason TEXT NOT NULL,
    moved_at TEXT NOT NULL,
    moved_by INTEGER NOT NULL REFERENCES users (id)
) STRICT;

CREATE INDEX cash_moves_by_shift ON cash_moves (shift_id);

CREATE TABLE clock_checks (
    id INTEGER PRIMARY KEY,
    checked_at TEXT NOT NULL,
    -- The latest moment that had been seen before.
    latest_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER closure_spans_never_grow_over_bookings
BEFORE UPDATE OF desk_id, from_at, until_at, lifted_at ON closure_spans WHEN new.lifted_at IS NULL BEGIN
    SELECT raise(ABORT, 'closure_hits') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

CREATE TRIGGER closure_spans_spare_bookings BEFORE INSERT ON closure_spans WHEN new.lifted_at IS NULL BEGIN
    SELECT raise(ABORT, 'closure_hits') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at
    );
END;

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

CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('register', 'filing', 'id_number', 'portrait', 'notices')),
    -- The edition of the text that the person saw.
    wording TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('paper', 'screen', 'spoken')),
    witness_id INTEGER REFERENCES users (id),
    given_at TEXT NOT NULL,
    withdrawn_at TEXT CHECK (withdrawn_at >= given_at)
) STRICT;

CREATE INDEX consents_by_member ON consents (member_id, given_at);

CREATE UNIQUE INDEX consents_one_now ON consents (member_id, purpose) WHERE withdrawn_at IS NULL;

CREATE TRIGGER day_closings_stay BEFORE UPDATE ON day_closings BEGIN
    SELECT raise(ABORT, 'a closed day is never changed');
END;

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

CREATE TABLE deposits (
    id INTEGER PRIMARY KEY,
    receipt_id INTEGER NOT NULL UNIQUE REFERENCES receipts (id),
    thing TEXT NOT NULL CHECK (thing IN ('item', 'key', 'card', 'desk', 'other')),
    label TEXT NOT NULL,
    settled_at TEXT
) STRICT;

CREATE INDEX deposits_open ON deposits (receipt_id) WHERE settled_at IS NULL;

CREATE TABLE desk_equipment (
    id INTEGER PRIMARY KEY,
    desk_id INTEGER NOT NULL REFERENCES desks (id),
    name TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    removed_at TEXT
) STRICT;

CREATE UNIQUE INDEX desk_equipment_by_desk ON desk_equipment (desk_id, name) WHERE removed_at IS NULL;

CREATE TRIGGER desks_begin_with_one_level_of_parts BEFORE INSERT ON desks WHEN new.part_of IS NOT NULL BEGIN
    SELECT raise(ABORT, 'part_of_part')
        WHERE EXISTS (SELECT 1 FROM desks WHERE id = new.part_of AND part_of IS NOT NULL);
END;

CREATE TRIGGER desks_have_one_level_of_parts BEFORE UPDATE OF part_of ON desks WHEN new.part_of IS NOT NULL BEGIN
    SELECT raise(ABORT, 'part_of_part') WHERE EXISTS (SELECT 1 FROM desks WHERE part_of = new.id)
        OR EXISTS (SELECT 1 FROM desks WHERE id = new.part_of AND part_of IS NOT NULL);
END;

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
, places INTEGER NOT NULL DEFAULT 1 CHECK (places > 0), part_of INTEGER REFERENCES desks (id) CHECK (part_of <> id)) STRICT;

CREATE INDEX desks_by_whole ON desks (part_of) WHERE part_of IS NOT NULL;

CREATE INDEX desks_by_zone ON desks (zone_id);

CREATE TABLE entry_rules (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    opens TEXT,
    closes TEXT,
    pause_minutes INTEGER NOT NULL CHECK (pause_minutes >= 0),
    entries_a_day INTEGER CHECK (entries_a_day > 0),
    same_scan_seconds INTEGER NOT NULL CHECK (same_scan_seconds >= 0),
    close_at TEXT,
    CHECK ((opens IS NULL) = (closes IS NULL))
) STRICT;

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    event_no TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('salon', 'roadshow', 'contest', 'training', 'forum', 'camp', 'lecture', 'other')),
    role TEXT NOT NULL CHECK (role IN ('host', 'undertaker', 'supporter', 'joint')),
    capacity INTEGER NOT NULL CHECK (capacity > 0),
    announced_at TEXT NOT NULL,
    cancelled_at TEXT,
    cancelled_why TEXT,
    CHECK ((cancelled_at IS NULL) = (cancelled_why IS NULL))
) STRICT;

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    -- The letter of its class and a number within it: F-012.
    evidence_no TEXT NOT NULL UNIQUE,
    proof TEXT NOT NULL,
    title TEXT NOT NULL,
    file_sha256 TEXT NOT NULL REFERENCES files (sha256),
    pages INTEGER NOT NULL CHECK (pages > 0),
    nature TEXT NOT NULL CHECK (nature IN ('original', 'copy')),
    dated_on TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_because TEXT,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

CREATE INDEX evidence_by_file ON evidence (file_sha256);

CREATE INDEX evidence_by_proof ON evidence (proof) WHERE withdrawn_at IS NULL;

CREATE TABLE exits (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    -- The last day in the house.
    left_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('graduated', 'term_over', 'early', 'closed', 'removed')),
    destination TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    UNIQUE (team_id, left_on)
) STRICT;

CREATE TABLE facilities (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('network', 'public_software', 'shared_office')),
    name TEXT NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT CHECK (to_on >= from_on)
) STRICT;

CREATE TABLE fee_voids (
    id INTEGER PRIMARY KEY,
    fee_id INTEGER NOT NULL UNIQUE REFERENCES fees (id),
    reason TEXT NOT NULL,
    shift_id INTEGER REFERENCES shifts (id),
    voided_at TEXT NOT NULL,
    voided_by INTEGER NOT NULL REFERENCES users (id)
) STRICT;

CREATE INDEX fee_voids_by_shift ON fee_voids (shift_id) WHERE shift_id IS NOT NULL;

CREATE INDEX fee_voids_by_time ON fee_voids (voided_at);

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

CREATE INDEX fees_by_member ON fees (member_id);

CREATE INDEX fees_by_price ON fees (price_id);

CREATE INDEX fees_by_shift ON fees (shift_id) WHERE shift_id IS NOT NULL;

CREATE INDEX fees_by_team ON fees (team_id);

CREATE INDEX fees_by_time ON fees (taken_at);

CREATE INDEX fees_to_invoice ON fees (taken_at) WHERE charged_fen > 0 AND invoice_no IS NULL;

CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE financing_evidence (
    id INTEGER PRIMARY KEY,
    financing_id INTEGER NOT NULL REFERENCES financings (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (financing_id, evidence_id)
) STRICT;

CREATE INDEX financing_evidence_by_evidence ON financing_evidence (evidence_id);

CREATE TABLE financings (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    investor TEXT NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    signed_on TEXT NOT NULL,
    -- The day the money arrived: it decides the year.
    received_on TEXT,
    added_at TEXT NOT NULL
) STRICT;

CREATE INDEX financings_by_team ON financings (team_id);

CREATE TABLE freezes (
    id INTEGER PRIMARY KEY,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    frozen_at TEXT NOT NULL
) STRICT;

CREATE TABLE handover_keys (
    id INTEGER PRIMARY KEY,
    handover_id INTEGER NOT NULL REFERENCES handovers (id),
    key_id INTEGER NOT NULL REFERENCES house_keys (id),
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    UNIQUE (handover_id, key_id)
) STRICT;

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

CREATE TABLE house_keys (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL,
    retired_at TEXT,
    retired_because TEXT,
    CHECK ((retired_at IS NULL) = (retired_because IS NULL))
) STRICT;

CREATE UNIQUE INDEX house_keys_one_now ON house_keys (name) WHERE retired_at IS NULL;

CREATE TABLE ic_cards (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- Capital hex, the smaller of the two orders in which readers give its bytes.
    uid TEXT NOT NULL,
    bound_at TEXT NOT NULL,
    unbound_at TEXT
) STRICT;

CREATE INDEX ic_cards_by_member ON ic_cards (member_id);

CREATE UNIQUE INDEX ic_cards_one_holder ON ic_cards (uid) WHERE unbound_at IS NULL;

CREATE TABLE id_numbers (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL UNIQUE REFERENCES members (id),
    -- NULL once it was taken out again.
    id_no TEXT CHECK (length(id_no) = 18),
    kept_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX id_numbers_one_person ON id_numbers (id_no) WHERE id_no IS NOT NULL;

CREATE TABLE import_rows (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    act TEXT NOT NULL CHECK (act IN ('enrolled', 'joined')),
    -- The membership that the row began, and the one that it ended.
    membership_id INTEGER REFERENCES team_members (id),
    ended_id INTEGER REFERENCES team_members (id)
) STRICT;

CREATE INDEX import_rows_by_import ON import_rows (import_id);

CREATE TABLE import_teams (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    team_id INTEGER NOT NULL REFERENCES teams (id)
) STRICT;

CREATE INDEX import_teams_by_import ON import_teams (import_id);

CREATE TABLE imported_bookings (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    booking_id INTEGER NOT NULL REFERENCES bookings (id),
    imported_at TEXT NOT NULL
) STRICT;

CREATE INDEX imported_bookings_by_booking ON imported_bookings (booking_id);

CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    imported_at TEXT NOT NULL,
    user_id INTEGER NOT NULL REFERENCES users (id),
    undone_at TEXT CHECK (undone_at >= imported_at)
) STRICT;

CREATE TRIGGER items_are_not_retired_while_out BEFORE UPDATE OF retired_at ON items
WHEN new.retired_at IS NOT NULL AND EXISTS (SELECT 1 FROM loans WHERE item_id = new.id AND returned_at IS NULL)
BEGIN
    SELECT RAISE (ABORT, 'the item is out');
END;

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
    note_back TEXT, lent_entered_at TEXT, returned_entered_at TEXT, withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR returned_at IS NOT NULL),
    CHECK ((returned_at IS NULL) = (note_back IS NULL))
) STRICT;

CREATE INDEX loans_by_item ON loans (item_id, returned_at);

CREATE INDEX loans_by_member ON loans (member_id, returned_at);

CREATE INDEX loans_by_team ON loans (team_id);

CREATE UNIQUE INDEX loans_one_open ON loans (item_id) WHERE returned_at IS NULL;

CREATE INDEX loans_open_by_due ON loans (due_at) WHERE returned_at IS NULL;

CREATE VIRTUAL TABLE member_search USING fts5 (
    terms, content = '', contentless_delete = 1, prefix = '1 2 3 4', tokenize = "unicode61 remove_diacritics 0"
);

CREATE TRIGGER members_are_found AFTER INSERT ON members BEGIN
    INSERT INTO member_search (rowid, terms) VALUES (new.id, new.search_terms);
END;

CREATE TRIGGER members_are_found_again AFTER UPDATE OF search_terms ON members BEGIN
    DELETE FROM member_search WHERE rowid = old.id;
    INSERT INTO member_search (rowid, terms) VALUES (new.id, new.search_terms);
END;

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    member_no TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    mobile TEXT NOT NULL,
    search_terms TEXT NOT NULL,
    enrolled_at TEXT NOT NULL,
    archived_at TEXT
, nickname TEXT, founder TEXT
    CHECK (founder IN ('student', 'returnee', 'scientist', 'executive', 'serial', 'foreigner', 'other')), education TEXT
    CHECK (education IN ('doctor', 'master', 'bachelor', 'college', 'other')), graduated_on TEXT, merged_into_id INTEGER REFERENCES members (id), archived_as TEXT CHECK (archived_as IN ('left', 'merged', 'removed', 'undone')), archived_why TEXT) STRICT;

CREATE INDEX members_by_archive ON members (archived_at) WHERE archived_at IS NOT NULL;

CREATE INDEX members_by_merge ON members (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE INDEX members_by_merged_mobile ON members (mobile) WHERE merged_into_id IS NOT NULL;

CREATE UNIQUE INDEX members_by_mobile ON members (mobile) WHERE archived_at IS NULL;

CREATE INDEX members_by_name ON members (name) WHERE archived_at IS NULL;

CREATE TABLE mentors (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('angel', 'founder', 'executive', 'engineer', 'marketer')),
    engagement TEXT NOT NULL CHECK (engagement IN ('full_time', 'part_time')),
    organisation TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

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

CREATE INDEX messages_by_member ON messages (member_id);

CREATE INDEX messages_by_time ON messages (copied_at);

CREATE UNIQUE INDEX messages_one_of_booking ON messages (booking_id, template) WHERE booking_id IS NOT NULL;

CREATE UNIQUE INDEX messages_one_of_event ON messages (event_id, member_id, template) WHERE event_id IS NOT NULL;

CREATE UNIQUE INDEX messages_one_of_fee ON messages (fee_id, template) WHERE fee_id IS NOT NULL;

CREATE UNIQUE INDEX messages_one_of_loan ON messages (loan_id, template) WHERE loan_id IS NOT NULL;

CREATE UNIQUE INDEX messages_one_of_receipt ON messages (receipt_id, template) WHERE receipt_id IS NOT NULL;

CREATE TABLE models (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE move_ins (
    id INTEGER PRIMARY KEY,
    -- What was typed so far, step by step, as JSON.
    draft TEXT NOT NULL,
    started_at TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    finished_at TEXT,
    dropped_at TEXT,
    team_id INTEGER REFERENCES teams (id),
    CHECK (finished_at IS NULL OR dropped_at IS NULL),
    CHECK ((finished_at IS NULL) = (team_id IS NULL))
) STRICT;

CREATE INDEX move_ins_open ON move_ins (saved_at) WHERE finished_at IS NULL AND dropped_at IS NULL;

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

CREATE TABLE official_visit_photos (
    id INTEGER PRIMARY KEY,
    official_visit_id INTEGER NOT NULL REFERENCES official_visits (id),
    file_sha256 TEXT NOT NULL REFERENCES files (sha256),
    UNIQUE (official_visit_id, file_sha256)
) STRICT;

CREATE TABLE official_visits (
    id INTEGER PRIMARY KEY,
    official_visit_no TEXT NOT NULL UNIQUE,
    unit TEXT NOT NULL,
    led_by TEXT NOT NULL,
    persons INTEGER NOT NULL CHECK (persons > 0),
    received_by TEXT NOT NULL,
    topic TEXT NOT NULL,
    opinion TEXT NOT NULL,
    came_at TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    follow_up_on TEXT,
    followed_up_at TEXT,
    followed_up TEXT,
    CHECK ((follow_up_on IS NULL) = (follow_up = '')),
    CHECK ((followed_up_at IS NULL) = (followed_up IS NULL))
) STRICT;

CREATE INDEX official_visits_by_time ON official_visits (came_at);

CREATE INDEX official_visits_to_follow ON official_visits (follow_up_on) WHERE followed_up_at IS NULL;

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

CREATE TABLE opening_hours (
    id INTEGER PRIMARY KEY,
    day_kind TEXT NOT NULL UNIQUE CHECK (day_kind IN ('workday', 'weekend', 'holiday')),
    how TEXT NOT NULL CHECK (how IN ('always', 'between', 'closed')),
    opens TEXT,
    -- Midnight is the end of the day.
    closes TEXT,
    CHECK ((how = 'between') = (opens IS NOT NULL) AND (opens IS NULL) = (closes IS NULL))
) STRICT;

CREATE TABLE package_holders (
    id INTEGER PRIMARY KEY,
    package_id INTEGER NOT NULL REFERENCES packages (id),
    member_id INTEGER REFERENCES members (id),
    team_id INTEGER REFERENCES teams (id),
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL CHECK (to_on >= from_on),
    given_at TEXT NOT NULL,
    void_at TEXT,
    CHECK ((member_id IS NULL) <> (team_id IS NULL))
) STRICT;

CREATE INDEX package_holders_by_member ON package_holders (member_id, to_on) WHERE member_id IS NOT NULL;

CREATE INDEX package_holders_by_package ON package_holders (package_id, to_on);

CREATE INDEX package_holders_by_team ON package_holders (team_id, to_on) WHERE team_id IS NOT NULL;

CREATE TABLE packages (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;

CREATE UNIQUE INDEX packages_by_name ON packages (name) WHERE ended_at IS NULL;

CREATE TABLE packet_files (
    id INTEGER PRIMARY KEY,
    packet_id INTEGER NOT NULL REFERENCES packets (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    name TEXT NOT NULL,
    pages INTEGER NOT NULL,
    size INTEGER NOT NULL,
    program TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE INDEX packet_files_by_packet ON packet_files (packet_id);

CREATE TRIGGER packets_stay_frozen BEFORE UPDATE ON packets BEGIN
    SELECT raise(ABORT, 'a frozen packet is never changed');
END;

CREATE TABLE packets (
    id INTEGER PRIMARY KEY,
    packet_no TEXT NOT NULL UNIQUE,
    pack TEXT NOT NULL,
    pack_revision INTEGER NOT NULL,
    as_of_on TEXT NOT NULL,
    frozen_at TEXT NOT NULL,
    content TEXT NOT NULL,
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64)
) STRICT;

CREATE TABLE paper_kinds (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL UNIQUE CHECK (kind IN ('badge', 'label', 'slip', 'receipt', 'a4')),
    size TEXT NOT NULL CHECK (size IN ('badge_54', 'label_40', 'roll_80', 'roll_58', 'three_part', 'a4')),
    -- As the system calls it, or 'file:'; none until one is chosen.
    printer TEXT CHECK (printer <> '')
) STRICT;

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

CREATE UNIQUE INDEX prints_first ON prints (kind, of_no) WHERE again_of IS NULL AND of_no IS NOT NULL;

CREATE TABLE quotas (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    -- Whose use is counted together: each person's, each team's, or each holder's of a package.
    holder TEXT NOT NULL CHECK (holder IN ('person', 'team', 'package')),
    member_id INTEGER REFERENCES members (id),
    team_id INTEGER REFERENCES teams (id),
    package_id INTEGER REFERENCES packages (id),
    span TEXT NOT NULL CHECK (span IN ('day', 'week', 'month')),
    -- 1 for Monday to 7 for Sunday.
    week_start INTEGER NOT NULL CHECK (week_start BETWEEN 1 AND 7),
    measure TEXT NOT NULL CHECK (measure IN ('minutes', 'units', 'bookings')),
    -- Counts both kinds where absent.
    place_kind TEXT CHECK (place_kind IN ('desk', 'room')),
    most INTEGER CHECK (most >= 0),
    free INTEGER CHECK (free >= 0),
    set_at TEXT NOT NULL,
    ended_at TEXT,
    CHECK (most IS NOT NULL OR free IS NOT NULL),
    CHECK ((holder = 'package') = (package_id IS NOT NULL)),
    CHECK (member_id IS NULL OR holder = 'person'),
    CHECK (team_id IS NULL OR holder = 'team')
) STRICT;

CREATE UNIQUE INDEX quotas_by_name ON quotas (name) WHERE ended_at IS NULL;

CREATE TABLE receipt_books (
    id INTEGER PRIMARY KEY,
    prefix TEXT NOT NULL UNIQUE,
    first_number INTEGER NOT NULL CHECK (first_number > 0),
    last_number INTEGER NOT NULL CHECK (last_number >= first_number),
    opened_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;

CREATE UNIQUE INDEX receipt_books_one_open ON receipt_books ((1)) WHERE closed_at IS NULL;

CREATE TABLE receipt_lines (
    id INTEGER PRIMARY KEY,
    receipt_id INTEGER NOT NULL REFERENCES receipts (id),
    item TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    price_fen INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen = quantity * price_fen)
) STRICT;

CREATE INDEX receipt_lines_by_receipt ON receipt_lines (receipt_id);

CREATE TABLE receipt_voids (
    id INTEGER PRIMARY KEY,
    receipt_id INTEGER NOT NULL UNIQUE REFERENCES receipts (id),
    reason TEXT NOT NULL,
    shift_id INTEGER REFERENCES shifts (id),
    voided_at TEXT NOT NULL,
    voided_by INTEGER NOT NULL REFERENCES users (id)
) STRICT;

CREATE INDEX receipt_voids_by_shift ON receipt_voids (shift_id) WHERE shift_id IS NOT NULL;

CREATE INDEX receipt_voids_by_time ON receipt_voids (voided_at);

CREATE TRIGGER receipt_numbers_have_no_gap BEFORE INSERT ON receipts
WHEN new.number IS NOT coalesce(
    (SELECT max(number) + 1 FROM receipts WHERE book_id = new.book_id),
    (SELECT first_number FROM receipt_books WHERE id = new.book_id)
) OR new.number > (SELECT last_number FROM receipt_books WHERE id = new.book_id)
BEGIN
    SELECT raise(ABORT, 'a receipt number out of its turn');
END;

CREATE TRIGGER receipts_stay BEFORE DELETE ON receipts BEGIN
    SELECT raise(ABORT, 'an issued receipt is never removed');
END;

CREATE TRIGGER receipts_stay_as_issued BEFORE UPDATE OF book_id, number, receipt_no, kind, team_id, payer, reason,
    amount_fen, method, shift_id, issued_at, issued_by, deposit_id, proof, signed_by ON receipts BEGIN
    SELECT raise(ABORT, 'an issued receipt is never changed');
END;

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

CREATE INDEX receipts_by_deposit ON receipts (deposit_id) WHERE deposit_id IS NOT NULL;

CREATE INDEX receipts_by_member ON receipts (member_id);

CREATE INDEX receipts_by_shift ON receipts (shift_id) WHERE shift_id IS NOT NULL;

CREATE INDEX receipts_by_team ON receipts (team_id);

CREATE INDEX receipts_by_time ON receipts (issued_at);

CREATE TABLE released_looks (
    id INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    looked_at TEXT NOT NULL
) STRICT;

CREATE TABLE report_evidence (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES statistics_reports (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (report_id, evidence_id)
) STRICT;

CREATE INDEX report_evidence_by_evidence ON report_evidence (evidence_id);

CREATE TABLE scans (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    code TEXT NOT NULL,
    outcome TEXT NOT NULL,
    member_id INTEGER REFERENCES members (id),
    visit_id INTEGER REFERENCES visits (id)
) STRICT;

CREATE INDEX scans_by_time ON scans (at);

CREATE VIEW seats_taken AS
SELECT
    e.id AS event_id,
    e.capacity,
    (SELECT count(*) FROM signups WHERE event_id = e.id AND withdrawn_at IS NULL AND seated_at IS NOT NULL)
    + (SELECT count(*) FROM sessions s JOIN attendances a ON a.session_id = s.id
        WHERE s.event_id = e.id AND a.entry = 'walk_in' AND a.withdrawn_at IS NULL) AS taken
FROM events e;

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

CREATE TABLE session_evidence (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (session_id, evidence_id)
) STRICT;

CREATE INDEX session_evidence_by_evidence ON session_evidence (evidence_id);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    place TEXT NOT NULL,
    from_at TEXT NOT NULL,
    until_at TEXT NOT NULL CHECK (until_at > from_at),
    -- Confirmed by hand afterwards, with the heads counted in the room where somebody counted.
    held_at TEXT CHECK (held_at >= from_at),
    headcount INTEGER CHECK (headcount >= 0),
    CHECK (headcount IS NULL OR held_at IS NOT NULL)
) STRICT;

CREATE INDEX sessions_by_end ON sessions (until_at);

CREATE INDEX sessions_by_event ON sessions (event_id);

CREATE INDEX sessions_by_time ON sessions (from_at);

CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
    theme TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
    text_size TEXT NOT NULL CHECK (text_size IN ('standard', 'large')),
    zone TEXT NOT NULL,
    demo_since TEXT
, motion TEXT NOT NULL DEFAULT 'system' CHECK (motion IN ('system', 'reduced')), idle_minutes INTEGER NOT NULL DEFAULT 10 CHECK (idle_minutes BETWEEN 0 AND 240), first_run TEXT CHECK (first_run IN ('facts', 'zones', 'roster', 'backup')), practice_since TEXT, backup_folder TEXT) STRICT;

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

CREATE INDEX shifts_by_time ON shifts (opened_at);

CREATE UNIQUE INDEX shifts_one_open ON shifts ((1)) WHERE closed_at IS NULL;

CREATE TRIGGER moving_up_keeps_to_capacity AFTER UPDATE OF seated_at, withdrawn_at ON signups
WHEN (SELECT taken > capacity FROM seats_taken WHERE event_id = new.event_id)
BEGIN
    SELECT RAISE (ABORT, 'the event is full');
END;

CREATE TRIGGER signups_keep_to_capacity AFTER INSERT ON signups
WHEN (SELECT taken > capacity FROM seats_taken WHERE event_id = new.event_id)
BEGIN
    SELECT RAISE (ABORT, 'the event is full');
END;

CREATE TABLE signups (
    -- Also the order of the waiting list.
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- As they were that day.
    team_id INTEGER REFERENCES teams (id),
    signed_up_at TEXT NOT NULL,
    -- Later than the signup for somebody who moved up; NULL while waiting.
    seated_at TEXT CHECK (seated_at >= signed_up_at),
    withdrawn_at TEXT CHECK (withdrawn_at >= signed_up_at)
) STRICT;

CREATE INDEX signups_by_event ON signups (event_id, withdrawn_at, seated_at);

CREATE INDEX signups_by_member ON signups (member_id, signed_up_at);

CREATE INDEX signups_by_team ON signups (team_id);

CREATE UNIQUE INDEX signups_one_now ON signups (event_id, member_id) WHERE withdrawn_at IS NULL;

CREATE TABLE spaces (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    opened_on TEXT,
    contact TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    authority TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    operator_uscc TEXT NOT NULL,
    operator_kind TEXT NOT NULL CHECK (operator_kind IN ('company', 'institution', 'social_organisation', 'branch', 'person'))
) STRICT;

CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    post TEXT NOT NULL,
    hired_on TEXT NOT NULL,
    left_on TEXT CHECK (left_on >= hired_on),
    insured_from_on TEXT,
    insured_to_on TEXT CHECK (insured_to_on >= insured_from_on),
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE staff_evidence (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (staff_id, evidence_id)
) STRICT;

CREATE INDEX staff_evidence_by_evidence ON staff_evidence (evidence_id);

CREATE TABLE statements (
    id INTEGER PRIMARY KEY,
    section TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at TEXT NOT NULL,
    replaced_at TEXT
) STRICT;

CREATE UNIQUE INDEX statements_one_now ON statements (section) WHERE replaced_at IS NULL;

CREATE TABLE statistics_reports (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL UNIQUE,
    period_from_on TEXT NOT NULL,
    period_to_on TEXT NOT NULL CHECK (period_to_on >= period_from_on),
    due_on TEXT NOT NULL,
    submitted_on TEXT,
    added_at TEXT NOT NULL
) STRICT;

CREATE INDEX statistics_reports_by_due ON statistics_reports (due_on);

CREATE TABLE team_evidence (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (team_id, evidence_id)
) STRICT;

CREATE INDEX team_evidence_by_evidence ON team_evidence (evidence_id);

CREATE TRIGGER team_members_share_no_day BEFORE INSERT ON team_members WHEN new.withdrawn_at IS NULL BEGIN
    SELECT raise(ABORT, 'two teams on one day') WHERE EXISTS (
        SELECT 1 FROM team_members WHERE member_id = new.member_id AND withdrawn_at IS NULL
        AND from_on <= coalesce(new.to_on, '9999') AND coalesce(to_on, '9999') >= new.from_on
    );
END;

CREATE TRIGGER team_members_still_share_no_day
BEFORE UPDATE OF member_id, from_on, to_on, withdrawn_at ON team_members WHEN new.withdrawn_at IS NULL BEGIN
    SELECT raise(ABORT, 'two teams on one day') WHERE EXISTS (
        SELECT 1 FROM team_members WHERE member_id = new.member_id AND withdrawn_at IS NULL AND id <> new.id
        AND from_on <= coalesce(new.to_on, '9999') AND coalesce(to_on, '9999') >= new.from_on
    );
END;

CREATE TABLE team_members (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    from_on TEXT NOT NULL,
    to_on TEXT CHECK (to_on >= from_on)
, withdrawn_at TEXT) STRICT;

CREATE INDEX team_members_by_member ON team_members (member_id, from_on);

CREATE INDEX team_members_by_team ON team_members (team_id);

CREATE UNIQUE INDEX team_members_one_now ON team_members (member_id) WHERE to_on IS NULL;

CREATE TABLE team_names (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    name TEXT NOT NULL,
    -- Its last day.
    until_on TEXT NOT NULL,
    UNIQUE (team_id, until_on)
) STRICT;

CREATE TABLE teams (
    id INTEGER PRIMARY KEY,
    team_no TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    formed_on TEXT NOT NULL,
    -- A team that becomes a company stays the same row.
    registered_on TEXT,
    uscc TEXT,
    added_at TEXT NOT NULL
, industry TEXT, lead_id INTEGER REFERENCES members (id), capital_fen INTEGER CHECK (capital_fen > 0), origin TEXT CHECK (origin IN ('domestic', 'overseas')), withdrawn_at TEXT) STRICT;

CREATE INDEX teams_by_lead ON teams (lead_id) WHERE lead_id IS NOT NULL;

CREATE TABLE temporary_cards (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TEXT NOT NULL,
    -- Half-open.
    until_at TEXT NOT NULL CHECK (until_at > issued_at),
    revoked_at TEXT
) STRICT;

CREATE INDEX temporary_cards_by_member ON temporary_cards (member_id, until_at);

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

CREATE INDEX tutorings_by_mentor ON tutorings (mentor_id, began_at);

CREATE INDEX tutorings_by_team ON tutorings (team_id, began_at);

CREATE INDEX tutorings_by_time ON tutorings (began_at);

CREATE TABLE undone_acts (
    id INTEGER PRIMARY KEY,
    act_seq INTEGER NOT NULL UNIQUE REFERENCES audit_entries (seq),
    undone_at TEXT NOT NULL
) STRICT;

CREATE TABLE unmaskings (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX unmaskings_by_member ON unmaskings (member_id, at);

CREATE TABLE user_badges (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT;

CREATE UNIQUE INDEX user_badges_one_valid ON user_badges (user_id) WHERE revoked_at IS NULL;

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('helper', 'supervisor', 'manager')),
    pin_hash TEXT NOT NULL,
    added_at TEXT NOT NULL,
    left_at TEXT
, wrong_tries INTEGER NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0), tried_at TEXT) STRICT;

CREATE TABLE visit_corrections (
    id INTEGER PRIMARY KEY,
    visit_id INTEGER NOT NULL REFERENCES visits (id),
    corrected_at TEXT NOT NULL,
    corrected_by INTEGER NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    member_before INTEGER NOT NULL REFERENCES members (id),
    member_after INTEGER NOT NULL REFERENCES members (id),
    came_before_at TEXT NOT NULL,
    came_after_at TEXT NOT NULL,
    left_before_at TEXT,
    left_after_at TEXT
) STRICT;

CREATE INDEX visit_corrections_by_visit ON visit_corrections (visit_id);

CREATE TABLE visitors (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    mobile TEXT NOT NULL,
    host_id INTEGER NOT NULL REFERENCES members (id),
    -- The host's, as it was that day.
    team_id INTEGER REFERENCES teams (id),
    purpose TEXT NOT NULL,
    zone_id INTEGER REFERENCES zones (id),
    came_at TEXT NOT NULL,
    left_at TEXT CHECK (left_at >= came_at),
    entered_at TEXT NOT NULL,
    left_entered_at TEXT,
    closed_by_program_at TEXT,
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR left_at IS NOT NULL),
    withdrawn_because TEXT,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT;

CREATE INDEX visitors_by_host ON visitors (host_id, came_at);

CREATE INDEX visitors_by_time ON visitors (came_at);

CREATE INDEX visitors_in ON visitors (came_at) WHERE left_at IS NULL;

CREATE TABLE visits (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- As they were that day: a later change of team does not move the visit.
    team_id INTEGER REFERENCES teams (id),
    came_at TEXT NOT NULL,
    left_at TEXT CHECK (left_at >= came_at),
    entered_at TEXT NOT NULL
, zone_id INTEGER REFERENCES zones (id), agreement_id INTEGER REFERENCES agreements (id), forced_because TEXT, left_entered_at TEXT, closed_by_program_at TEXT, withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR left_at IS NOT NULL), withdrawn_because TEXT CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))) STRICT;

CREATE INDEX visits_by_leaving ON visits (left_at);

CREATE INDEX visits_by_member ON visits (member_id, came_at);

CREATE INDEX visits_by_time ON visits (came_at);

CREATE UNIQUE INDEX visits_one_open ON visits (member_id) WHERE left_at IS NULL;

CREATE TABLE voucher_files (
    id INTEGER PRIMARY KEY,
    voucher_id INTEGER NOT NULL REFERENCES vouchers (id),
    sha256 TEXT NOT NULL REFERENCES files (sha256),
    format TEXT NOT NULL CHECK (format IN ('xml', 'ofd', 'pdf', 'picture', 'unknown')),
    -- As it was called outside.
    name TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    kept_by INTEGER NOT NULL REFERENCES users (id)
) STRICT;

CREATE INDEX voucher_files_by_content ON voucher_files (sha256);

CREATE INDEX voucher_files_by_voucher ON voucher_files (voucher_id);

CREATE TABLE vouchers (
    id INTEGER PRIMARY KEY,
    voucher_no TEXT NOT NULL UNIQUE,
    category TEXT NOT NULL CHECK (category IN ('rent', 'broadband', 'shared_equipment', 'training', 'mentoring', 'activities')),
    family TEXT NOT NULL CHECK (family IN ('legacy_vat', 'digital', 'railway', 'air_itinerary', 'fiscal', 'other')),
    code TEXT,
    number TEXT,
    check_code TEXT,
    issued_on TEXT NOT NULL,
    buyer_name TEXT,
    buyer_tax_no TEXT,
    seller_name TEXT NOT NULL,
    seller_tax_no TEXT,
    net_fen INTEGER,
    tax_fen INTEGER,
    other_fen INTEGER,
    total_fen INTEGER NOT NULL,
    capitals TEXT,
    items TEXT NOT NULL,
    is_red INTEGER NOT NULL CHECK (is_red IN (0, 1)),
    red_of TEXT,
    -- Where each value came from, and what did not fit.
    sources TEXT NOT NULL,
    problems TEXT NOT NULL,
    duplicate_key TEXT,
    same_as_id INTEGER REFERENCES vouchers (id),
    excuse TEXT,
    kept_at TEXT NOT NULL,
    kept_by INTEGER NOT NULL REFERENCES users (id),
    CHECK ((same_as_id IS NULL) = (excuse IS NULL))
) STRICT;

CREATE INDEX vouchers_by_category ON vouchers (category, issued_on);

CREATE INDEX vouchers_by_day ON vouchers (issued_on, total_fen);

CREATE INDEX vouchers_by_number ON vouchers (number);

CREATE INDEX vouchers_by_seller ON vouchers (seller_name);

CREATE UNIQUE INDEX vouchers_one_of_a_key ON vouchers (duplicate_key) WHERE same_as_id IS NULL;

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

CREATE INDEX waits_by_member ON waits (member_id);

CREATE INDEX waits_open ON waits (joined_at, id) WHERE settled_at IS NULL;

CREATE TABLE walk_ins (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    booking_id INTEGER NOT NULL UNIQUE REFERENCES bookings (id),
    -- Absent where the house has no price for a desk.
    fee_id INTEGER UNIQUE REFERENCES fees (id),
    enrolled INTEGER NOT NULL CHECK (enrolled IN (0, 1)),
    at TEXT NOT NULL
) STRICT;

CREATE INDEX walk_ins_by_member ON walk_ins (member_id);

CREATE INDEX walk_ins_by_time ON walk_ins (at);

CREATE TABLE zones (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('desks', 'reception', 'exhibition', 'meeting', 'leisure', 'equipment', 'operator_office', 'other')),
    area_dm2 INTEGER NOT NULL CHECK (area_dm2 > 0),
    from_on TEXT NOT NULL,
    to_on TEXT CHECK (to_on >= from_on)
) STRICT;
