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
    entry TEXT NOT NULL CHECK (entry IN ('signed_up', 'walk_in', 'over_capacity')),
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

CREATE TABLE badges (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    code TEXT NOT NULL UNIQUE,
    issued_at TEXT NOT NULL,
    revoked_at TEXT
) STRICT;

CREATE INDEX badges_by_member ON badges (member_id);

CREATE UNIQUE INDEX badges_one_valid ON badges (member_id) WHERE revoked_at IS NULL;

CREATE TRIGGER bookings_never_move_onto_another
BEFORE UPDATE OF desk_id, from_at, until_at, cancelled_at ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
        AND from_at > strftime('%Y-%m-%dT%H:%M:%SZ', new.from_at, '-31 days')
        AND from_at < new.until_at AND until_at > new.from_at AND id <> new.id
    );
END;

CREATE TRIGGER bookings_never_overlap BEFORE INSERT ON bookings WHEN new.cancelled_at IS NULL BEGIN
    SELECT raise(ABORT, 'desk_taken') WHERE EXISTS (
        SELECT 1 FROM bookings WHERE desk_id = new.desk_id AND cancelled_at IS NULL
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
    cancel_reason TEXT,
    CHECK (until_at > from_at AND until_at <= strftime('%Y-%m-%dT%H:%M:%SZ', from_at, '+31 days')),
    CHECK (planned_until_at >= until_at),
    CHECK (left_at IS NULL OR used_at IS NOT NULL),
    CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
) STRICT;

CREATE INDEX bookings_by_desk ON bookings (desk_id, from_at, until_at) WHERE cancelled_at IS NULL;

CREATE INDEX bookings_by_member ON bookings (member_id, from_at);

CREATE INDEX bookings_by_time ON bookings (from_at, until_at) WHERE cancelled_at IS NULL;

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
) STRICT;

CREATE INDEX desks_by_zone ON desks (zone_id);

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
    note_back TEXT,
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

CREATE TABLE mentors (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('angel', 'founder', 'executive', 'engineer', 'marketer')),
    engagement TEXT NOT NULL CHECK (engagement IN ('full_time', 'part_time')),
    organisation TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

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
        WHERE s.event_id = e.id AND a.entry = 'walk_in') AS taken
FROM events e;

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
) STRICT;

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

CREATE TABLE unmaskings (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX unmaskings_by_member ON unmaskings (member_id, at);

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('helper', 'supervisor', 'manager')),
    pin_hash TEXT NOT NULL,
    added_at TEXT NOT NULL,
    left_at TEXT
) STRICT;

CREATE TABLE visits (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    -- As they were that day: a later change of team does not move the visit.
    team_id INTEGER REFERENCES teams (id),
    came_at TEXT NOT NULL,
    left_at TEXT CHECK (left_at >= came_at),
    entered_at TEXT NOT NULL
) STRICT;

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

CREATE INDEX vouchers_by_seller ON vouchers (seller_name);

CREATE UNIQUE INDEX vouchers_one_of_a_key ON vouchers (duplicate_key) WHERE same_as_id IS NULL;

CREATE TABLE zones (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('desks', 'reception', 'exhibition', 'meeting', 'leisure', 'equipment', 'operator_office', 'other')),
    area_dm2 INTEGER NOT NULL CHECK (area_dm2 > 0),
    from_on TEXT NOT NULL,
    to_on TEXT CHECK (to_on >= from_on)
) STRICT;
