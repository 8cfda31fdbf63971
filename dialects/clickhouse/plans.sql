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


---- a segment that is tracked

-- step 1 of 6: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen__changes"
CREATE TABLE "chosen__changes" (
  "id" Int64,
  "score" Nullable(Int64),
  "plan" Nullable(String),
  "entered_at" DateTime64(6, 'UTC'),
  "changed_at" DateTime64(6, 'UTC'),
  "change" String
) ENGINE = MergeTree ORDER BY ("id", "changed_at");

-- step 2 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "chosen__snapshot"
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

-- step 3 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "chosen__history"
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

-- step 4 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen__changes" MODIFY COMMENT 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement bb7708b30381f9ddb58d47d2acd79b34bd92bbe5c6e787ee5b8974b21938a26b';

-- step 5 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen__snapshot" MODIFY COMMENT 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement bb7708b30381f9ddb58d47d2acd79b34bd92bbe5c6e787ee5b8974b21938a26b';

-- step 6 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen__history" MODIFY COMMENT 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement bb7708b30381f9ddb58d47d2acd79b34bd92bbe5c6e787ee5b8974b21938a26b';


---- how many have changed

-- step 1 of 1: count
--   locks: nothing: a reader keeps the parts that were there at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 0348e579face543b4314e2898dc943104e87ede7186e494c616a552857e3777b
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
      CAST("t"."id" AS Nullable(Int64)) AS "id",
      CAST("t"."score" AS Nullable(Int64)) AS "score",
      CAST("t"."plan" AS Nullable(String)) AS "plan",
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
--   locks: nothing: a reader keeps the parts that were there at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 28c0fd6d3561e9379a05b60d4f34b3bff45644c48cb2b537829ab51487dfb589
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
      CAST("t"."id" AS Nullable(Int64)) AS "id",
      CAST("t"."score" AS Nullable(Int64)) AS "score",
      CAST("t"."plan" AS Nullable(String)) AS "plan",
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
--   locks: nothing that a reader waits for
--   readers see: its rows a block at a time
--   lost if it stops here: rows of blocks that were not written; the same statement adds them
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement d4420e7d184e5e74636109ffe606de233f6a80633124a3988cfd0ea9804303d0
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
  toDateTime64('2026-03-15 09:30:00', 6, 'UTC') AS "changed_at",
  "d"."change"
FROM (
  SELECT
    CASE WHEN "m"."member" = 1 THEN "m"."id" ELSE "s"."id" END AS "id",
    CASE WHEN "m"."member" = 1 THEN "m"."score" ELSE "s"."score" END AS "score",
    CASE WHEN "m"."member" = 1 THEN "m"."plan" ELSE "s"."plan" END AS "plan",
    CASE WHEN "s"."member" = 1 THEN "s"."entered_at" ELSE toDateTime64('2026-03-15 09:30:00', 6, 'UTC') END AS "entered_at",
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
      CAST("t"."id" AS Nullable(Int64)) AS "id",
      CAST("t"."score" AS Nullable(Int64)) AS "score",
      CAST("t"."plan" AS Nullable(String)) AS "plan",
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
    "d"."changed_at" IS NULL OR "d"."changed_at" <> toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
  )
  AND (
    SELECT
      COUNT(*)
    FROM "chosen__changes" AS "later"
    WHERE
      "later"."changed_at" > toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
  ) = 0;


---- a segment that is tracked no more

-- step 1 of 3: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "chosen__history";

-- step 2 of 3: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "chosen__snapshot";

-- step 3 of 3: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "chosen__changes";
