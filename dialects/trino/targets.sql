---- a table with all that it can have

-- step 1 of 5: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "segments"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b
CREATE TABLE "segments"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 5: comment
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 3 of 5: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';

-- step 4 of 5: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "segments"."best_of_them"
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 5 of 5: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 555faabb2e48faee12af88b2ee69ead1049942c54ca943b433e478e0b7d4e3c9';


---- the same, of rows that have changed

-- step 1 of 5: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b
CREATE TABLE "segments"."chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 5: comment
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen__new"."score" IS 'from 1 to 10';

-- step 3 of 5: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen__new" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';

-- step 4 of 5: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "segments"."chosen";

-- step 5 of 5: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "segments"."chosen" RENAME TO "segments"."chosen__new"
ALTER TABLE "segments"."chosen__new" RENAME TO "segments"."chosen";


---- the same, of other members

-- step 1 of 5: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 7c61e2883e7617e1357740ab25d0d56019a19ae7d088985dd0b8a2453ff3b151
CREATE TABLE "segments"."chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 5: comment
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen__new"."score" IS 'from 1 to 10';

-- step 3 of 5: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen__new" IS 'Who is chosen; segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 7c61e2883e7617e1357740ab25d0d56019a19ae7d088985dd0b8a2453ff3b151';

-- step 4 of 5: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "segments"."chosen";

-- step 5 of 5: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "segments"."chosen" RENAME TO "segments"."chosen__new"
ALTER TABLE "segments"."chosen__new" RENAME TO "segments"."chosen";


---- the same, with other things that belong to it

-- step 1 of 6: comment
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS '';

-- step 2 of 6: comment
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."joined" IS 'the first day';

-- step 3 of 6: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen now; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';

-- step 4 of 6: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "segments"."best_of_them";

-- step 5 of 6: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "segments"."others_of_them"
CREATE VIEW "segments"."others_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" <= 6 OR "t"."score" IS NULL;

-- step 6 of 6: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."others_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 83057efd255d6a2af6ce56ed1a10149e9062529fe088ea4b6b5ad63234bb1a2d';


---- the same, under another name

-- step 1 of 4: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "segments"."best_of_them";

-- step 2 of 4: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "segments"."elected" RENAME TO "segments"."chosen"
ALTER TABLE "segments"."chosen" RENAME TO "segments"."elected";

-- step 3 of 4: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "segments"."best_of_them"
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."elected" AS "t"
WHERE
  "t"."score" > 6;

-- step 4 of 4: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement ef379ecb6f7cb0f7736079e72b1560f7a2623b2412e3300e13379518e7543961';


---- the same, in another schema

-- step 1 of 7: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "segments"."best_of_them";

-- step 2 of 7: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "elsewhere"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b
CREATE TABLE "elsewhere"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 3 of 7: comment
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "elsewhere"."chosen"."score" IS 'from 1 to 10';

-- step 4 of 7: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "elsewhere"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';

-- step 5 of 7: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "segments"."chosen";

-- step 6 of 7: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "elsewhere"."best_of_them"
CREATE VIEW "elsewhere"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "elsewhere"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 7 of 7: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "elsewhere"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement fd0f117f8dea1d25705b2c9ba320660222d290f034f3ee1f407d7cbf72247e57';


---- the same, which goes

-- step 1 of 2: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "segments"."best_of_them";

-- step 2 of 2: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "segments"."chosen";


---- a key

-- refused: error[unsupported-by-dialect] at /target/key: Trino cannot declare a key: keys are those of the database behind a connector


---- an index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Trino cannot make an index: indexes are those of the database behind a connector


---- a unique index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Trino cannot make an index: indexes are those of the database behind a connector


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Trino cannot make an index: indexes are those of the database behind a connector


---- an index of a text

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Trino cannot make an index: indexes are those of the database behind a connector


---- rows near each other

-- refused: error[unsupported-by-dialect] at /target/cluster: Trino cannot keep rows by columns: which properties a table has is up to its connector


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition: Trino cannot keep rows apart by a column: which properties a table has is up to its connector


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition: Trino cannot keep rows apart by a column: which properties a table has is up to its connector


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: Trino cannot say which node keeps a row: rows are kept by the database behind a connector


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: Trino cannot say which node keeps a row: rows are kept by the database behind a connector


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: Trino cannot say which node keeps a row: rows are kept by the database behind a connector


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: Trino cannot store rows by parquet: which properties a table has is up to its connector


---- comments

-- step 1 of 3: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: comment
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "chosen"."score" IS '1 to 10';

-- step 3 of 3: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'Who''s chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';


---- a materialized view

-- step 1 of 2: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP MATERIALIZED VIEW "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b
CREATE MATERIALIZED VIEW "chosen" AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: refresh
--   locks: what its connector locks: the manual names nothing
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing
REFRESH MATERIALIZED VIEW "chosen";


---- a materialized view, filled anew

-- step 1 of 1: refresh
--   locks: what its connector locks: the manual names nothing
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing
REFRESH MATERIALIZED VIEW "chosen";


---- a materialized view, of other members

-- step 1 of 3: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP MATERIALIZED VIEW "chosen";

-- step 2 of 3: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP MATERIALIZED VIEW "chosen"
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 7c61e2883e7617e1357740ab25d0d56019a19ae7d088985dd0b8a2453ff3b151
CREATE MATERIALIZED VIEW "chosen" AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 3: refresh
--   locks: what its connector locks: the manual names nothing
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing
REFRESH MATERIALIZED VIEW "chosen";


---- a materialized view, under another name

-- step 1 of 1: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER MATERIALIZED VIEW "elected" RENAME TO "chosen"
ALTER MATERIALIZED VIEW "chosen" RENAME TO "elected";


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/key: Trino cannot declare a key: keys are those of the database behind a connector


---- a name of digits

-- step 1 of 2: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "seg_7be403e3cc82"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b
CREATE TABLE "seg_7be403e3cc82" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "seg_7be403e3cc82" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';
