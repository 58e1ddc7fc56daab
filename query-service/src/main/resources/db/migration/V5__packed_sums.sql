-- All sums of an amount column in one row, because a view reads them together: see SumsJson.
ALTER TABLE summary RENAME TO summary_by_key;

CREATE TABLE summary (
    document_key bigint NOT NULL,
    -- How the rows are grouped, and by what: see Grouping.
    grouping     text COLLATE "C" NOT NULL,
    -- Canonical name of the amount column.
    measure      text COLLATE "C" NOT NULL,
    table_index  integer NOT NULL,
    -- [[part of the key, …, Σ in 分, of how many rows], …], ordered by key
    sums         text NOT NULL,
    PRIMARY KEY (document_key, grouping, measure, table_index)
);

INSERT INTO summary (document_key, grouping, measure, table_index, sums)
SELECT s.document_key, s.grouping, s.measure, s.table_index,
    '[' || string_agg(
        '[' || coalesce(
            (SELECT string_agg(to_json(p.part)::text, ',' ORDER BY p.place)
             FROM unnest(s.key) WITH ORDINALITY AS p (part, place)) || ',', '')
        || s.fen || ',' || s.rows || ']', ',' ORDER BY s.key) || ']'
FROM summary_by_key s
GROUP BY s.document_key, s.grouping, s.measure, s.table_index;

-- How many budget units the table prints; null where it prints none.
ALTER TABLE budget_table ADD COLUMN units integer;
UPDATE budget_table t SET units = u.units
FROM (
    SELECT document_key, table_index, count(DISTINCT key)::integer AS units FROM summary_by_key
    WHERE grouping = 'ORGANISATION' AND key <> '{-}' GROUP BY document_key, table_index) u
WHERE t.document_key = u.document_key AND t.table_index = u.table_index;

DROP TABLE summary_by_key;

-- A document is written some eight times on its way: room for that on its own page.
ALTER TABLE document SET (fillfactor = 60);
