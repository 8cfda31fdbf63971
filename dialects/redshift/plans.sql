---- a view where there is none

-- step 1 of 2: create
--   locks: the manual names none
--   readers see: no view, then the view
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 1e769e233502a5f853fa8184e1e64df27461392cfe2eb66b66f8300f62209436
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');

-- step 2 of 2: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 1e769e233502a5f853fa8184e1e64df27461392cfe2eb66b66f8300f62209436';


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

-- step 1 of 2: replace
--   locks: the view, for reads and writes, until it is done: readers wait
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its owner and grants stay
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement e926a0e980b4ee9bfe382328eb78893103a199b40c97e7f6cf983ed97545789b
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement e926a0e980b4ee9bfe382328eb78893103a199b40c97e7f6cf983ed97545789b';


---- a view with a column more

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 5: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 3 of 5: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement eab86d98bfa86f2712daf03119333d40cc38c8e787ef4a8b69a7ee91bd0372ca
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 5: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement eab86d98bfa86f2712daf03119333d40cc38c8e787ef4a8b69a7ee91bd0372ca';

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view with other columns

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 5: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 3 of 5: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement a9e6d02b738eb71dba5e7a88086140d15a222f64541b1dc38c2fd1b23a91f436
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 5: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement a9e6d02b738eb71dba5e7a88086140d15a222f64541b1dc38c2fd1b23a91f436';

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view with other columns, which a view reads

-- step 1 of 8: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 8: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "readers";

-- step 3 of 8: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 4 of 8: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement a9e6d02b738eb71dba5e7a88086140d15a222f64541b1dc38c2fd1b23a91f436
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 5 of 8: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement a9e6d02b738eb71dba5e7a88086140d15a222f64541b1dc38c2fd1b23a91f436';

-- step 6 of 8: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment readers, days of UTC
-- meaning c6c5bc4d3e617dd72c62844b760a5d9016e56f9b9fb7538c1f5c383b3c632bf0
-- statement 710bf30ca5628c6819d158eac6aa88eb39f7d891e2442ae22df018e4ff1490a9
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "chosen" AS "chosen_3"
    WHERE
      "chosen_3"."id" = "t"."id"
  )
  AND "t"."id" < 20;

-- step 7 of 8: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "readers" IS 'segsql 1, meaning c6c5bc4d3e617dd72c62844b760a5d9016e56f9b9fb7538c1f5c383b3c632bf0, statement 710bf30ca5628c6819d158eac6aa88eb39f7d891e2442ae22df018e4ff1490a9';

-- step 8 of 8: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view under another name

-- step 1 of 1: rename
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


---- a view under another name, which a view reads

-- step 1 of 1: rename
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


---- a view of other members under another name

-- step 1 of 6: rename
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "picked" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "picked";

-- step 2 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 3 of 6: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "picked";

-- step 4 of 6: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement a00101148eb0f42d22f33da162eca12e677148f222da0c88b2809a69bc884e57
CREATE VIEW "picked" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');

-- step 5 of 6: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "picked" IS 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement a00101148eb0f42d22f33da162eca12e677148f222da0c88b2809a69bc884e57';

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view that goes

-- step 1 of 1: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP VIEW "chosen";


---- a view that goes, with the view that reads it

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 4: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "readers";

-- step 3 of 4: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table where there is none

-- step 1 of 2: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 3c9a547298325b121fa65e8e2f1f6bb479a70acdc671a116d98ef1e673e366fb
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');

-- step 2 of 2: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 3c9a547298325b121fa65e8e2f1f6bb479a70acdc671a116d98ef1e673e366fb';


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 7: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 3c9a547298325b121fa65e8e2f1f6bb479a70acdc671a116d98ef1e673e366fb
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');

-- step 2 of 7: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 3c9a547298325b121fa65e8e2f1f6bb479a70acdc671a116d98ef1e673e366fb';

-- step 3 of 7: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 7: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen" RENAME TO "chosen__old";

-- step 5 of 7: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 7: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;

-- step 7 of 7: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "chosen__old";


---- a table of other members, of the same columns

-- step 1 of 7: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement f3850baf81af69dcfda23287433b1d98ca551f6a3643f2083c0311903cdd9d7c
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 7: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement f3850baf81af69dcfda23287433b1d98ca551f6a3643f2083c0311903cdd9d7c';

