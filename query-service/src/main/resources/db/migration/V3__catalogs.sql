-- Catalogs as published on budget.catalogs, and whose documents are whose.
CREATE TABLE catalog_edition (
    kind       text COLLATE "C" NOT NULL,
    edition    text COLLATE "C" NOT NULL,
    origin     text COLLATE "C" NOT NULL,
    generation integer,
    from_year  integer,
    to_year    integer,
    source     text,
    items      integer NOT NULL,
    PRIMARY KEY (kind, edition)
);

CREATE TABLE catalog_item (
    kind       text COLLATE "C" NOT NULL,
    edition    text COLLATE "C" NOT NULL,
    place      integer NOT NULL,
    code       text COLLATE "C" NOT NULL,
    name       text COLLATE "C" NOT NULL,
    level      text COLLATE "C" NOT NULL,
    parent     text COLLATE "C",
    from_year  integer,
    to_year    integer,
    aliases    text[] COLLATE "C" NOT NULL,
    confidence text COLLATE "C",
    PRIMARY KEY (kind, edition, place)
);

CREATE TABLE catalog_generation (
    generation integer PRIMARY KEY,
    record     text NOT NULL
);

-- One per step between years or to a foreign scheme: that of the newest generation.
CREATE TABLE crosswalk (
    kind        text COLLATE "C" NOT NULL,
    from_scheme text COLLATE "C" NOT NULL,
    to_scheme   text COLLATE "C" NOT NULL,
    generation  integer NOT NULL,
    record      text NOT NULL,
    PRIMARY KEY (kind, from_scheme, to_scheme)
);

-- What codes are called by the editions in force; of several for a year the highest place counts.
CREATE TABLE catalog_name (
    kind      text COLLATE "C" NOT NULL,
    code      text COLLATE "C" NOT NULL,
    from_year integer NOT NULL,
    to_year   integer NOT NULL,
    place     integer NOT NULL,
    name      text COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, code, place, from_year)
);

-- The generation of catalogs that the rows were resolved with, and whose document it is.
ALTER TABLE document
    ADD COLUMN generation integer NOT NULL DEFAULT 0,
    ADD COLUMN organisation text COLLATE "C",
    ADD COLUMN organisation_name text COLLATE "C",
    ADD COLUMN district_name text COLLATE "C",
    ADD COLUMN city text COLLATE "C",
    ADD COLUMN city_name text COLLATE "C";
CREATE INDEX document_organisation ON document (organisation) WHERE current;
CREATE INDEX document_organisation_name ON document (organisation_name) WHERE current;
