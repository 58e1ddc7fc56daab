-- Up to where each partition of each topic has been stored: what a rebuild must have reached before
-- its views take the place of these.
CREATE TABLE topic_position (
    topic           text COLLATE "C" NOT NULL,
    kafka_partition integer NOT NULL,
    next_offset     bigint NOT NULL,
    PRIMARY KEY (topic, kafka_partition)
);
