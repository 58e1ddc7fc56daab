-- Checks of drafts. The draft itself is never stored; findings are kept for a few days.
create table draft_check (
  id              text primary key check (id ~ '^[0-9a-f]{64}$'),
  file            text not null,
  owner           text,
  instance        text not null,
  status          text not null default 'PENDING' check (status in ('PENDING', 'CHECKED', 'REJECTED')),
  published       boolean not null default false,
  kind            text,
  department      text,
  department_code text,
  district        text,
  fiscal_year     integer,
  problems        text not null default '[]',
  tables          text not null default '[]',
  receipt         text,
  submitted_at    timestamptz not null default now()
);
create index on draft_check (submitted_at);

create table draft_finding (
  draft     text not null references draft_check (id) on delete cascade,
  violation text not null,
  position  bigint not null,
  payload   text not null,
  primary key (draft, violation)
);