-- step 3 of 7: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 7: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen" RENAME TO "chosen__old";

-- step 5 of 7: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 7: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;

-- step 7 of 7: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "chosen__old";


---- a table with a column more

-- step 1 of 7: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 1a9f4c9cf8f78f6b3d994cb949d67d0aa44ec4e38f8526ea04db5f8e8651221c
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 7: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 1a9f4c9cf8f78f6b3d994cb949d67d0aa44ec4e38f8526ea04db5f8e8651221c';

-- step 3 of 7: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 7: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen" RENAME TO "chosen__old";

-- step 5 of 7: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 7: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;

-- step 7 of 7: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "chosen__old";


---- a table with other columns

-- step 1 of 7: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 6738ee22ff1f7d93cd4cbbfcad370c68b5ae11c116c90e2d24b220df3fe5b438
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 7: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 6738ee22ff1f7d93cd4cbbfcad370c68b5ae11c116c90e2d24b220df3fe5b438';

-- step 3 of 7: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 7: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen" RENAME TO "chosen__old";

-- step 5 of 7: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 7: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;

-- step 7 of 7: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "chosen__old";


---- a table with other columns, which a view reads

-- step 1 of 10: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 6738ee22ff1f7d93cd4cbbfcad370c68b5ae11c116c90e2d24b220df3fe5b438
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 10: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 6738ee22ff1f7d93cd4cbbfcad370c68b5ae11c116c90e2d24b220df3fe5b438';

-- step 3 of 10: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 10: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "readers";

-- step 5 of 10: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen" RENAME TO "chosen__old";

-- step 6 of 10: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 7 of 10: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment readers, days of UTC
-- meaning c6c5bc4d3e617dd72c62844b760a5d9016e56f9b9fb7538c1f5c383b3c632bf0
-- statement 710bf30ca5628c6819d158eac6aa88eb39f7d891e2442ae22df018e4ff1490a9
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "chosen" AS "chosen_3"
    WHERE
      "chosen_3"."id" = "t"."id"
  )
  AND "t"."id" < 20;

-- step 8 of 10: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "readers" IS 'segsql 1, meaning c6c5bc4d3e617dd72c62844b760a5d9016e56f9b9fb7538c1f5c383b3c632bf0, statement 710bf30ca5628c6819d158eac6aa88eb39f7d891e2442ae22df018e4ff1490a9';

-- step 9 of 10: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;

-- step 10 of 10: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "chosen__old";


---- a table under another name

-- step 1 of 1: rename
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


---- a table under another name, which a view reads

-- step 1 of 1: rename
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


---- a table of other members under another name

-- step 1 of 8: rename
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "picked" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "picked";

-- step 2 of 8: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "picked__new"
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 3ea34dd61a90001484aecd99f6cef982ca7552bb53ea0ae897493dbecf0b0da2
CREATE TABLE "picked__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');

-- step 3 of 8: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "picked__new" IS 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement 3ea34dd61a90001484aecd99f6cef982ca7552bb53ea0ae897493dbecf0b0da2';

-- step 4 of 8: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 5 of 8: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "picked" RENAME TO "picked__old";

-- step 6 of 8: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "picked__new" RENAME TO "picked";

-- step 7 of 8: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;

-- step 8 of 8: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "picked__old";


---- a table that goes

-- step 1 of 1: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "chosen";


---- a table that goes, with the view that reads it

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 4: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "readers";

-- step 3 of 4: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view that becomes a table

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 5: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 3 of 5: create, in transaction 1
--   locks: AccessShareLock on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 3c9a547298325b121fa65e8e2f1f6bb479a70acdc671a116d98ef1e673e366fb
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');

-- step 4 of 5: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 3c9a547298325b121fa65e8e2f1f6bb479a70acdc671a116d98ef1e673e366fb';

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table that becomes a view

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 5: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 3 of 5: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 1e769e233502a5f853fa8184e1e64df27461392cfe2eb66b66f8300f62209436
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');

-- step 4 of 5: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 1e769e233502a5f853fa8184e1e64df27461392cfe2eb66b66f8300f62209436';

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- how many members there are

