-- search: whoever is called just so comes first, however many names begin alike.

CREATE INDEX members_by_name ON members (name) WHERE archived_at IS NULL;

-- An invoice is found by any part of its number, which is read from here alone.

CREATE INDEX vouchers_by_number ON vouchers (number);
