-- What the query service shows. Everything here can be dropped and comes back by replaying the topics.
-- Text that is ordered or compared has the collation "C": the same order on every machine.
-- JSON is kept as text: its fields keep their order, and an export writes it as it came.

CREATE TABLE document (
    key              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id               text COLLATE "C" NOT NULL,
    revision         integer NOT NULL,
    -- Who says what the following columns hold: see Knowledge. 0: only rows have been seen.
    knowledge        smallint NOT NULL DEFAULT 0,
    -- How far the document has come: see Ladder. Never goes down.
    stage            smallint NOT NULL DEFAULT 0,
    status           text COLLATE "C" NOT NULL DEFAULT 'RECEIVED',
    file             text COLLATE "C" NOT NULL DEFAULT '',
    kind             text COLLATE "C",
    department       text COLLATE "C",
    department_code  text COLLATE "C",
    district         text COLLATE "C",
    fiscal_year      integer,
    slot             text COLLATE "C",
    problems         text NOT NULL DEFAULT '[]',
    table_count      integer NOT NULL DEFAULT 0,
    row_count        integer NOT NULL DEFAULT 0,
    detail_row_count integer NOT NULL DEFAULT 0,
    problem_count    integer NOT NULL DEFAULT 0,
    -- Rows announced by the classified seal; null before it.
    sealed_rows      integer,
    -- The partition of fact_row that holds its rows; 0 where the year is unknown.
    fact_year        integer,
    -- Since when only violations are missing.
    waiting_since    timestamptz,
    -- Whether its slot shows this revision.
    current          boolean NOT NULL DEFAULT false,
    -- Whether lists show this revision of the id.
    listed           boolean NOT NULL DEFAULT false,
    natural_order    text COLLATE "C" GENERATED ALWAYS AS (
        coalesce(district, '') || E'\x01' || coalesce(department, '') || E'\x01'
        || coalesce(fiscal_year, 0)::text || E'\x01' || coalesce(kind, '') || E'\x01'
        || lpad(revision::text, 10, '0') || E'\x01' || id) STORED,
    UNIQUE (id, revision)
);
CREATE INDEX document_slot ON document (slot, revision);
CREATE INDEX document_order ON document (natural_order) WHERE listed;
CREATE INDEX document_waiting ON document (waiting_since) WHERE waiting_since IS NOT NULL;

-- Which revision of a publication readers see.
CREATE TABLE slot (
    slot         text COLLATE "C" PRIMARY KEY,
    document_key bigint NOT NULL,
    revision     integer NOT NULL,
    document     text COLLATE "C" NOT NULL
);

CREATE TABLE budget_table (
    document_key bigint NOT NULL,
    table_index  integer NOT NULL,
    type         text COLLATE "C" NOT NULL,
    detail_rows  integer NOT NULL,
    parity       text COLLATE "C" NOT NULL,
    record       text NOT NULL,
    PRIMARY KEY (document_key, table_index)
);

CREATE TABLE fact_row (
    fiscal_year       integer NOT NULL,
    document_key      bigint NOT NULL,
    sequence          integer NOT NULL,
    table_index       integer NOT NULL,
    row_index         integer NOT NULL,
    kind              text COLLATE "C" NOT NULL,
    function_code     text COLLATE "C",
    government_code   text COLLATE "C",
    department_code   text COLLATE "C",
    organisation_code text COLLATE "C",
    -- The column total, or the only amount, in 分; null where blank.
    amount            bigint,
    source            text NOT NULL,
    -- {"codes":…,"text":…,"amounts":…}
    cells             text NOT NULL,
    PRIMARY KEY (fiscal_year, document_key, sequence)
) PARTITION BY RANGE (fiscal_year);

CREATE TABLE fact_row_other PARTITION OF fact_row DEFAULT;
DO $$
BEGIN
    FOR year IN 2015..2040 LOOP
        EXECUTE format('CREATE TABLE fact_row_%s PARTITION OF fact_row FOR VALUES FROM (%s) TO (%s)',
                       year, year, year + 1);
    END LOOP;