-- step 1 of 1: count
--   locks: AccessShareLock on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement d57bec36438bb7091140391d51d46cbe706e01a30a3b84fbe20083eb174f064d
SELECT
  COUNT(*) AS "count"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');


---- the first five members

-- step 1 of 1: read
--   locks: AccessShareLock on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 4a88f07d237890f59a0217428274fd20bd649e97723b11442467ae2b2cc08c01
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.')
ORDER BY
  "t"."id" ASC
LIMIT 5;


---- five members behind one

-- step 1 of 1: read
--   locks: AccessShareLock on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement a00c3d4e04ce6dde605242965b5f12feb40e2a85bb3e0c59e194aebf9b18c38d
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.') AND "t"."id" > 7
ORDER BY
  "t"."id" ASC
LIMIT 5;


---- five members at random

-- step 1 of 1: read
--   locks: AccessShareLock on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 2cfaa0b840ea58059021d575e57f8b4b5222a5723f5c81e162484bf7c1c61301
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.')
ORDER BY
  MOD(
    STRTOL(RIGHT(SHA2((
      'sample:' || CAST("t"."id" AS VARCHAR(65535))
    ), 256), 8), 16),
    10000
  ) ASC,
  MOD(
    STRTOL(RIGHT(SHA2((
      'sample 2:' || CAST("t"."id" AS VARCHAR(65535))
    ), 256), 8), 16),
    10000
  ) ASC,
  "t"."id" ASC
LIMIT 5;


---- how members are found

-- step 1 of 1: explain
--   locks: at most what reading does: no row is looked at
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement ff02cd3b4a7b2fa44148c713e8debfe860e67264aa070a8295bcc3f6ae8bf036
EXPLAIN SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.')
ORDER BY
  "t"."id" ASC;


---- a segment that is tracked

-- step 1 of 8: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 8: create, in transaction 1
--   locks: AccessShareLock on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE TABLE "chosen__changes" (
  "id" BIGINT NOT NULL,
  "score" BIGINT,
  "plan" VARCHAR(65535),
  "entered_at" TIMESTAMP NOT NULL,
  "changed_at" TIMESTAMP NOT NULL,
  "change" VARCHAR(9) NOT NULL
);

-- step 3 of 8: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "chosen__snapshot" AS
SELECT
  "l"."id",
  "l"."score",
  "l"."plan",
  "l"."entered_at",
  "l"."changed_at"
FROM (
  SELECT
    "c"."id",
    "c"."score",
    "c"."plan",
    "c"."entered_at",
    "c"."changed_at",
    "c"."change",
    ROW_NUMBER() OVER (PARTITION BY "c"."id" ORDER BY "c"."changed_at" DESC) AS "place"
  FROM "chosen__changes" AS "c"
) AS "l"
WHERE
  "l"."place" = 1 AND "l"."change" <> 'removed';

-- step 4 of 8: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "chosen__history" AS
SELECT
  "l"."id",
  "l"."entered_at",
  CASE WHEN "l"."change" = 'removed' THEN "l"."changed_at" END AS "left_at"
FROM (
  SELECT
    "c"."id",
    "c"."entered_at",
    "c"."changed_at",
    "c"."change",
    ROW_NUMBER() OVER (PARTITION BY "c"."id", "c"."entered_at" ORDER BY "c"."changed_at" DESC) AS "place"
  FROM "chosen__changes" AS "c"
) AS "l"
WHERE
  "l"."place" = 1;

-- step 5 of 8: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON TABLE "chosen__changes" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 1137256258e9065748c3fdc6809f4387b4b7ab577e86ac5e842040cacfbda731';

-- step 6 of 8: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen__snapshot" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 1137256258e9065748c3fdc6809f4387b4b7ab577e86ac5e842040cacfbda731';

-- step 7 of 8: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen__history" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 1137256258e9065748c3fdc6809f4387b4b7ab577e86ac5e842040cacfbda731';

-- step 8 of 8: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- how many have changed

