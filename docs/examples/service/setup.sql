-- What the service needs in a database, made once by its owner: psql -f setup.sql
-- The role may read the tables of the schema public, makes its views in a schema of its own, and can do nothing else.
CREATE ROLE segments_service LOGIN;
GRANT USAGE ON SCHEMA public TO segments_service;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO segments_service;
CREATE SCHEMA segments AUTHORIZATION segments_service;

CREATE TABLE segments.definitions (
    number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    id uuid PRIMARY KEY,
    document json NOT NULL,
    view_name text NOT NULL UNIQUE,
    customer_count bigint,
    last_change json,
    last_refreshed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE segments.definitions OWNER TO segments_service;
