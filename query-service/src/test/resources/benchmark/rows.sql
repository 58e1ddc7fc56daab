-- 1,000 rows for each document of a year: ?1 the year.
INSERT INTO fact_row (fiscal_year, document_key, sequence, table_index, row_index, kind,
  function_code, government_code, department_code, amount, source, cells)
SELECT d.fiscal_year, d.key, s, x.t, s, 'DETAIL', x.f, x.g, x.e, x.a,
  '{"lines":[' || s || ']}',
  '{"codes":{' || concat_ws(',', '"function":{"code":"' || x.f || '"}', '"government":{"code":"' || x.g || '"}',
    '"department":{"code":"' || x.e || '"}') || '},"text":' || x.text || ',"amounts":{' || x.amounts || '}}'
FROM document d CROSS JOIN generate_series(0, 999) s
CROSS JOIN LATERAL (
  SELECT ((d.key * 7919 + s * 104729) % 100000000) AS fen) m
CROSS JOIN LATERAL (
  SELECT CASE WHEN s < 40 THEN 0 WHEN s < 160 THEN 1 WHEN s < 210 THEN 2 WHEN s < 265 THEN 3
      WHEN s < 266 THEN 4 WHEN s < 269 THEN 5 WHEN s < 330 THEN 6 ELSE 7 END AS t,
    -- As many codes as long budgets print: 24 项 of 144, 20 and 36 economic classes, 24 flows.
    (201 + (s + d.key) % 24) || '0' || (1 + (s + d.key) % 24 % 5) || '0' || (1 + d.key % 6) AS function,
    (50101 + (s % 4) * 100 + s % 5)::text AS government,
    (30101 + (s % 4) * 100 + s % 9)::text AS department) c
CROSS JOIN LATERAL (
  SELECT c.t, m.fen AS a,
    CASE WHEN c.t IN (1, 2) THEN c.function WHEN c.t = 0 AND s % 2 = 1 THEN left(c.function, 3) END AS f,
    CASE WHEN c.t IN (1, 3) THEN c.government END AS g,
    CASE WHEN c.t IN (1, 3) THEN c.department END AS e,
    CASE c.t
      WHEN 0 THEN '{"side":"' || CASE WHEN s % 2 = 0 THEN 'INCOME' ELSE 'EXPENDITURE' END
        || '","role":"ITEM","line":"行' || s || '"}'
      WHEN 5 THEN '{"category":"' || chr(65 + s % 3) || '-类"}'
      WHEN 6 THEN '{"level1":"0' || s % 3 || '-甲","level2":"0' || s % 3 || s % 10 || '-乙","level3":"服务' || s % 30 || '"}'
      WHEN 7 THEN '{"entry":"' || CASE WHEN s % 67 = 63 THEN 'PROJECT' ELSE 'INDICATOR' END
        || '","project":"' || (ARRAY['互联网接入', '政务云租赁', '网络安全运维', '系统升级改造',
          '数据治理', '办公设备购置', '会议培训', '物业服务', '课题研究', '宣传推广'])[1 + (s - 330) / 67 % 10]
        || d.key % 97 || '","level1":"产出指标"}'
      ELSE '{}' END AS text,
    CASE WHEN c.t = 7 AND s % 67 <> 63 THEN ''
      WHEN c.t IN (0, 5, 6) THEN '"amount":{"fen":' || m.fen || ',"printed":"1"}'
      WHEN c.t = 4 THEN '"total":{"fen":' || m.fen || ',"printed":"1"},"reception":{"fen":' || m.fen || ',"printed":"1"}'
      WHEN c.t = 3 THEN '"total":{"fen":' || m.fen || ',"printed":"1"},"personnel":{"fen":' || m.fen || ',"printed":"1"}'
      ELSE '"total":{"fen":' || m.fen || ',"printed":"1"},"basic":{"fen":' || m.fen || ',"printed":"1"}'
      END AS amounts) x
WHERE d.fiscal_year = ?;