-- step 1 of 1: count
--   locks: AccessShareLock on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 001b00e46c1bfdf9191bf99af5bca41e7abeabc1c84afa4b937b34e4419fd056
SELECT
  COUNT(CASE WHEN "d"."change" IN ('added', 'updated', 'unchanged') THEN 1 END) AS "total",
  COUNT(CASE WHEN "d"."change" = 'added' THEN 1 END) AS "added",
  COUNT(CASE WHEN "d"."change" = 'updated' THEN 1 END) AS "updated",
  COUNT(CASE WHEN "d"."change" = 'removed' THEN 1 END) AS "removed",
  COUNT(CASE WHEN "d"."change" = 'unchanged' THEN 1 END) AS "unchanged"
FROM (
  SELECT
    CASE
      WHEN "m"."member" = 1 AND "s"."member" = 1
      THEN CASE
        WHEN (
          "m"."score" = "s"."score" OR "m"."score" IS NULL AND "s"."score" IS NULL
        )
        AND (
          (
            "m"."plan" || '.'
          ) = (
            "s"."plan" || '.'
          )
          OR "m"."plan" IS NULL
          AND "s"."plan" IS NULL
        )
        THEN 'unchanged'
        ELSE 'updated'
      END
      WHEN "m"."member" = 1
      THEN 'added'
      WHEN "s"."member" = 1
      THEN 'removed'
      ELSE 'gone'
    END AS "change"
  FROM (
    SELECT
      CAST("t"."id" AS BIGINT) AS "id",
      CAST("t"."score" AS BIGINT) AS "score",
      CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
      1 AS "member"
    FROM "people" AS "t"
    WHERE
      (
        "t"."plan" || '.'
      ) = ('pro' || '.')
  ) AS "m"
  FULL JOIN (
    SELECT
      "l"."id",
      "l"."score",
      "l"."plan",
      "l"."entered_at",
      "l"."changed_at",
      CASE WHEN "l"."change" = 'removed' THEN 0 ELSE 1 END AS "member"
    FROM (
      SELECT
        "c"."id",
        "c"."score",
        "c"."plan",
        "c"."entered_at",
        "c"."changed_at",
        "c"."change",
        ROW_NUMBER() OVER (PARTITION BY "c"."id" ORDER BY "c"."changed_at" DESC) AS "place"
      FROM "chosen__changes" AS "c"
    ) AS "l"
    WHERE
      "l"."place" = 1
  ) AS "s"
    ON "m"."id" = "s"."id"
) AS "d";


---- who has changed, and how

-- step 1 of 1: read
--   locks: AccessShareLock on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 2c7e8a18403c37e14cf01a885867dc3804961c3270c2951cd3f93c50ee8ba4a3
SELECT
  "d"."id",
  "d"."change",
  "d"."old_score",
  "d"."new_score",
  "d"."old_plan",
  "d"."new_plan"
FROM (
  SELECT
    CASE WHEN "m"."member" = 1 THEN "m"."id" ELSE "s"."id" END AS "id",
    CASE WHEN "s"."member" = 1 THEN "s"."score" END AS "old_score",
    CASE WHEN "m"."member" = 1 THEN "m"."score" END AS "new_score",
    CASE WHEN "s"."member" = 1 THEN "s"."plan" END AS "old_plan",
    CASE WHEN "m"."member" = 1 THEN "m"."plan" END AS "new_plan",
    CASE
      WHEN "m"."member" = 1 AND "s"."member" = 1
      THEN CASE
        WHEN (
          "m"."score" = "s"."score" OR "m"."score" IS NULL AND "s"."score" IS NULL
        )
        AND (
          (
            "m"."plan" || '.'
          ) = (
            "s"."plan" || '.'
          )
          OR "m"."plan" IS NULL
          AND "s"."plan" IS NULL
        )
        THEN 'unchanged'
        ELSE 'updated'
      END
      WHEN "m"."member" = 1
      THEN 'added'
      WHEN "s"."member" = 1
      THEN 'removed'
      ELSE 'gone'
    END AS "change"
  FROM (
    SELECT
      CAST("t"."id" AS BIGINT) AS "id",
      CAST("t"."score" AS BIGINT) AS "score",
      CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
      1 AS "member"
    FROM "people" AS "t"
    WHERE
      (
        "t"."plan" || '.'
      ) = ('pro' || '.')
  ) AS "m"
  FULL JOIN (
    SELECT
      "l"."id",
      "l"."score",
      "l"."plan",
      "l"."entered_at",
      "l"."changed_at",
      CASE WHEN "l"."change" = 'removed' THEN 0 ELSE 1 END AS "member"
    FROM (
      SELECT
        "c"."id",
        "c"."score",
        "c"."plan",
        "c"."entered_at",
        "c"."changed_at",
        "c"."change",
        ROW_NUMBER() OVER (PARTITION BY "c"."id" ORDER BY "c"."changed_at" DESC) AS "place"
      FROM "chosen__changes" AS "c"
    ) AS "l"
    WHERE
      "l"."place" = 1
  ) AS "s"
    ON "m"."id" = "s"."id"
) AS "d"
WHERE
  "d"."change" IN ('added', 'updated', 'removed')
