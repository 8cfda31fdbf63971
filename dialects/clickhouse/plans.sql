---- a view where there is none

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 3ef2467bb309d00ee10a745dab88020f24ace1770f86494ced1f2aaadeb51a03
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 3ef2467bb309d00ee10a745dab88020f24ace1770f86494ced1f2aaadeb51a03';


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one; one with a table of that name would lose the table
--   lost if it stops here: nothing; its comment
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement 2f73b9842a82f10cbece64c65e242594cfcb4d689369c6a67fecd531d0422fbe
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement 2f73b9842a82f10cbece64c65e242594cfcb4d689369c6a67fecd531d0422fbe';


---- a view with a column more

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one; one with a table of that name would lose the table
--   lost if it stops here: nothing; its comment
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 0f86143165fa6e513630897c46cde96972b84eced215538db721649d3fb9a9a3
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."plan" AS Nullable(String)) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 0f86143165fa6e513630897c46cde96972b84eced215538db721649d3fb9a9a3';


---- a view with other columns

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one; one with a table of that name would lose the table
--   lost if it stops here: nothing; its comment
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 0bc651b1de1704b6511b127a0e1514086e877a5160702ab7f854fc5a123d1bfb
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."id" AS Nullable(Int64)) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 0bc651b1de1704b6511b127a0e1514086e877a5160702ab7f854fc5a123d1bfb';


---- a view with other columns, which a view reads

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one; one with a table of that name would lose the table
--   lost if it stops here: nothing; its comment
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 0bc651b1de1704b6511b127a0e1514086e877a5160702ab7f854fc5a123d1bfb
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."id" AS Nullable(Int64)) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 0bc651b1de1704b6511b127a0e1514086e877a5160702ab7f854fc5a123d1bfb';


---- a view under another name

-- step 1 of 1: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: RENAME TABLE "elected" TO "chosen"
RENAME TABLE "chosen" TO "elected";


---- a view under another name, which a view reads

-- step 1 of 4: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "readers";

-- step 2 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: RENAME TABLE "elected" TO "chosen"
RENAME TABLE "chosen" TO "elected";

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "readers"
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement 1bef6714dd32299c921c7c1917953723d038b0031673f4ad08dbb4d32000908e
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id"
FROM "people" AS "t"
WHERE
  "t"."id" IN (
    SELECT
      CAST("elected_3"."id" AS Nullable(Int64)) AS "k1"
    FROM "elected" AS "elected_3"
  )
  AND "t"."id" < 20;

-- step 4 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "readers" MODIFY COMMENT 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement 1bef6714dd32299c921c7c1917953723d038b0031673f4ad08dbb4d32000908e';


---- a view of other members under another name

-- step 1 of 3: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: RENAME TABLE "picked" TO "chosen"
RENAME TABLE "chosen" TO "picked";

-- step 2 of 3: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one; one with a table of that name would lose the table
--   lost if it stops here: nothing; its comment
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 8e8d2f41e872e33d3f1681f15345132342d4ca339396caea871dbaa4df583ea1
CREATE OR REPLACE VIEW "picked" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "picked" MODIFY COMMENT 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement 8e8d2f41e872e33d3f1681f15345132342d4ca339396caea871dbaa4df583ea1';


---- a view that goes

-- step 1 of 1: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "chosen";


---- a view that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "readers";

-- step 2 of 2: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "chosen";


---- a table where there is none

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 64c532dfdebe570d12c2f03d347481d7eaf7933da75ef9a370e6a563dc73fcb1
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 64c532dfdebe570d12c2f03d347481d7eaf7933da75ef9a370e6a563dc73fcb1';


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 64c532dfdebe570d12c2f03d347481d7eaf7933da75ef9a370e6a563dc73fcb1
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen__new" MODIFY COMMENT 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 64c532dfdebe570d12c2f03d347481d7eaf7933da75ef9a370e6a563dc73fcb1';

-- step 3 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: EXCHANGE TABLES "chosen__new" AND "chosen"
EXCHANGE TABLES "chosen__new" AND "chosen";

-- step 4 of 4: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "chosen__new";


---- a table of other members, of the same columns

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement bf2911aadd15d7255a472e3c10257dc5fda2b85263618b8a33265f68800f54a0
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen__new" MODIFY COMMENT 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement bf2911aadd15d7255a472e3c10257dc5fda2b85263618b8a33265f68800f54a0';

-- step 3 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: EXCHANGE TABLES "chosen__new" AND "chosen"
EXCHANGE TABLES "chosen__new" AND "chosen";

-- step 4 of 4: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "chosen__new";


---- a table with a column more

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 241f2fd10173ada9f1822209427e825421bcbaa3c793fe0606c23f2cf5e49655
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."plan" AS Nullable(String)) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen__new" MODIFY COMMENT 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 241f2fd10173ada9f1822209427e825421bcbaa3c793fe0606c23f2cf5e49655';

-- step 3 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: EXCHANGE TABLES "chosen__new" AND "chosen"
EXCHANGE TABLES "chosen__new" AND "chosen";

-- step 4 of 4: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "chosen__new";


