-- The bureau's own editions, as uploaded and checked. Never changed.
CREATE TABLE edition (
  key text PRIMARY KEY,
  content text NOT NULL,
  crosswalks text NOT NULL,
  digest text NOT NULL,
  stored_by text NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now()
);

-- Which editions are in force; every activation and rollback is a row. Never changed.
CREATE TABLE generation (
  number int PRIMARY KEY CHECK (number > 0),
  content text NOT NULL,
  crosswalks text NOT NULL,
  note text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now()
);

-- What was decided in reviews. Never changed: a later decision on the same case counts.
CREATE TABLE decision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  review text NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  fiscal_year int,
  decision text NOT NULL,
  target text,
  generation int REFERENCES generation,
  note text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX decision_review ON decision (review, id DESC);

-- Codes and pairs of stored documents that catalogs do not confirm; kept by document.
CREATE TABLE finding (
  document text NOT NULL,
  sequence int NOT NULL,
  kind text NOT NULL,
  review text NOT NULL,
  revision int NOT NULL,
  generation int NOT NULL,
  file text NOT NULL,
  fiscal_year int,
  code text NOT NULL,
  name text NOT NULL,
  problem text NOT NULL,
  catalog_name text,
  alternatives text,
  table_title text NOT NULL,
  table_index int NOT NULL,
  row_index int NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (document, sequence, kind)
);
CREATE INDEX finding_review ON finding (review);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER edition_append_only BEFORE UPDATE OR DELETE ON edition
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER generation_append_only BEFORE UPDATE OR DELETE ON generation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE ON decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
