-- What views are made from: the detail rows of a shown document, added up once when it is shown.
-- pg_trgm is a trusted extension; where the service may not create it, the operator has: see
-- BudgetLensDatabase. It stands outside of this schema, which can be dropped.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE TABLE summary (
    fiscal_year  integer NOT NULL,
    document_key bigint NOT NULL,
    -- How the rows are grouped, and by what: see Grouping.
    grouping     text COLLATE "C" NOT NULL,
    table_index  integer NOT NULL,
    -- Canonical name of the amount column.
    measure      text COLLATE "C" NOT NULL,
    key          text[] COLLATE "C" NOT NULL,
    -- Σ in 分, and of how many rows.
    fen          bigint NOT NULL,
    rows         integer NOT NULL,
    PRIMARY KEY (fiscal_year, document_key, grouping, table_index, measure, key)
) PARTITION BY RANGE (fiscal_year);

CREATE TABLE summary_other PARTITION OF summary DEFAULT;
DO $$
BEGIN
    FOR year IN 2015..2040 LOOP
        EXECUTE format('CREATE TABLE summary_%s PARTITION OF summary FOR VALUES FROM (%s) TO (%s)',
                       year, year, year + 1);
    END LOOP;
END $$;

-- One row per project that a shown document prints.
CREATE TABLE project (
    document_key    bigint NOT NULL,
    place           integer NOT NULL,
    document        text COLLATE "C" NOT NULL,
    department      text COLLATE "C",
    department_code text COLLATE "C",
    district        text COLLATE "C",
    fiscal_year     integer,
    type            text COLLATE "C" NOT NULL,
    code            text COLLATE "C",
    name            text COLLATE "C",
    -- What the project costs, in 分: the budget, or in an evaluation what was available.
    amount          bigint,
    executed        bigint,
    score           numeric,
    current         boolean NOT NULL,
    record          text NOT NULL,
    natural_order   text COLLATE "C" GENERATED ALWAYS AS (
        coalesce(district, '') || E'\x01' || coalesce(department, '') || E'\x01'
        || coalesce(fiscal_year, 0)::text || E'\x01' || document || E'\x01'
        || lpad(place::text, 6, '0')) STORED,
    PRIMARY KEY (document_key, place)
);
CREATE INDEX project_order ON project (natural_order) WHERE current;
CREATE INDEX project_name ON project USING gin (name public.gin_trgm_ops) WHERE current;

-- Which version of Summaries made the document's summaries; 0 before there are any.
ALTER TABLE document ADD COLUMN summary_version smallint NOT NULL DEFAULT 0;
CREATE INDEX document_stale ON document (summary_version) WHERE status = 'MATERIALIZED';
CREATE INDEX document_place ON document (district, fiscal_year) WHERE current;
CREATE INDEX document_department ON document (department) WHERE current;
CREATE INDEX document_department_code ON document (department_code) WHERE current;
