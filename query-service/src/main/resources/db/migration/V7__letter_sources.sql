-- Whether a record lies among the open letters already.
CREATE INDEX dead_letter_source ON dead_letter (source_topic, source_partition, source_offset)
    WHERE state = 'OPEN';
