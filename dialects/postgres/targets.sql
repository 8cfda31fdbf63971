---- a table with all that it can have

-- step 1 of 8: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "segments"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 34a901fc8bb13a9b3520e04f4a2e51de47126509521f4891ebb57165ed452a63
CREATE TABLE "segments"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 8: key
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
ALTER TABLE "segments"."chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 3 of 8: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."chosen__score"
CREATE INDEX "chosen__score" ON "segments"."chosen" ("score");

-- step 4 of 8: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."by_day"
CREATE INDEX "by_day" ON "segments"."chosen" ("joined", "id");

-- step 5 of 8: comment
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 6 of 8: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 34a901fc8bb13a9b3520e04f4a2e51de47126509521f4891ebb57165ed452a63';

-- step 7 of 8: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "segments"."best_of_them"
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 8 of 8: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 0c918fb6ed2256a27ba1a35d7ac695bf62207bb1883d88bb1602d47c48528874';


---- the same, of rows that have changed

-- step 1 of 16: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 34a901fc8bb13a9b3520e04f4a2e51de47126509521f4891ebb57165ed452a63
CREATE TABLE "segments"."chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 16: key
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
ALTER TABLE "segments"."chosen__new" ADD CONSTRAINT "chosen__key__new" PRIMARY KEY ("id");

-- step 3 of 16: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."chosen__score__new"
CREATE INDEX "chosen__score__new" ON "segments"."chosen__new" ("score");

-- step 4 of 16: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."by_day__new"
CREATE INDEX "by_day__new" ON "segments"."chosen__new" ("joined", "id");

-- step 5 of 16: comment
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen__new"."score" IS 'from 1 to 10';

-- step 6 of 16: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen__new" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 34a901fc8bb13a9b3520e04f4a2e51de47126509521f4891ebb57165ed452a63';

-- step 7 of 16: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 8 of 16: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 9 of 16: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "segments"."chosen";

-- step 10 of 16: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen__new" RENAME TO "chosen";

-- step 11 of 16: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen" RENAME CONSTRAINT "chosen__key__new" TO "chosen__key";

-- step 12 of 16: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER INDEX "segments"."chosen__score__new" RENAME TO "chosen__score";

-- step 13 of 16: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER INDEX "segments"."by_day__new" RENAME TO "by_day";

-- step 14 of 16: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 15 of 16: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 0c918fb6ed2256a27ba1a35d7ac695bf62207bb1883d88bb1602d47c48528874';

-- step 16 of 16: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, of other members

-- step 1 of 16: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 5e969a6115a9967cd3bb317bafe34024778284be5b2e43918f688bbce07bdab5
CREATE TABLE "segments"."chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 16: key
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
ALTER TABLE "segments"."chosen__new" ADD CONSTRAINT "chosen__key__new" PRIMARY KEY ("id");

-- step 3 of 16: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."chosen__score__new"
CREATE INDEX "chosen__score__new" ON "segments"."chosen__new" ("score");

-- step 4 of 16: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."by_day__new"
CREATE INDEX "by_day__new" ON "segments"."chosen__new" ("joined", "id");

-- step 5 of 16: comment
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen__new"."score" IS 'from 1 to 10';

-- step 6 of 16: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen__new" IS 'Who is chosen; segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 5e969a6115a9967cd3bb317bafe34024778284be5b2e43918f688bbce07bdab5';

-- step 7 of 16: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 8 of 16: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 9 of 16: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "segments"."chosen";

-- step 10 of 16: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen__new" RENAME TO "chosen";

-- step 11 of 16: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen" RENAME CONSTRAINT "chosen__key__new" TO "chosen__key";

-- step 12 of 16: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER INDEX "segments"."chosen__score__new" RENAME TO "chosen__score";

-- step 13 of 16: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER INDEX "segments"."by_day__new" RENAME TO "by_day";

-- step 14 of 16: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 15 of 16: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 0c918fb6ed2256a27ba1a35d7ac695bf62207bb1883d88bb1602d47c48528874';

-- step 16 of 16: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, with other things that belong to it

-- step 1 of 8: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "segments"."chosen__score_id"
CREATE INDEX "chosen__score_id" ON "segments"."chosen" ("score", "id");

-- step 2 of 8: comment
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS '';

-- step 3 of 8: comment
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."joined" IS 'the first day';

-- step 4 of 8: drop
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: its rows, grants, comments and indexes, when the transaction ends
DROP INDEX "segments"."by_day";

-- step 5 of 8: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen now; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 34a901fc8bb13a9b3520e04f4a2e51de47126509521f4891ebb57165ed452a63';

