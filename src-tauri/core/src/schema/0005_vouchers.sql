-- vouchers: what the space received, each with the files that carry it. A voucher that was kept although another one
-- stood in its way (excuse) names that one, and is no longer bound to be the only one of its key.

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

CREATE UNIQUE INDEX vouchers_one_of_a_key ON vouchers (duplicate_key) WHERE same_as_id IS NULL;
CREATE INDEX vouchers_by_day ON vouchers (issued_on, total_fen);
CREATE INDEX vouchers_by_category ON vouchers (category, issued_on);
CREATE INDEX vouchers_by_seller ON vouchers (seller_name);

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

CREATE INDEX voucher_files_by_voucher ON voucher_files (voucher_id);
CREATE INDEX voucher_files_by_content ON voucher_files (sha256);
