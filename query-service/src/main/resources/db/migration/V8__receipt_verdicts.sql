-- How many rules a receipt tells of, and how many of them came to a verdict: whoever counts them for a whole city reads
-- no records for it. In a JSON text these words stand outside of strings only, where quotes are escaped.
ALTER TABLE receipt
    ADD COLUMN rules integer NOT NULL GENERATED ALWAYS AS (
        regexp_count(record, '"outcome"\s*:\s*"(PASS|ROUNDING|VIOLATION|INSUFFICIENT|ERROR)"')) STORED,
    ADD COLUMN judged integer NOT NULL GENERATED ALWAYS AS (
        regexp_count(record, '"outcome"\s*:\s*"(PASS|ROUNDING|VIOLATION)"')) STORED;

CREATE INDEX receipt_undecided ON receipt (natural_order) WHERE judged < rules;