-- step 6 of 8: drop
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: its rows, grants, comments and indexes, when the transaction ends
DROP VIEW "segments"."best_of_them";

-- step 7 of 8: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "segments"."others_of_them"
CREATE VIEW "segments"."others_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" <= 6 OR "t"."score" IS NULL;

-- step 8 of 8: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."others_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 53086ccf87b538a2a2b60eb1e00c6a30979af8520adabcf19a34ba772542343d';


---- the same, under another name

-- step 1 of 5: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "segments"."elected" RENAME TO "chosen"
ALTER TABLE "segments"."chosen" RENAME TO "elected";

-- step 2 of 5: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "segments"."elected" RENAME CONSTRAINT "elected__key" TO "chosen__key"
ALTER TABLE "segments"."elected" RENAME CONSTRAINT "chosen__key" TO "elected__key";

-- step 3 of 5: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER INDEX "segments"."elected__score" RENAME TO "chosen__score"
ALTER INDEX "segments"."chosen__score" RENAME TO "elected__score";

-- step 4 of 5: replace
--   locks: ACCESS EXCLUSIVE on the view: readers wait, and all wait behind a long one
--   readers see: the old view, then the new one; a prepared SELECT * fails where columns were added
--   lost if it stops here: nothing: a statement is done in whole or not at all; its options are those of the new one, its grants and its owner stay
CREATE OR REPLACE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."elected" AS "t"
WHERE
  "t"."score" > 6;

-- step 5 of 5: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement 3daec09d512e9b4952bf3f27d11a17fdb607ef59eabdd5ff6cc5ec491dd2cfea';


---- the same, in another schema

-- step 1 of 12: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 12: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 3 of 12: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 34a901fc8bb13a9b3520e04f4a2e51de47126509521f4891ebb57165ed452a63
CREATE TABLE "elsewhere"."chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 12: key, in transaction 1
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "elsewhere"."chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 5 of 12: index, in transaction 1
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "chosen__score" ON "elsewhere"."chosen" ("score");

-- step 6 of 12: index, in transaction 1
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "by_day" ON "elsewhere"."chosen" ("joined", "id");

-- step 7 of 12: comment, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON COLUMN "elsewhere"."chosen"."score" IS 'from 1 to 10';

-- step 8 of 12: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON TABLE "elsewhere"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 34a901fc8bb13a9b3520e04f4a2e51de47126509521f4891ebb57165ed452a63';

-- step 9 of 12: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "segments"."chosen";

-- step 10 of 12: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "elsewhere"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "elsewhere"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 11 of 12: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "elsewhere"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 81b4c8735c97687db78b278178088f3fe27b4fc1c6d05eea60fd19e075b450cb';

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
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 3 of 4: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
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
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 34a901fc8bb13a9b3520e04f4a2e51de47126509521f4891ebb57165ed452a63
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: key
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
ALTER TABLE "chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 34a901fc8bb13a9b3520e04f4a2e51de47126509521f4891ebb57165ed452a63';


---- an index

-- step 1 of 3: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__score"
CREATE INDEX "chosen__score" ON "chosen" ("score");

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f';


---- a unique index

-- step 1 of 3: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__joined_id"
CREATE UNIQUE INDEX "chosen__joined_id" ON "chosen" ("joined", "id");

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f';


---- an index by hash

-- step 1 of 3: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__score"
CREATE INDEX "chosen__score" ON "chosen" USING hash ("score");

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f';


---- an index of a text

-- step 1 of 3: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__plan"
CREATE INDEX "chosen__plan" ON "chosen" ("plan");

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f';


---- rows near each other

-- refused: error[unsupported-by-dialect] at /target/cluster: PostgreSQL cannot keep rows by columns: rows are put in an order once, by CLUSTER, and not kept in it


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition: PostgreSQL cannot keep rows apart by a column: a table that a query makes has no partitions, which are declared one by one


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition: PostgreSQL cannot keep rows apart by a column: a table that a query makes has no partitions, which are declared one by one


---- rows on the node of their key

-- step 1 of 3: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement ee4b0b05fc37ceeb948c85958d5cbb0553df0bce9922fd612de44c0ef165e4a5
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: distribute
--   locks: the table, for all who write, while its rows are sent to the nodes
--   readers see: its rows, where they are then
--   lost if it stops here: nothing: a statement is done in whole or not at all
SELECT
  create_distributed_table('"chosen"', 'id');

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement ee4b0b05fc37ceeb948c85958d5cbb0553df0bce9922fd612de44c0ef165e4a5';


---- rows on every node

