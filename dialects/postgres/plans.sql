---- a view where there is none

-- step 1 of 2: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 3d48cffa96badb2e7aa5bcd6ede80cc48fcfb6d9b856f9091afbdc5922b8cfd2
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 2: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 3d48cffa96badb2e7aa5bcd6ede80cc48fcfb6d9b856f9091afbdc5922b8cfd2';


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

-- step 1 of 2: replace
--   locks: ACCESS EXCLUSIVE on the view: readers wait, and all wait behind a long one
--   readers see: the old view, then the new one; a prepared SELECT * fails where columns were added
--   lost if it stops here: nothing: a statement is done in whole or not at all; its options are those of the new one, its grants and its owner stay
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
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement e926a0e980b4ee9bfe382328eb78893103a199b40c97e7f6cf983ed97545789b';


---- a view with a column more

-- step 1 of 2: replace
--   locks: ACCESS EXCLUSIVE on the view: readers wait, and all wait behind a long one
--   readers see: the old view, then the new one; a prepared SELECT * fails where columns were added
--   lost if it stops here: nothing: a statement is done in whole or not at all; its options are those of the new one, its grants and its owner stay
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 57b0cd0aceab09167d6b1cd5369c0a362dbecd55d3191f93fffe216f8812b498
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."plan" AS TEXT) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 57b0cd0aceab09167d6b1cd5369c0a362dbecd55d3191f93fffe216f8812b498';


---- a view with other columns

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
DROP VIEW "chosen";

-- step 3 of 5: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement a98a1aa16b04c4d6bf0f90ab1eda2545c65cfeda8294afc64fc7e339c77ae134
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 5: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement a98a1aa16b04c4d6bf0f90ab1eda2545c65cfeda8294afc64fc7e339c77ae134';

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
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "readers";

-- step 3 of 8: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 4 of 8: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement a98a1aa16b04c4d6bf0f90ab1eda2545c65cfeda8294afc64fc7e339c77ae134
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 5 of 8: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement a98a1aa16b04c4d6bf0f90ab1eda2545c65cfeda8294afc64fc7e339c77ae134';

-- step 6 of 8: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
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
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
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
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER VIEW "elected" RENAME TO "chosen"
ALTER VIEW "chosen" RENAME TO "elected";


---- a view under another name, which a view reads

-- step 1 of 1: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER VIEW "elected" RENAME TO "chosen"
ALTER VIEW "chosen" RENAME TO "elected";


---- a view of other members under another name

-- step 1 of 6: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER VIEW "picked" RENAME TO "chosen"
ALTER VIEW "chosen" RENAME TO "picked";

-- step 2 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 3 of 6: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "picked";

-- step 4 of 6: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement ebac7396ac8ed2621e10445b836d5b4481fd81a62a16806b623f8e541d5dac16
CREATE VIEW "picked" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 5 of 6: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "picked" IS 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement ebac7396ac8ed2621e10445b836d5b4481fd81a62a16806b623f8e541d5dac16';

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view that goes

-- step 1 of 1: drop
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: its rows, grants, comments and indexes, when the transaction ends
DROP VIEW "chosen";


---- a view that goes, with the view that reads it

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
DROP VIEW "readers";

-- step 3 of 4: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
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
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 18e4d3a54c333330af3111c7cd0255191bfd834754181a47e909b7ba6d96ea4a
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 2: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 18e4d3a54c333330af3111c7cd0255191bfd834754181a47e909b7ba6d96ea4a';


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 6: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 18e4d3a54c333330af3111c7cd0255191bfd834754181a47e909b7ba6d96ea4a
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 6: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 18e4d3a54c333330af3111c7cd0255191bfd834754181a47e909b7ba6d96ea4a';

-- step 3 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 6: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 5 of 6: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table of other members, of the same columns

-- step 1 of 6: create
--   locks: ACCESS SHARE on the tables read
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

-- step 2 of 6: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement f3850baf81af69dcfda23287433b1d98ca551f6a3643f2083c0311903cdd9d7c';

