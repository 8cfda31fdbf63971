---- a view where there is none

-- step 1 of 1: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no view, then the view; its names are looked up when it is read
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement ca153c14f018366a557036a93165c2b9b257dde9b558283c0940cbb36d345c1f
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

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
DROP VIEW "chosen";

-- step 3 of 4: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement ec613a10267440d9c96ead477e5a763119c413bc4409099c5426da35874db943
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view with a column more

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
DROP VIEW "chosen";

-- step 3 of 4: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 0a5ced8869ef10746e4e8759142de75b0f2f0b22ad338ea61eaa0cd2af12bd20
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."plan" AS TEXT) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view with other columns

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
DROP VIEW "chosen";

-- step 3 of 4: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement ed52600d23c34f7e9deb5a9091460f0c911a4cd5940139a9d1e41857172299a2
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS INTEGER) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view with other columns, which a view reads

-- step 1 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 2 of 6: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "readers";

-- step 3 of 6: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 4 of 6: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement ed52600d23c34f7e9deb5a9091460f0c911a4cd5940139a9d1e41857172299a2
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS INTEGER) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 5 of 6: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment readers, days of UTC
-- meaning c6c5bc4d3e617dd72c62844b760a5d9016e56f9b9fb7538c1f5c383b3c632bf0
-- statement 17ae36db37dd21f7308da4fb17cbf7318fe7b7ac2141c5f7de1dadf29339020f
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id"
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

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view under another name

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 2 of 4: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment elected, days of UTC
-- meaning 9e464aa6dc67f4133acae59bb321244a3ba8c6dbe4ba8049d723407b09e5b082
-- statement ed52600d23c34f7e9deb5a9091460f0c911a4cd5940139a9d1e41857172299a2
CREATE VIEW "elected" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS INTEGER) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 3 of 4: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view under another name, which a view reads

-- step 1 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 2 of 6: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "readers";

-- step 3 of 6: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment elected, days of UTC
-- meaning 9e464aa6dc67f4133acae59bb321244a3ba8c6dbe4ba8049d723407b09e5b082
-- statement ed52600d23c34f7e9deb5a9091460f0c911a4cd5940139a9d1e41857172299a2
CREATE VIEW "elected" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS INTEGER) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 6: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 5 of 6: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement 5213dfd8d0161ec662f7bc436fc98b4c0ff882c11ddb5522757b2ca79202842d
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id"
FROM "people" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "elected" AS "elected_3"
    WHERE
      "elected_3"."id" = "t"."id"
  )
  AND "t"."id" < 20;

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view of other members under another name

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 2 of 4: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 676390b4ca271fbfa24a3ae47b81bf215cac724b2942d472c0bb6970a845d63e
CREATE VIEW "picked" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 4: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a view that goes

-- step 1 of 1: drop
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: it and its indexes, when the transaction ends
DROP VIEW "chosen";


---- a view that goes, with the view that reads it

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
DROP VIEW "readers";

-- step 3 of 4: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen";

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table where there is none

-- step 1 of 1: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 7986db5373a3a9872d6b99b95031000c877f7749fe36f1777bf2f20f6a20325a
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 5: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 7986db5373a3a9872d6b99b95031000c877f7749fe36f1777bf2f20f6a20325a
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 3 of 5: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 4 of 5: rename, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table of other members, of the same columns

-- step 1 of 5: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement 2c8fc16b2ddf49e485c509e9265c132f99fc58c7cd4c5c54a3c97368fcb8f24f
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 3 of 5: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 4 of 5: rename, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table with a column more

-- step 1 of 5: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement c6bd80d1f00240f53363249e13bc29efa6ce264e37e7effc9cc4a8ec6c2a52ee
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score",
  CAST("t"."plan" AS TEXT) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 3 of 5: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 4 of 5: rename, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table with other columns

-- step 1 of 5: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement aeed370ca09d0dfef30d86e43b55dce0122dda0296f89ebdbbbd2865a3c4f35b
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS INTEGER) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 3 of 5: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 4 of 5: rename, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table with other columns, which a view reads

-- step 1 of 7: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement aeed370ca09d0dfef30d86e43b55dce0122dda0296f89ebdbbbd2865a3c4f35b
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."id" AS INTEGER) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 7: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 3 of 7: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "readers";

-- step 4 of 7: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen";

-- step 5 of 7: rename, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "chosen__new" RENAME TO "chosen";

-- step 6 of 7: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment readers, days of UTC
-- meaning c6c5bc4d3e617dd72c62844b760a5d9016e56f9b9fb7538c1f5c383b3c632bf0
-- statement 17ae36db37dd21f7308da4fb17cbf7318fe7b7ac2141c5f7de1dadf29339020f
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id"
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

-- step 7 of 7: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table under another name

-- step 1 of 1: rename
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


---- a table under another name, which a view reads

-- step 1 of 1: rename
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


---- a table of other members under another name

-- step 1 of 6: rename
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "picked" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "picked";

-- step 2 of 6: create
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "picked__new"
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 0eb64bd0235e1efe9a69c2dc3a7c954f01c06c2076bc5d6376bf1165cec94fee
CREATE TABLE "picked__new" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 4 of 6: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "picked";