---- a table with other columns

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 678b1687d89f481e3fc60f85ed2704c34bccddacfe437ae5f758ab9e8b857b46
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."id" AS Nullable(Int64)) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen__new" MODIFY COMMENT 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 678b1687d89f481e3fc60f85ed2704c34bccddacfe437ae5f758ab9e8b857b46';

-- step 3 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: EXCHANGE TABLES "chosen__new" AND "chosen"
EXCHANGE TABLES "chosen__new" AND "chosen";

-- step 4 of 4: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "chosen__new";


---- a table with other columns, which a view reads

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 678b1687d89f481e3fc60f85ed2704c34bccddacfe437ae5f758ab9e8b857b46
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."id" AS Nullable(Int64)) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen__new" MODIFY COMMENT 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 678b1687d89f481e3fc60f85ed2704c34bccddacfe437ae5f758ab9e8b857b46';

-- step 3 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: EXCHANGE TABLES "chosen__new" AND "chosen"
EXCHANGE TABLES "chosen__new" AND "chosen";

-- step 4 of 4: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "chosen__new";


---- a table under another name

-- step 1 of 1: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: RENAME TABLE "elected" TO "chosen"
RENAME TABLE "chosen" TO "elected";


---- a table under another name, which a view reads

-- step 1 of 4: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "readers";

-- step 2 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: RENAME TABLE "elected" TO "chosen"
RENAME TABLE "chosen" TO "elected";

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "readers"
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement 1bef6714dd32299c921c7c1917953723d038b0031673f4ad08dbb4d32000908e
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id"
FROM "people" AS "t"
WHERE
  "t"."id" IN (
    SELECT
      CAST("elected_3"."id" AS Nullable(Int64)) AS "k1"
    FROM "elected" AS "elected_3"
  )
  AND "t"."id" < 20;

-- step 4 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "readers" MODIFY COMMENT 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement 1bef6714dd32299c921c7c1917953723d038b0031673f4ad08dbb4d32000908e';


---- a table of other members under another name

-- step 1 of 5: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: RENAME TABLE "picked" TO "chosen"
RENAME TABLE "chosen" TO "picked";

-- step 2 of 5: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "picked__new"
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 5c3eb03206c7b4c48f3e97c4c6dc433ccb72834188f41736e15636464ae686e5
CREATE TABLE "picked__new" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 5: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "picked__new" MODIFY COMMENT 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement 5c3eb03206c7b4c48f3e97c4c6dc433ccb72834188f41736e15636464ae686e5';

-- step 4 of 5: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: EXCHANGE TABLES "picked__new" AND "picked"
EXCHANGE TABLES "picked__new" AND "picked";

-- step 5 of 5: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "picked__new";


---- a table that goes

-- step 1 of 1: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "chosen";


---- a table that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "readers";

-- step 2 of 2: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "chosen";


---- a view that becomes a table

-- step 1 of 3: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "chosen";

-- step 2 of 3: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 64c532dfdebe570d12c2f03d347481d7eaf7933da75ef9a370e6a563dc73fcb1
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 64c532dfdebe570d12c2f03d347481d7eaf7933da75ef9a370e6a563dc73fcb1';


---- a table that becomes a view

-- step 1 of 3: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "chosen";

-- step 2 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 3ef2467bb309d00ee10a745dab88020f24ace1770f86494ced1f2aaadeb51a03
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 3ef2467bb309d00ee10a745dab88020f24ace1770f86494ced1f2aaadeb51a03';


---- how many members there are

-- step 1 of 1: count
--   locks: nothing: a reader keeps the parts that were there at its start
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
--   locks: nothing: a reader keeps the parts that were there at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 0ac3f03f00906a4e50ca6e7f83aa6baed9f0af3d0f11aff48c62d79f9362bb4d
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  "t"."id" ASC
LIMIT 5;


---- five members behind one

-- step 1 of 1: read
--   locks: nothing: a reader keeps the parts that were there at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 483b204bcb90995348eee32f9bc01ff60318215db01984e4143b487939d9d7e7
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro' AND "t"."id" > 7
ORDER BY
  "t"."id" ASC
LIMIT 5;


---- five members at random

-- step 1 of 1: read
--   locks: nothing: a reader keeps the parts that were there at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 43991bcd2428589c8f75ed10ddae3d27ae58a82817280f1f1a60fd2e95bb5f40
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  CAST(modulo(
    reinterpretAsUInt32(
      reverse(substring(SHA256((
        'sample:' || CAST("t"."id" AS Nullable(String))
      )), 29, 4))
    ),
    10000
  ) AS Nullable(Int64)) ASC,
  CAST(modulo(
    reinterpretAsUInt32(
      reverse(substring(SHA256((
        'sample 2:' || CAST("t"."id" AS Nullable(String))
      )), 29, 4))
    ),
    10000
  ) AS Nullable(Int64)) ASC,
  "t"."id" ASC
LIMIT 5;


---- how members are found

-- step 1 of 1: explain
--   locks: at most what reading does: no row is looked at
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement ec5b81179c173162a660ff49179a9cee1bddd56fddb7614124d422c623de3d35
EXPLAIN SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."score" AS Nullable(Int64)) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  "t"."id" ASC;
