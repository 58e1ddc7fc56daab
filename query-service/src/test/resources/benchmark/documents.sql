-- Documents of 16 districts, as many departments as are asked for, and the years up to 2026:
-- the parameters are the departments and the first year.
INSERT INTO document (id, revision, knowledge, stage, status, file, kind, department, district,
  fiscal_year, slot, table_count, row_count, detail_row_count, sealed_rows, fact_year, current, listed)
SELECT md5(x.name) || md5(x.name || '#'), 1, 50, 60, 'MATERIALIZED', x.name || '.txt', 'BUDGET',
  x.department, x.district::text, x.year, x.district || '/' || x.name, 8, 1000, 990, 1000, x.year,
  true, true
FROM (
  SELECT d AS district, y AS year, '测试区' || d || '第' || u || '局' AS department,
    d || '/' || u || '/' || y AS name
  FROM generate_series(110101, 110116) d, generate_series(1, ?) u, generate_series(?, 2026) y) x;

INSERT INTO slot (slot, document_key, revision, document)
SELECT slot, key, 1, id FROM document;

INSERT INTO budget_table (document_key, table_index, type, detail_rows, parity, record)
SELECT d.key, t.place, t.type, t.rows, 'EXACT',
  json_build_object('table', json_build_object('index', t.place, 'title', t.type, 'type', t.type,
    'unit', '万元'), 'columns', json_build_array('total'), 'rows', t.rows, 'detailRows', t.rows,
    'parity', 'EXACT', 'columnParity', '{}'::json, 'totals', '{}'::json, 'sums', '{}'::json,
    'notes', '[]'::json)::text
FROM document d CROSS JOIN (VALUES
  (0, 'INCOME_EXPENDITURE_SUMMARY', 40), (1, 'EXPENDITURE_SUMMARY', 120),
  (2, 'GENERAL_PUBLIC_EXPENDITURE', 50), (3, 'GENERAL_PUBLIC_BASIC', 55),
  (4, 'THREE_PUBLIC', 1), (5, 'PROCUREMENT', 3), (6, 'PURCHASED_SERVICES', 61),
  (7, 'PROJECT_PERFORMANCE', 670)) AS t (place, type, rows);