-- step 3 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 6: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 5 of 6: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table with a column more

-- step 1 of 6: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 66159e8c5da7b2420fc37d9b777ac3f1733dafc50677368c2b6837a6c821afd6
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."plan" AS TEXT) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 6: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 66159e8c5da7b2420fc37d9b777ac3f1733dafc50677368c2b6837a6c821afd6';

-- step 3 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 6: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 5 of 6: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table with other columns

-- step 1 of 6: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement e9cea6a57d5ed0737ada074244054845a29df8da7f3e8821188ac31a6770c0ed
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 6: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement e9cea6a57d5ed0737ada074244054845a29df8da7f3e8821188ac31a6770c0ed';

-- step 3 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 6: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 5 of 6: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table with other columns, which a view reads

-- step 1 of 9: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement e9cea6a57d5ed0737ada074244054845a29df8da7f3e8821188ac31a6770c0ed
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 9: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement e9cea6a57d5ed0737ada074244054845a29df8da7f3e8821188ac31a6770c0ed';

-- step 3 of 9: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 4 of 9: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "readers";

-- step 5 of 9: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 6 of 9: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 7 of 9: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
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

-- step 8 of 9: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "readers" IS 'segsql 1, meaning c6c5bc4d3e617dd72c62844b760a5d9016e56f9b9fb7538c1f5c383b3c632bf0, statement 710bf30ca5628c6819d158eac6aa88eb39f7d891e2442ae22df018e4ff1490a9';

-- step 9 of 9: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table under another name

-- step 1 of 1: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


---- a table under another name, which a view reads

-- step 1 of 1: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


---- a table of other members under another name

-- step 1 of 7: rename
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "picked" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "picked";

-- step 2 of 7: create
--   locks: ACCESS SHARE on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "picked__new"
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement cdf3b9286257dca9095bdfe6ef92fe93b6fe6a2566b931c8c41ff6a003f2d29f
CREATE TABLE "picked__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 7: mark
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "picked__new" IS 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement cdf3b9286257dca9095bdfe6ef92fe93b6fe6a2566b931c8c41ff6a003f2d29f';

-- step 4 of 7: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 5 of 7: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "picked";

-- step 6 of 7: rename, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: the old name, then the new one; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "picked__new" RENAME TO "picked";

-- step 7 of 7: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table that goes

-- step 1 of 1: drop
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: its rows, grants, comments and indexes, when the transaction ends
DROP TABLE "chosen";


---- a table that goes, with the view that reads it

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
DROP VIEW "readers";

-- step 3 of 4: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
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
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 3 of 5: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 18e4d3a54c333330af3111c7cd0255191bfd834754181a47e909b7ba6d96ea4a
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 4 of 5: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 18e4d3a54c333330af3111c7cd0255191bfd834754181a47e909b7ba6d96ea4a';

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
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 3 of 5: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 3d48cffa96badb2e7aa5bcd6ede80cc48fcfb6d9b856f9091afbdc5922b8cfd2
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 4 of 5: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 3d48cffa96badb2e7aa5bcd6ede80cc48fcfb6d9b856f9091afbdc5922b8cfd2';

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- how many members there are

-- step 1 of 1: count
--   locks: ACCESS SHARE on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 7361014f111e69d1f547fec8a0368ec167636e61a94fac135832fea9b2c27049
SELECT
  COUNT(*) AS "count"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';


---- the first five members

-- step 1 of 1: read
--   locks: ACCESS SHARE on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 4ac0391492616bc8d872b3fbe8fba4612fa607677544b60853f10c0ec05e0923
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  "t"."id" ASC
LIMIT 5;


---- five members behind one

-- step 1 of 1: read
--   locks: ACCESS SHARE on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement c85e5eb594198939dac7182dcb9db965ccbd6943dc57a78da6ce60d486c6aefa
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro' AND "t"."id" > 7
ORDER BY
  "t"."id" ASC
LIMIT 5;


