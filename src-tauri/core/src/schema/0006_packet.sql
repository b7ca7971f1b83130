-- evidence: papers that prove something, each with the file itself

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

-- staff: people whom the operator employs full time

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

-- mentors

CREATE TABLE mentors (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('angel', 'founder', 'executive', 'engineer', 'marketer')),
    engagement TEXT NOT NULL CHECK (engagement IN ('full_time', 'part_time')),
    organisation TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE appointments (
    id INTEGER PRIMARY KEY,
    mentor_id INTEGER NOT NULL REFERENCES mentors (id),
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL CHECK (to_on >= from_on)
) STRICT;

CREATE INDEX appointments_by_mentor ON appointments (mentor_id, to_on);

-- growth: financing that arrived, and cases

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

-- reports: to the statistics survey

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

-- figures: which paper proves which row

CREATE TABLE team_evidence (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (team_id, evidence_id)
) STRICT;

CREATE INDEX team_evidence_by_evidence ON team_evidence (evidence_id);

CREATE TABLE agreement_evidence (
    id INTEGER PRIMARY KEY,
    agreement_id INTEGER NOT NULL REFERENCES agreements (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (agreement_id, evidence_id)
) STRICT;

CREATE INDEX agreement_evidence_by_evidence ON agreement_evidence (evidence_id);

CREATE TABLE staff_evidence (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (staff_id, evidence_id)
) STRICT;

CREATE INDEX staff_evidence_by_evidence ON staff_evidence (evidence_id);

CREATE TABLE appointment_evidence (
    id INTEGER PRIMARY KEY,
    appointment_id INTEGER NOT NULL REFERENCES appointments (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (appointment_id, evidence_id)
) STRICT;

CREATE INDEX appointment_evidence_by_evidence ON appointment_evidence (evidence_id);

CREATE TABLE financing_evidence (
    id INTEGER PRIMARY KEY,
    financing_id INTEGER NOT NULL REFERENCES financings (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (financing_id, evidence_id)
) STRICT;

CREATE INDEX financing_evidence_by_evidence ON financing_evidence (evidence_id);

CREATE TABLE case_evidence (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (case_id, evidence_id)
) STRICT;

CREATE INDEX case_evidence_by_evidence ON case_evidence (evidence_id);

CREATE TABLE session_evidence (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (session_id, evidence_id)
) STRICT;

CREATE INDEX session_evidence_by_evidence ON session_evidence (evidence_id);

CREATE TABLE report_evidence (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES statistics_reports (id),
    evidence_id INTEGER NOT NULL REFERENCES evidence (id),
    UNIQUE (report_id, evidence_id)
) STRICT;

CREATE INDEX report_evidence_by_evidence ON report_evidence (evidence_id);

-- packet: what is handed in, frozen whole, and the files made from it

CREATE TABLE statements (
    id INTEGER PRIMARY KEY,
    section TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at TEXT NOT NULL,
    replaced_at TEXT
) STRICT;

CREATE UNIQUE INDEX statements_one_now ON statements (section) WHERE replaced_at IS NULL;

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

CREATE TRIGGER packets_stay_frozen BEFORE UPDATE ON packets BEGIN
    SELECT raise(ABORT, 'a frozen packet is never changed');
END;

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