END $$;

-- Names of codes as catalogs and documents give them.
CREATE TABLE code_name (
    kind        text COLLATE "C" NOT NULL,
    code        text COLLATE "C" NOT NULL,
    fiscal_year integer NOT NULL,
    official    boolean NOT NULL,
    name        text COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, code, fiscal_year, official, name)
);

CREATE TABLE receipt (
    document_key    bigint PRIMARY KEY,
    document        text COLLATE "C" NOT NULL,
    revision        integer NOT NULL,
    department      text COLLATE "C",
    department_code text COLLATE "C",
    district        text COLLATE "C",
    fiscal_year     integer,
    kafka_partition integer NOT NULL,
    kafka_offset    bigint NOT NULL,
    record          text NOT NULL,
    natural_order   text COLLATE "C" GENERATED ALWAYS AS (
        coalesce(district, '') || E'\x01' || coalesce(department, '') || E'\x01'
        || coalesce(fiscal_year, 0)::text || E'\x01' || lpad(revision::text, 10, '0')
        || E'\x01' || document) STORED
);
CREATE INDEX receipt_order ON receipt (natural_order);

-- How many violations a receipt announces, per rule that has any.
CREATE TABLE receipt_violations (
    document_key bigint NOT NULL,
    rule         text COLLATE "C" NOT NULL,
    violations   integer NOT NULL,
    PRIMARY KEY (document_key, rule)
);

CREATE TABLE violation (
    id              text COLLATE "C" PRIMARY KEY,
    kafka_partition integer NOT NULL,
    kafka_offset    bigint NOT NULL,
    slot            text COLLATE "C" NOT NULL,
    document        text COLLATE "C" NOT NULL,
    revision        integer NOT NULL,
    first_revision  integer NOT NULL,
    last_revision   integer NOT NULL,
    rule            text COLLATE "C" NOT NULL,
    severity        text COLLATE "C" NOT NULL,
    status          text COLLATE "C" NOT NULL,
    department      text COLLATE "C",
    department_code text COLLATE "C",
    district        text COLLATE "C",
    fiscal_year     integer,
    difference      bigint NOT NULL,
    materiality     numeric NOT NULL,
    subject         text COLLATE "C" NOT NULL,
    record          text NOT NULL,
    natural_order   text COLLATE "C" GENERATED ALWAYS AS (
        coalesce(district, '') || E'\x01' || coalesce(department, '') || E'\x01'
        || coalesce(fiscal_year, 0)::text || E'\x01' || rule || E'\x01' || subject
        || E'\x01' || id) STORED
);
CREATE INDEX violation_slot ON violation (slot, rule);
CREATE INDEX violation_order ON violation (natural_order);
CREATE INDEX violation_materiality ON violation (materiality, natural_order);

-- Every record of budget.violations at its place: what live streams resume from.
CREATE TABLE violation_event (
    kafka_partition integer NOT NULL,
    kafka_offset    bigint NOT NULL,
    rule            text COLLATE "C" NOT NULL,
    severity        text COLLATE "C" NOT NULL,
    department      text COLLATE "C",
    department_code text COLLATE "C",
    district        text COLLATE "C",
    record          text NOT NULL,
    PRIMARY KEY (kafka_partition, kafka_offset)
);

-- Up to where each partition of budget.violations has been stored.
CREATE TABLE violation_position (
    kafka_partition integer PRIMARY KEY,
    next_offset     bigint NOT NULL
);

-- Every change of a document's line, in the order in which readers could see it.
CREATE TABLE document_event (
    position        bigint PRIMARY KEY,
    department      text COLLATE "C",
    department_code text COLLATE "C",
    district        text COLLATE "C",
    record          text NOT NULL
);

-- One row: the next position of document_event, and which life of this schema counts it.
CREATE TABLE document_log (
    only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch         text NOT NULL,
    next_position bigint NOT NULL
);
INSERT INTO document_log (epoch, next_position)
VALUES (to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 0);
