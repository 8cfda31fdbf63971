---- a table with all that it can have

-- step 1 of 5: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 149eb00c19f1630a87654ce17fe5ec2f2921147e728641d2bf9e1686aa5f0a65
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 5: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__key"
CREATE UNIQUE INDEX "chosen__key" ON "chosen" ("id");

-- step 3 of 5: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__score"
CREATE INDEX "chosen__score" ON "chosen" ("score");

-- step 4 of 5: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "by_day"
CREATE INDEX "by_day" ON "chosen" ("joined", "id");

-- step 5 of 5: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no view, then the view; its names are looked up when it is read
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "best_of_them"
CREATE VIEW "best_of_them" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "chosen" AS "t"
WHERE
  "t"."score" > 6;


---- the same, of rows that have changed

-- step 1 of 10: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 149eb00c19f1630a87654ce17fe5ec2f2921147e728641d2bf9e1686aa5f0a65
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 10: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 3 of 10: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "best_of_them";

-- step 4 of 10: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 5 of 10: rename, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 10: index, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE UNIQUE INDEX "chosen__key" ON "chosen" ("id");

-- step 7 of 10: index, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "chosen__score" ON "chosen" ("score");

-- step 8 of 10: index, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "by_day" ON "chosen" ("joined", "id");

-- step 9 of 10: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "best_of_them" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 10 of 10: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, of other members

-- step 1 of 10: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement efc49e5fd25a16fb81a97410b79067c9d38788ea33eed7059e5d0c17acc050a0
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 10: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 3 of 10: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "best_of_them";

-- step 4 of 10: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 5 of 10: rename, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 10: index, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE UNIQUE INDEX "chosen__key" ON "chosen" ("id");

-- step 7 of 10: index, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "chosen__score" ON "chosen" ("score");

-- step 8 of 10: index, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "by_day" ON "chosen" ("joined", "id");

-- step 9 of 10: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "best_of_them" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 10 of 10: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, with other things that belong to it

-- step 1 of 4: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__score_id"
CREATE INDEX "chosen__score_id" ON "chosen" ("score", "id");

-- step 2 of 4: drop
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: it and its indexes, when the transaction ends
DROP INDEX "by_day";

-- step 3 of 4: drop
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: it and its indexes, when the transaction ends
DROP VIEW "best_of_them";

-- step 4 of 4: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no view, then the view; its names are looked up when it is read
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "others_of_them"
CREATE VIEW "others_of_them" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "chosen" AS "t"
WHERE
  "t"."score" <= 6 OR "t"."score" IS NULL;


---- the same, under another name

-- step 1 of 7: rename
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";

-- step 2 of 7: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "elected__key"
CREATE UNIQUE INDEX "elected__key" ON "elected" ("id");

-- step 3 of 7: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "elected__score"
CREATE INDEX "elected__score" ON "elected" ("score");

-- step 4 of 7: drop
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: it and its indexes, when the transaction ends
DROP INDEX "chosen__key";

-- step 5 of 7: drop
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: it and its indexes, when the transaction ends
DROP INDEX "chosen__score";

-- step 6 of 7: drop
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: it and its indexes, when the transaction ends
DROP VIEW "best_of_them";

-- step 7 of 7: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no view, then the view; its names are looked up when it is read
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "best_of_them"
CREATE VIEW "best_of_them" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "elected" AS "t"
WHERE
  "t"."score" > 6;


---- the same, in another schema

-- step 1 of 9: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 2 of 9: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "best_of_them";

-- step 3 of 9: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 149eb00c19f1630a87654ce17fe5ec2f2921147e728641d2bf9e1686aa5f0a65
CREATE TABLE "elsewhere"."chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 9: index, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE UNIQUE INDEX "elsewhere"."chosen__key" ON "chosen" ("id");

-- step 5 of 9: index, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "elsewhere"."chosen__score" ON "chosen" ("score");

-- step 6 of 9: index, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX "elsewhere"."by_day" ON "chosen" ("joined", "id");

-- step 7 of 9: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 8 of 9: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "elsewhere"."best_of_them" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "elsewhere"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 9 of 9: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, which goes

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 2 of 4: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "best_of_them";

-- step 3 of 4: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a key

-- step 1 of 2: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 149eb00c19f1630a87654ce17fe5ec2f2921147e728641d2bf9e1686aa5f0a65
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__key"
CREATE UNIQUE INDEX "chosen__key" ON "chosen" ("id");


---- an index

-- step 1 of 2: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 149eb00c19f1630a87654ce17fe5ec2f2921147e728641d2bf9e1686aa5f0a65
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__score"
CREATE INDEX "chosen__score" ON "chosen" ("score");


---- a unique index

-- step 1 of 2: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 149eb00c19f1630a87654ce17fe5ec2f2921147e728641d2bf9e1686aa5f0a65
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__joined_id"
CREATE UNIQUE INDEX "chosen__joined_id" ON "chosen" ("joined", "id");


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0/method: SQLite cannot make an index by hash: it has btree


---- an index of a text

-- step 1 of 2: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 149eb00c19f1630a87654ce17fe5ec2f2921147e728641d2bf9e1686aa5f0a65
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: index
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX "chosen__plan"
CREATE INDEX "chosen__plan" ON "chosen" ("plan");


---- rows near each other

-- refused: error[unsupported-by-dialect] at /target/cluster: SQLite cannot keep rows by columns: rows are stored by their number


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition: SQLite cannot keep rows apart by a column: there are no partitions


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition: SQLite cannot keep rows apart by a column: there are no partitions


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: SQLite cannot say which node keeps a row: it is one file


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: SQLite cannot say which node keeps a row: it is one file


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: SQLite cannot say which node keeps a row: it is one file


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: SQLite cannot store rows by parquet: there is one way to store tables


---- comments

-- refused: error[unsupported-by-dialect] at /target/comment: SQLite cannot keep a comment: it keeps none
error[unsupported-by-dialect] at /target/comments: SQLite cannot keep comments of columns: it keeps none


---- a materialized view

-- refused: error[unsupported-by-dialect] at /target/into: SQLite cannot make a materialized view: it has none


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/into: SQLite cannot make a materialized view: it has none


---- a name of digits

-- step 1 of 1: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "seg_7be403e3cc82"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 149eb00c19f1630a87654ce17fe5ec2f2921147e728641d2bf9e1686aa5f0a65
CREATE TABLE "seg_7be403e3cc82" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."joined" AS TEXT) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;
