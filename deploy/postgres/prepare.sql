-- Prepares a PostgreSQL server (18, or 17) for the services: one database, and for each service that keeps
-- something a schema and a role that owns it and nothing else. May be run again at any time; then it changes
-- what differs, passwords too. Run by psql as a superuser, connected to any database:
--
--   psql -v ON_ERROR_STOP=1 -v ingest_password=… -v classify_password=… -v query_password=… -f prepare.sql
--
-- Chinese characters must count as letters (LC_CTYPE C.UTF-8): similar names of projects are found by trigrams
-- of letters. Everything is ordered by code point (COLLATE C), on every machine alike.

SELECT $$CREATE DATABASE budgetlens TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'$$
WHERE NOT EXISTS (SELECT 1 FROM pg_database WHERE datname = 'budgetlens')
\gexec
\connect budgetlens

SELECT format('CREATE ROLE %I LOGIN', role)
FROM unnest(ARRAY['ingest', 'classify', 'query']) AS role
WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = role)
\gexec

-- Passwords are not written into the server's log.
SET log_statement = 'none';
SET log_min_duration_statement = -1;
ALTER ROLE ingest PASSWORD :'ingest_password';
ALTER ROLE classify PASSWORD :'classify_password';
ALTER ROLE query PASSWORD :'query_password';
RESET log_statement;
RESET log_min_duration_statement;

BEGIN;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON DATABASE budgetlens FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE budgetlens TO ingest, classify, query;

CREATE SCHEMA IF NOT EXISTS ingest AUTHORIZATION ingest;
CREATE SCHEMA IF NOT EXISTS classify AUTHORIZATION classify;
CREATE SCHEMA IF NOT EXISTS query AUTHORIZATION query;
ALTER ROLE ingest SET search_path = ingest;
ALTER ROLE classify SET search_path = classify;
ALTER ROLE query SET search_path = query;

-- Query finds similar projects by trigrams, and rebuilds its views beside the old ones.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
GRANT USAGE ON SCHEMA public TO query;
CREATE SCHEMA IF NOT EXISTS query_next AUTHORIZATION query;
COMMIT;
