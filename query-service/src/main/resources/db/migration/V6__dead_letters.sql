-- What stages put aside on the *.dlt topics, and what has been done about it since.
CREATE TABLE dead_letter (
    topic            text COLLATE "C" NOT NULL,
    kafka_partition  integer NOT NULL,
    kafka_offset     bigint NOT NULL,
    source_topic     text COLLATE "C",
    source_partition integer,
    source_offset    bigint,
    service          text COLLATE "C" NOT NULL,
    key              text COLLATE "C",
    -- The document it belongs to; null where that cannot be read.
    document         text COLLATE "C",
    type             text COLLATE "C",
    reason           text NOT NULL,
    detail           text,
    headers          text NOT NULL,
    value            bytea,
    put_aside        timestamptz NOT NULL,
    state            text COLLATE "C" NOT NULL DEFAULT 'OPEN',
    redriven_at      timestamptz,
    redriven_by      text,
    natural_order    text COLLATE "C" GENERATED ALWAYS AS (
        topic || E'\x01' || lpad(kafka_partition::text, 5, '0') || E'\x01'
        || lpad(kafka_offset::text, 19, '0')) STORED,
    PRIMARY KEY (topic, kafka_partition, kafka_offset)
);
CREATE UNIQUE INDEX dead_letter_order ON dead_letter (natural_order);
CREATE INDEX dead_letter_document ON dead_letter (document);
CREATE INDEX dead_letter_open ON dead_letter (natural_order) WHERE state = 'OPEN';