---- five members at random

-- step 1 of 1: read
--   locks: ACCESS SHARE on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement f3f5426e08f8e03154f79bc450d69f80d2eeb01cebc49df0c5617d9ca17054d8
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  MOD(
    CAST(CAST((
      'x' || RIGHT(ENCODE(SHA256(CONVERT_TO((
        'sample:' || CAST("t"."id" AS TEXT)
      ), 'UTF8')), 'hex'), 8)
    ) AS BIT(32)) AS BIGINT),
    10000
  ) ASC,
  MOD(
    CAST(CAST((
      'x' || RIGHT(ENCODE(SHA256(CONVERT_TO((
        'sample 2:' || CAST("t"."id" AS TEXT)
      ), 'UTF8')), 'hex'), 8)
    ) AS BIT(32)) AS BIGINT),
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
-- statement 394bd7fe7d4db0d98a6fac45485b91ab311c8f5682649b887ec9668df252c0e5
EXPLAIN SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  "t"."id" ASC;


---- a segment that is tracked

-- step 1 of 8: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 8: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE TABLE "chosen__changes" (
  "id" BIGINT NOT NULL,
  "score" BIGINT,
  "plan" TEXT,
  "entered_at" TIMESTAMP NOT NULL,
  "changed_at" TIMESTAMP NOT NULL,
  "change" VARCHAR(9) NOT NULL,
  PRIMARY KEY ("id", "changed_at")
);

-- step 3 of 8: create, in transaction 1
--   locks: ACCESS SHARE on the tables read
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
--   locks: ACCESS SHARE on the tables read
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
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON TABLE "chosen__changes" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 7bf5689f5ee1ba82c2fa213e9c3c3dda30a930b4567ba67819e9f29031bec6d5';

-- step 6 of 8: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen__snapshot" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 7bf5689f5ee1ba82c2fa213e9c3c3dda30a930b4567ba67819e9f29031bec6d5';

-- step 7 of 8: mark, in transaction 1
--   locks: SHARE UPDATE EXCLUSIVE on it: readers do not wait
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "chosen__history" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 7bf5689f5ee1ba82c2fa213e9c3c3dda30a930b4567ba67819e9f29031bec6d5';

-- step 8 of 8: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- how many have changed

-- step 1 of 1: count
--   locks: ACCESS SHARE on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 3c5219796dddea3dc39ed3929a2778da5035e5949963e53a30e77c1c31c46b17
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
          "m"."plan" = "s"."plan" OR "m"."plan" IS NULL AND "s"."plan" IS NULL
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
      CAST("t"."plan" AS TEXT) AS "plan",
      1 AS "member"
    FROM "people" AS "t"
    WHERE
      "t"."plan" = 'pro'
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
--   locks: ACCESS SHARE on the tables read: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 51385d2da937c7d4acace416146b87b3309bec39c792d94ed2c8136bb6d952ce
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
          "m"."plan" = "s"."plan" OR "m"."plan" IS NULL AND "s"."plan" IS NULL
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
      CAST("t"."plan" AS TEXT) AS "plan",
      1 AS "member"
    FROM "people" AS "t"
    WHERE
      "t"."plan" = 'pro'
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
--   locks: ROW EXCLUSIVE on the table, ACCESS SHARE on those read: readers do not wait
--   readers see: the rows that were there, then all of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 0bf3147b527bdca301a6e0d30d712eba942a91d18c210d4595cc54a81799eb30
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
          "m"."plan" = "s"."plan" OR "m"."plan" IS NULL AND "s"."plan" IS NULL
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
      CAST("t"."plan" AS TEXT) AS "plan",
      1 AS "member"
    FROM "people" AS "t"
    WHERE
      "t"."plan" = 'pro'
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
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen__history";

-- step 3 of 5: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen__snapshot";

-- step 4 of 5: drop, in transaction 1
--   locks: ACCESS EXCLUSIVE on it until the transaction ends: readers wait
--   readers see: it is there until the transaction ends; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen__changes";

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;