ORDER BY
  "d"."id" ASC;


---- what has changed, recorded

-- step 1 of 1: insert
--   locks: ShareRowExclusiveLock on the table: others who write to it wait, readers do not
--   readers see: the rows that were there, then all of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement a8a48b432c14cb39c2e78fb1374e613e7388222538962d5a75473f71d0d6d781
INSERT INTO "chosen__changes" (
  "id",
  "score",
  "plan",
  "entered_at",
  "changed_at",
  "change"
) SELECT
  "d"."id",
  "d"."score",
  "d"."plan",
  "d"."entered_at",
  CAST('2026-03-15 09:30:00' AS TIMESTAMP) AS "changed_at",
  "d"."change"
FROM (
  SELECT
    CASE WHEN "m"."member" = 1 THEN "m"."id" ELSE "s"."id" END AS "id",
    CASE WHEN "m"."member" = 1 THEN "m"."score" ELSE "s"."score" END AS "score",
    CASE WHEN "m"."member" = 1 THEN "m"."plan" ELSE "s"."plan" END AS "plan",
    CASE WHEN "s"."member" = 1 THEN "s"."entered_at" ELSE CAST('2026-03-15 09:30:00' AS TIMESTAMP) END AS "entered_at",
    "s"."changed_at" AS "changed_at",
    CASE
      WHEN "m"."member" = 1 AND "s"."member" = 1
      THEN CASE
        WHEN (
          "m"."score" = "s"."score" OR "m"."score" IS NULL AND "s"."score" IS NULL
        )
        AND (
          (
            "m"."plan" || '.'
          ) = (
            "s"."plan" || '.'
          )
          OR "m"."plan" IS NULL
          AND "s"."plan" IS NULL
        )
        THEN 'unchanged'
        ELSE 'updated'
      END
      WHEN "m"."member" = 1
      THEN 'added'
      WHEN "s"."member" = 1
      THEN 'removed'
      ELSE 'gone'
    END AS "change"
  FROM (
    SELECT
      CAST("t"."id" AS BIGINT) AS "id",
      CAST("t"."score" AS BIGINT) AS "score",
      CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
      1 AS "member"
    FROM "people" AS "t"
    WHERE
      (
        "t"."plan" || '.'
      ) = ('pro' || '.')
  ) AS "m"
  FULL JOIN (
    SELECT
      "l"."id",
      "l"."score",
      "l"."plan",
      "l"."entered_at",
      "l"."changed_at",
      CASE WHEN "l"."change" = 'removed' THEN 0 ELSE 1 END AS "member"
    FROM (
      SELECT
        "c"."id",
        "c"."score",
        "c"."plan",
        "c"."entered_at",
        "c"."changed_at",
        "c"."change",
        ROW_NUMBER() OVER (PARTITION BY "c"."id" ORDER BY "c"."changed_at" DESC) AS "place"
      FROM "chosen__changes" AS "c"
    ) AS "l"
    WHERE
      "l"."place" = 1
  ) AS "s"
    ON "m"."id" = "s"."id"
) AS "d"
WHERE
  "d"."change" IN ('added', 'updated', 'removed')
  AND (
    "d"."changed_at" IS NULL OR "d"."changed_at" <> CAST('2026-03-15 09:30:00' AS TIMESTAMP)
  )
  AND (
    SELECT
      COUNT(*)
    FROM "chosen__changes" AS "later"
    WHERE
      "later"."changed_at" > CAST('2026-03-15 09:30:00' AS TIMESTAMP)
  ) = 0;


---- a segment that is tracked no more

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 5: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen__history";

-- step 3 of 5: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen__snapshot";

-- step 4 of 5: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen__changes";

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;
