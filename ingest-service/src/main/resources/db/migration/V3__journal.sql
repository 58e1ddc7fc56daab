-- Journal entries on their way to the topic budget.journal, which keeps them for ever.
create table journal_outbox (
  position bigint generated always as identity primary key,
  entry    text not null
);

-- The trace a document came in with, in the form of the header traceparent; null while tracing is off.
alter table document add column trace text;
