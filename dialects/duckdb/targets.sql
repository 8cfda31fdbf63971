---- a table with all that it can have

-- step 1 of 8: create
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "segments"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668
CREATE TABLE "segments"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 8: key
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
ALTER TABLE "segments"."chosen" ADD PRIMARY KEY ("id");

-- step 3 of 8: index
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."chosen__score"
CREATE INDEX "chosen__score" ON "segments"."chosen" ("score");

-- step 4 of 8: index
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."by_day"
CREATE INDEX "by_day" ON "segments"."chosen" ("joined", "id");

-- step 5 of 8: comment
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 6 of 8: mark
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668';

-- step 7 of 8: create
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: no view, then the view
--   lost if it stops here: nothing: a statement is done in whole or not at all
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

-- step 8 of 8: mark
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 555faabb2e48faee12af88b2ee69ead1049942c54ca943b433e478e0b7d4e3c9';


---- the same, of rows that have changed

-- step 1 of 8: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 8: replace, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668
CREATE OR REPLACE TABLE "segments"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 3 of 8: key, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen" ADD PRIMARY KEY ("id");

-- step 4 of 8: index, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "chosen__score" ON "segments"."chosen" ("score");

-- step 5 of 8: index, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "by_day" ON "segments"."chosen" ("joined", "id");

-- step 6 of 8: comment, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 7 of 8: mark, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668';

-- step 8 of 8: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, of other members

-- step 1 of 8: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 8: replace, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement ac34e51a3469cd28a124623b490ab4a9c3025358a1a8a33d9e03fbaa2139908e
CREATE OR REPLACE TABLE "segments"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 8: key, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen" ADD PRIMARY KEY ("id");

-- step 4 of 8: index, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "chosen__score" ON "segments"."chosen" ("score");

-- step 5 of 8: index, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "by_day" ON "segments"."chosen" ("joined", "id");

-- step 6 of 8: comment, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 7 of 8: mark, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement ac34e51a3469cd28a124623b490ab4a9c3025358a1a8a33d9e03fbaa2139908e';

-- step 8 of 8: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, with other things that belong to it

-- step 1 of 8: index
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."chosen__score_id"
CREATE INDEX "chosen__score_id" ON "segments"."chosen" ("score", "id");

-- step 2 of 8: comment
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS '';

-- step 3 of 8: comment
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."joined" IS 'the first day';

-- step 4 of 8: drop
--   locks: nothing that a reader of this process waits for
--   readers see: it is there until the transaction ends; views over it fail then
--   lost if it stops here: it, when the transaction ends
DROP INDEX "segments"."by_day";

-- step 5 of 8: mark
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen now; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668';

-- step 6 of 8: drop
--   locks: nothing that a reader of this process waits for
--   readers see: it is there until the transaction ends; views over it fail then
--   lost if it stops here: it, when the transaction ends
DROP VIEW "segments"."best_of_them";

-- step 7 of 8: create
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: no view, then the view
--   lost if it stops here: nothing: a statement is done in whole or not at all
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

-- step 8 of 8: mark
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."others_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 83057efd255d6a2af6ce56ed1a10149e9062529fe088ea4b6b5ad63234bb1a2d';


---- the same, under another name

-- step 1 of 10: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 10: drop, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: it is there until the transaction ends; views over it fail then
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 3 of 10: drop, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: it is there until the transaction ends; views over it fail then
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP INDEX "segments"."chosen__score";

-- step 4 of 10: drop, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: it is there until the transaction ends; views over it fail then
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP INDEX "segments"."by_day";

-- step 5 of 10: rename, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen" RENAME TO "elected";

-- step 6 of 10: index, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "elected__score" ON "segments"."elected" ("score");

-- step 7 of 10: index, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "by_day" ON "segments"."elected" ("joined", "id");

-- step 8 of 10: create, in transaction 1
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."elected" AS "t"
WHERE
  "t"."score" > 6;

-- step 9 of 10: mark, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement ef379ecb6f7cb0f7736079e72b1560f7a2623b2412e3300e13379518e7543961';

-- step 10 of 10: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, in another schema

-- step 1 of 12: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 12: drop, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: it is there until the transaction ends; views over it fail then
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 3 of 12: create, in transaction 1
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668
CREATE TABLE "elsewhere"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 12: key, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "elsewhere"."chosen" ADD PRIMARY KEY ("id");

-- step 5 of 12: index, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "chosen__score" ON "elsewhere"."chosen" ("score");

-- step 6 of 12: index, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "by_day" ON "elsewhere"."chosen" ("joined", "id");

-- step 7 of 12: comment, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON COLUMN "elsewhere"."chosen"."score" IS 'from 1 to 10';

-- step 8 of 12: mark, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON TABLE "elsewhere"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668';

-- step 9 of 12: drop, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: it is there until the transaction ends; views over it fail then
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "segments"."chosen";

-- step 10 of 12: create, in transaction 1
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "elsewhere"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "elsewhere"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 11 of 12: mark, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "elsewhere"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement fd0f117f8dea1d25705b2c9ba320660222d290f034f3ee1f407d7cbf72247e57';

-- step 12 of 12: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, which goes

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 4: drop, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: it is there until the transaction ends; views over it fail then
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 3 of 4: drop, in transaction 1
--   locks: nothing that a reader of this process waits for
--   readers see: it is there until the transaction ends; views over it fail then
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "segments"."chosen";

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a key

-- step 1 of 3: create
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
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
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
ALTER TABLE "chosen" ADD PRIMARY KEY ("id");

-- step 3 of 3: mark
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement fa0b3b24b98e4ef15c40595c530ae64687ee231b103e48bbf2bd420ecf67e668';


---- an index

-- step 1 of 3: create
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
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

-- step 2 of 3: index
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__score"
CREATE INDEX "chosen__score" ON "chosen" ("score");

-- step 3 of 3: mark
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';


---- a unique index

-- step 1 of 3: create
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
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

-- step 2 of 3: index
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__joined_id"
CREATE UNIQUE INDEX "chosen__joined_id" ON "chosen" ("joined", "id");

-- step 3 of 3: mark
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0/method: DuckDB cannot make an index by hash: it has art


---- an index of a text

-- step 1 of 3: create
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
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

-- step 2 of 3: index
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__plan"
CREATE INDEX "chosen__plan" ON "chosen" ("plan");

-- step 3 of 3: mark
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';


---- rows near each other

-- refused: error[unsupported-by-dialect] at /target/cluster: DuckDB cannot keep rows by columns: rows stay in the order in which they were put in


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition: DuckDB cannot keep rows apart by a column: a table of the database has no partitions


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition: DuckDB cannot keep rows apart by a column: a table of the database has no partitions


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: DuckDB cannot say which node keeps a row: it is one process


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: DuckDB cannot say which node keeps a row: it is one process


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: DuckDB cannot say which node keeps a row: it is one process


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: DuckDB cannot store rows by parquet: there is one way to store tables


---- comments

-- step 1 of 3: create
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
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
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "chosen"."score" IS '1 to 10';

-- step 3 of 3: mark
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'Who''s chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';


---- a materialized view

-- refused: error[unsupported-by-dialect] at /target/into: DuckDB cannot make a materialized view: it has none


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/into: DuckDB cannot make a materialized view: it has none


---- a name of digits

-- step 1 of 2: create
--   locks: nothing that a reader of this process waits for; no other process opens the file while one writes
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
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
--   locks: nothing that a reader of this process waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "seg_7be403e3cc82" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 97307823ce069e39a8b0b95cffffd42cd8ce0fad5341a638c1ca7a03750c3e6b';