-- step 5 of 6: rename, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: the old name until the transaction ends; views over it follow
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "picked__new" RENAME TO "picked";

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table that goes

-- step 1 of 1: drop
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: it and its indexes, when the transaction ends
DROP TABLE "chosen";


---- a table that goes, with the view that reads it

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
DROP VIEW "readers";

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


---- a view that becomes a table

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
DROP VIEW "chosen";

-- step 3 of 4: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 7986db5373a3a9872d6b99b95031000c877f7749fe36f1777bf2f20f6a20325a
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a table that becomes a view

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
DROP TABLE "chosen";

-- step 3 of 4: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement ca153c14f018366a557036a93165c2b9b257dde9b558283c0940cbb36d345c1f
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- how many members there are

-- step 1 of 1: count
--   locks: SHARED on the file: one who writes can only end when it has, except in WAL mode
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
--   locks: SHARED on the file: one who writes can only end when it has, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 5eb7aceaaed89766ce87a8d6e551d0325e40c57c4e1242984c9081c793ea09e0
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  "t"."id" ASC
LIMIT 5;


---- five members behind one

-- step 1 of 1: read
--   locks: SHARED on the file: one who writes can only end when it has, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 62a7cd5c6ba1e60bb5dfd9bcb9a8700b5a56240aa64c6244e1c48cdce93d93f9
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro' AND "t"."id" > 7
ORDER BY
  "t"."id" ASC
LIMIT 5;


---- five members at random

-- step 1 of 1: read
--   locks: SHARED on the file: one who writes can only end when it has, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement c0134d7b74e2e9d1f3f5fbb466f9b5b9208da99fbcec257c1cb1594c467fa396
SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  SEGSQL_BUCKET((
    'sample:' || CAST("t"."id" AS TEXT)
  )) ASC,
  SEGSQL_BUCKET((
    'sample 2:' || CAST("t"."id" AS TEXT)
  )) ASC,
  "t"."id" ASC
LIMIT 5;


---- how members are found

-- step 1 of 1: explain
--   locks: at most what reading does: no row is looked at
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 211add038dcb3f5985951c7edde45e21dec476e8a56f5d85dd335ef4de50a392
EXPLAIN QUERY PLAN SELECT
  CAST("t"."id" AS INTEGER) AS "id",
  CAST("t"."score" AS INTEGER) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  "t"."id" ASC;


---- a segment that is tracked

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 2 of 5: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE TABLE "chosen__changes" (
  "id" INTEGER NOT NULL,
  "score" INTEGER,
  "plan" TEXT,
  "entered_at" TEXT NOT NULL,
  "changed_at" TEXT NOT NULL,
  "change" TEXT NOT NULL,
  PRIMARY KEY ("id", "changed_at")
);

-- step 3 of 5: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
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

-- step 4 of 5: create, in transaction 1
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
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

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- how many have changed

-- step 1 of 1: count
--   locks: SHARED on the file: one who writes can only end when it has, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 927a28104e20700bf6d9d6cfa0f833f3edf3d863da506ab5aea2326c07a48686
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
      CAST("t"."id" AS INTEGER) AS "id",
      CAST("t"."score" AS INTEGER) AS "score",
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
--   locks: SHARED on the file: one who writes can only end when it has, except in WAL mode
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement f07efaae57825ad14dc365f5bdebfaec64eeb3b037fa5221c2fa2904fe642f04
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
      CAST("t"."id" AS INTEGER) AS "id",
      CAST("t"."score" AS INTEGER) AS "score",
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
--   locks: RESERVED, at its end EXCLUSIVE on the file: readers wait for that end, except in WAL mode
--   readers see: the rows that were there, then all of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 313a9686797f4c3df27cd331b6f639eb703aa8d2e37cbaca5c64d0762876794b
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
  '2026-03-15 09:30:00' AS "changed_at",
  "d"."change"
FROM (
  SELECT
    CASE WHEN "m"."member" = 1 THEN "m"."id" ELSE "s"."id" END AS "id",
    CASE WHEN "m"."member" = 1 THEN "m"."score" ELSE "s"."score" END AS "score",
    CASE WHEN "m"."member" = 1 THEN "m"."plan" ELSE "s"."plan" END AS "plan",
    CASE WHEN "s"."member" = 1 THEN "s"."entered_at" ELSE '2026-03-15 09:30:00' END AS "entered_at",
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
      CAST("t"."id" AS INTEGER) AS "id",
      CAST("t"."score" AS INTEGER) AS "score",
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
    "d"."changed_at" IS NULL OR "d"."changed_at" <> '2026-03-15 09:30:00'
  )
  AND (
    SELECT
      COUNT(*)
    FROM "chosen__changes" AS "later"
    WHERE
      "later"."changed_at" > '2026-03-15 09:30:00'
  ) = 0;


---- a segment that is tracked no more

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN IMMEDIATE;

-- step 2 of 5: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen__history";

-- step 3 of 5: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "chosen__snapshot";

-- step 4 of 5: drop, in transaction 1
--   locks: RESERVED, at the end of the transaction EXCLUSIVE on the file
--   readers see: it is there until the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "chosen__changes";

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;
