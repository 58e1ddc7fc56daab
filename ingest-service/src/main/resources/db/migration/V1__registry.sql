-- The registry of documents. Identity and revision are null until a document has been read.
create table document (
  id              text primary key check (id ~ '^[0-9a-f]{64}$'),
  intake          bigint generated always as identity unique,
  file            text not null,
  size            bigint not null,
  hint_department text,
  hint_district   text,
  hint_year       integer,
  status          text not null check (status in ('RECEIVED', 'PARSED', 'REJECTED')),
  kind            text,
  department      text,
  department_code text,
  district        text,
  fiscal_year     integer,
  slot            text,
  revision        integer,
  problems        text not null default '[]',
  counts          text not null default '{"tables":0,"rows":0,"detailRows":0,"problems":0}',
  received_at     timestamptz not null default now(),
  unique (slot, revision)
);

-- The originals, apart from the registry so that listing it never reads them.
create table document_content (
  document text primary key references document (id),
  content  bytea not null
);

-- What is still to be read and published, in the order of intake. An entry is deleted in the transaction
-- that records the outcome.
create table outbox (
  document      text primary key references document (id),
  intake        bigint not null unique,
  announced     boolean not null default false,
  claimed_by    text,
  claimed_until timestamptz,
  attempts      integer not null default 0
);
