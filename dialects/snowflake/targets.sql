---- a table with all that it can have

-- step 1 of 7: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
--   undone by: DROP TABLE "segments"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement ac5aa6be808535a0a672ba05aeff3eb8b210f81c9700c572890871b32979dd15
CREATE TABLE "segments"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 7: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "segments"."chosen" CLUSTER BY ("joined", "id");

-- step 3 of 7: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "segments"."chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 4 of 7: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 5 of 7: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement ac5aa6be808535a0a672ba05aeff3eb8b210f81c9700c572890871b32979dd15';

-- step 6 of 7: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
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

-- step 7 of 7: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 555faabb2e48faee12af88b2ee69ead1049942c54ca943b433e478e0b7d4e3c9';


---- the same, of rows that have changed

-- step 1 of 5: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its comment. Grants stay with COPY GRANTS, but it is owned by the role that replaces it; the old one can be undropped for as long as it is kept
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement ac5aa6be808535a0a672ba05aeff3eb8b210f81c9700c572890871b32979dd15
CREATE OR REPLACE TABLE "segments"."chosen" COPY GRANTS AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 5: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "segments"."chosen" CLUSTER BY ("joined", "id");

-- step 3 of 5: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "segments"."chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 4 of 5: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 5 of 5: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement ac5aa6be808535a0a672ba05aeff3eb8b210f81c9700c572890871b32979dd15';


---- the same, of other members

-- step 1 of 5: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its comment. Grants stay with COPY GRANTS, but it is owned by the role that replaces it; the old one can be undropped for as long as it is kept
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 5bcd4b7d4f7b6cf0f10ce49cfba1f5dcce75e51c70950e5b910ed941e177aaf8
CREATE OR REPLACE TABLE "segments"."chosen" COPY GRANTS AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 5: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "segments"."chosen" CLUSTER BY ("joined", "id");

-- step 3 of 5: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "segments"."chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 4 of 5: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 5 of 5: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 5bcd4b7d4f7b6cf0f10ce49cfba1f5dcce75e51c70950e5b910ed941e177aaf8';


---- the same, with other things that belong to it

-- step 1 of 6: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS '';

-- step 2 of 6: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."joined" IS 'the first day';

-- step 3 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen now; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement ac5aa6be808535a0a672ba05aeff3eb8b210f81c9700c572890871b32979dd15';

-- step 4 of 6: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be undropped for as long as it is kept
DROP VIEW "segments"."best_of_them";

-- step 5 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
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
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."others_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 83057efd255d6a2af6ce56ed1a10149e9062529fe088ea4b6b5ad63234bb1a2d';


---- the same, under another name

-- step 1 of 4: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be undropped for as long as it is kept
DROP VIEW "segments"."best_of_them";

-- step 2 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "segments"."elected" RENAME TO "segments"."chosen"
ALTER TABLE "segments"."chosen" RENAME TO "segments"."elected";

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
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
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement ef379ecb6f7cb0f7736079e72b1560f7a2623b2412e3300e13379518e7543961';


---- the same, in another schema

-- step 1 of 9: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be undropped for as long as it is kept
DROP VIEW "segments"."best_of_them";

-- step 2 of 9: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
--   undone by: DROP TABLE "elsewhere"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement ac5aa6be808535a0a672ba05aeff3eb8b210f81c9700c572890871b32979dd15
CREATE TABLE "elsewhere"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 3 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "elsewhere"."chosen" CLUSTER BY ("joined", "id");

-- step 4 of 9: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "elsewhere"."chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 5 of 9: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "elsewhere"."chosen"."score" IS 'from 1 to 10';

-- step 6 of 9: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "elsewhere"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement ac5aa6be808535a0a672ba05aeff3eb8b210f81c9700c572890871b32979dd15';

-- step 7 of 9: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be undropped for as long as it is kept
DROP TABLE "segments"."chosen";

-- step 8 of 9: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
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

-- step 9 of 9: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "elsewhere"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement fd0f117f8dea1d25705b2c9ba320660222d290f034f3ee1f407d7cbf72247e57';


---- the same, laid out otherwise

-- step 1 of 5: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its comment. Grants stay with COPY GRANTS, but it is owned by the role that replaces it; the old one can be undropped for as long as it is kept
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a137ab6b7393c5d23d5efffc9bb4899d741bc186570f8b6cb3589f04cc8a02a0
CREATE OR REPLACE TABLE "segments"."chosen" COPY GRANTS AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 5: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "segments"."chosen" CLUSTER BY ("score");

-- step 3 of 5: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "segments"."chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 4 of 5: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 5 of 5: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a137ab6b7393c5d23d5efffc9bb4899d741bc186570f8b6cb3589f04cc8a02a0';


---- the same, which goes

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be undropped for as long as it is kept
DROP VIEW "segments"."best_of_them";

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be undropped for as long as it is kept
DROP TABLE "segments"."chosen";


---- a key

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668';


---- an index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Snowflake cannot make an index: only hybrid tables have indexes


---- a unique index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Snowflake cannot make an index: only hybrid tables have indexes


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Snowflake cannot make an index: only hybrid tables have indexes


---- an index of a text

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Snowflake cannot make an index: only hybrid tables have indexes


---- rows near each other

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement e2ed6829d2a73392057ffabc4894fcee39676a456739eca5b0ec1daf3c49564d
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it; rows are moved in the background
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
ALTER TABLE "chosen" CLUSTER BY ("joined");

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement e2ed6829d2a73392057ffabc4894fcee39676a456739eca5b0ec1daf3c49564d';


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition: Snowflake cannot keep rows apart by a column: it parts tables by itself


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition: Snowflake cannot keep rows apart by a column: it parts tables by itself


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: Snowflake cannot say which node keeps a row: it spreads rows by itself


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: Snowflake cannot say which node keeps a row: it spreads rows by itself


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: Snowflake cannot say which node keeps a row: it spreads rows by itself


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: Snowflake cannot store rows by parquet: it stores rows in one way


---- comments

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
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
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "chosen"."score" IS '1 to 10';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'Who\'s chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';


---- a materialized view

-- refused: error[unsupported-by-dialect] at /target/into: Snowflake cannot make a materialized view: a materialized view reads one table, without joins and subqueries, and the engine fills it when it sees fit


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/into: Snowflake cannot make a materialized view: a materialized view reads one table, without joins and subqueries, and the engine fills it when it sees fit
error[unsupported-by-dialect] at /target/key: Snowflake cannot make an index, which a key would be here: only hybrid tables have indexes


---- a name of digits

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it is a transaction of its own, and commits the one that is open
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
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "seg_7be403e3cc82" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';