-- step 1 of 3: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement aa9db28e151f1c37ed97bdf35e35edd298c89037bd55de39bc062d05c7152de9
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: distribute
--   locks: the table, for all who write, while its rows are sent to the nodes
--   readers see: its rows, where they are then
--   lost if it stops here: nothing: a statement is done in whole or not at all
SELECT
  create_reference_table('"chosen"');

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement aa9db28e151f1c37ed97bdf35e35edd298c89037bd55de39bc062d05c7152de9';


---- rows together with those of another table

-- step 1 of 3: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 286a87b0b1eaf1bc8d557b98ec3b799bc62aea1c128bcbc8ed8c4d5e6f2b1a6e
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: distribute
--   locks: the table, for all who write, while its rows are sent to the nodes
--   readers see: its rows, where they are then
--   lost if it stops here: nothing: a statement is done in whole or not at all
SELECT
  create_distributed_table('"chosen"', 'id', colocate_with => '"public"."orders"');

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 286a87b0b1eaf1bc8d557b98ec3b799bc62aea1c128bcbc8ed8c4d5e6f2b1a6e';


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: PostgreSQL cannot store rows by parquet: rows are stored by the access method of the database


---- comments

-- step 1 of 3: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: comment
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "chosen"."score" IS '1 to 10';

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'Who''s chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f';


---- a materialized view

-- step 1 of 2: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP MATERIALIZED VIEW "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f
CREATE MATERIALIZED VIEW "chosen" AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON MATERIALIZED VIEW "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f';


---- a materialized view, filled anew

-- step 1 of 1: refresh
--   locks: EXCLUSIVE on it with CONCURRENTLY: readers do not wait; ACCESS EXCLUSIVE without: readers wait
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing: a statement is done in whole or not at all
REFRESH MATERIALIZED VIEW "chosen";


---- a materialized view, of other members

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 5: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP MATERIALIZED VIEW "chosen";

-- step 3 of 5: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement dfd4a336bdf2e16035be420c4667be6994f3e51439ff8262876f1bba448b7af8
CREATE MATERIALIZED VIEW "chosen" AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 4 of 5: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON MATERIALIZED VIEW "chosen" IS 'segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement dfd4a336bdf2e16035be420c4667be6994f3e51439ff8262876f1bba448b7af8';

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a materialized view, under another name

-- step 1 of 1: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER MATERIALIZED VIEW "elected" RENAME TO "chosen"
ALTER MATERIALIZED VIEW "chosen" RENAME TO "elected";


---- a materialized view with a key

-- step 1 of 3: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP MATERIALIZED VIEW "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f
CREATE MATERIALIZED VIEW "chosen" AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: index
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__key"
CREATE UNIQUE INDEX "chosen__key" ON "chosen" ("id");

-- step 3 of 3: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON MATERIALIZED VIEW "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f';


---- a materialized view with a key, filled anew

-- step 1 of 1: refresh
--   locks: EXCLUSIVE on it with CONCURRENTLY: readers do not wait; ACCESS EXCLUSIVE without: readers wait
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing: a statement is done in whole or not at all
REFRESH MATERIALIZED VIEW CONCURRENTLY "chosen";


---- a materialized view with a key, of other members

-- step 1 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 6: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP MATERIALIZED VIEW "chosen";

-- step 3 of 6: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement dfd4a336bdf2e16035be420c4667be6994f3e51439ff8262876f1bba448b7af8
CREATE MATERIALIZED VIEW "chosen" AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 4 of 6: index, in transaction 1
--   locks: SHARE on the table, which who writes waits for and readers do not; ACCESS EXCLUSIVE for a key
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE UNIQUE INDEX "chosen__key" ON "chosen" ("id");

-- step 5 of 6: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON MATERIALIZED VIEW "chosen" IS 'segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement dfd4a336bdf2e16035be420c4667be6994f3e51439ff8262876f1bba448b7af8';

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a materialized view with a key, under another name

-- step 1 of 2: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER MATERIALIZED VIEW "elected" RENAME TO "chosen"
ALTER MATERIALIZED VIEW "chosen" RENAME TO "elected";

-- step 2 of 2: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER INDEX "elected__key" RENAME TO "chosen__key"
ALTER INDEX "chosen__key" RENAME TO "elected__key";


---- a name of digits

-- step 1 of 2: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "seg_7be403e3cc82"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f
CREATE TABLE "seg_7be403e3cc82" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "seg_7be403e3cc82" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a29b9fdb4fa8537683e73673ed973ebc237b822233b99962d97b9830400ef94f';
