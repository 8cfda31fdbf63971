---- a view where there is none

-- step 1 of 2: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
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
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 3d48cffa96badb2e7aa5bcd6ede80cc48fcfb6d9b856f9091afbdc5922b8cfd2';


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

-- step 1 of 2: replace
--   locks: what its connector locks: the manual names nothing
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its comment
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
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement e926a0e980b4ee9bfe382328eb78893103a199b40c97e7f6cf983ed97545789b';


---- a view with a column more

-- step 1 of 2: replace
--   locks: what its connector locks: the manual names nothing
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its comment
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 080e76c5588314edac00d1de70af0dcfa08cd4719df88c5b5cc0af2406016c53
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."plan" AS VARCHAR) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 080e76c5588314edac00d1de70af0dcfa08cd4719df88c5b5cc0af2406016c53';


---- a view with other columns

-- step 1 of 2: replace
--   locks: what its connector locks: the manual names nothing
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its comment
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement e9cb1a668033f8ffa24ae5f4dfd71aad4ba96fe66a69ea71e8e708603b4d0bfb
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement e9cb1a668033f8ffa24ae5f4dfd71aad4ba96fe66a69ea71e8e708603b4d0bfb';


---- a view with other columns, which a view reads

-- step 1 of 2: replace
--   locks: what its connector locks: the manual names nothing
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its comment
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement e9cb1a668033f8ffa24ae5f4dfd71aad4ba96fe66a69ea71e8e708603b4d0bfb
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement e9cb1a668033f8ffa24ae5f4dfd71aad4ba96fe66a69ea71e8e708603b4d0bfb';


---- a view under another name

-- step 1 of 1: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER VIEW "elected" RENAME TO "chosen"
ALTER VIEW "chosen" RENAME TO "elected";


---- a view under another name, which a view reads

-- step 1 of 4: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "readers";

-- step 2 of 4: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER VIEW "elected" RENAME TO "chosen"
ALTER VIEW "chosen" RENAME TO "elected";

-- step 3 of 4: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "readers"
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement c9e2e765624d474517f8a0c4e54255169fd8580d483cac9da38fe27f0e292a69
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id"
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

-- step 4 of 4: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "readers" IS 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement c9e2e765624d474517f8a0c4e54255169fd8580d483cac9da38fe27f0e292a69';


---- a view of other members under another name

-- step 1 of 3: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER VIEW "picked" RENAME TO "chosen"
ALTER VIEW "chosen" RENAME TO "picked";

-- step 2 of 3: replace
--   locks: what its connector locks: the manual names nothing
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its comment
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement ebac7396ac8ed2621e10445b836d5b4481fd81a62a16806b623f8e541d5dac16
CREATE OR REPLACE VIEW "picked" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 3 of 3: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "picked" IS 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement ebac7396ac8ed2621e10445b836d5b4481fd81a62a16806b623f8e541d5dac16';


---- a view that goes

-- step 1 of 1: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "chosen";


---- a view that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "readers";

-- step 2 of 2: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "chosen";


---- a table where there is none

-- step 1 of 2: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
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
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 18e4d3a54c333330af3111c7cd0255191bfd834754181a47e909b7ba6d96ea4a';


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 4: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
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

-- step 2 of 4: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 18e4d3a54c333330af3111c7cd0255191bfd834754181a47e909b7ba6d96ea4a';

-- step 3 of 4: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


---- a table of other members, of the same columns

-- step 1 of 4: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
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

-- step 2 of 4: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement f3850baf81af69dcfda23287433b1d98ca551f6a3643f2083c0311903cdd9d7c';

-- step 3 of 4: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


---- a table with a column more

-- step 1 of 4: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 928066925cd5ff64c2f5918892e2625b1ed329b4aa562fdf8a3e8c4415255564
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."plan" AS VARCHAR) AS "plan"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 928066925cd5ff64c2f5918892e2625b1ed329b4aa562fdf8a3e8c4415255564';

-- step 3 of 4: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


---- a table with other columns

-- step 1 of 4: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 6b269376c98906ba2edfa2ccd4147b5b5958501901df328605ade41b4982f982
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 6b269376c98906ba2edfa2ccd4147b5b5958501901df328605ade41b4982f982';

-- step 3 of 4: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


---- a table with other columns, which a view reads

-- step 1 of 4: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 6b269376c98906ba2edfa2ccd4147b5b5958501901df328605ade41b4982f982
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."id" AS BIGINT) AS "id"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 6b269376c98906ba2edfa2ccd4147b5b5958501901df328605ade41b4982f982';

-- step 3 of 4: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


---- a table under another name

-- step 1 of 1: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


---- a table under another name, which a view reads

-- step 1 of 4: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "readers";

-- step 2 of 4: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";

-- step 3 of 4: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "readers"
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement c9e2e765624d474517f8a0c4e54255169fd8580d483cac9da38fe27f0e292a69
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id"
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

-- step 4 of 4: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "readers" IS 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement c9e2e765624d474517f8a0c4e54255169fd8580d483cac9da38fe27f0e292a69';


---- a table of other members under another name

-- step 1 of 5: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "picked" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "picked";

-- step 2 of 5: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
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

-- step 3 of 5: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "picked__new" IS 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement cdf3b9286257dca9095bdfe6ef92fe93b6fe6a2566b931c8c41ff6a003f2d29f';

-- step 4 of 5: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "picked";

-- step 5 of 5: rename
--   locks: what its connector locks: the manual names nothing
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE "picked" RENAME TO "picked__new"
ALTER TABLE "picked__new" RENAME TO "picked";


---- a table that goes

-- step 1 of 1: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "chosen";


---- a table that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "readers";

-- step 2 of 2: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "chosen";


---- a view that becomes a table

-- step 1 of 3: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "chosen";

-- step 2 of 3: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
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

-- step 3 of 3: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 18e4d3a54c333330af3111c7cd0255191bfd834754181a47e909b7ba6d96ea4a';


---- a table that becomes a view

-- step 1 of 3: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "chosen";

-- step 2 of 3: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
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

-- step 3 of 3: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 3d48cffa96badb2e7aa5bcd6ede80cc48fcfb6d9b856f9091afbdc5922b8cfd2';


---- how many members there are

-- step 1 of 1: count
--   locks: what its connector locks: the manual names nothing
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
--   locks: what its connector locks: the manual names nothing
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
--   locks: what its connector locks: the manual names nothing
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
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 0065cb5c72b06bc722f467c9fb0696d77c11c9901afa9ebf7165cc4f446f85e8
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."score" AS BIGINT) AS "score"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro'
ORDER BY
  MOD(
    FROM_BASE(SUBSTR(TO_HEX(SHA256(TO_UTF8((
      'sample:' || CAST("t"."id" AS VARCHAR)
    )))), 57), 16),
    10000
  ) ASC,
  MOD(
    FROM_BASE(SUBSTR(TO_HEX(SHA256(TO_UTF8((
      'sample 2:' || CAST("t"."id" AS VARCHAR)
    )))), 57), 16),
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

-- step 1 of 6: create
--   locks: what its connector locks: the manual names nothing
--   readers see: no table, then all of its rows, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
--   undone by: DROP TABLE "chosen__changes"
CREATE TABLE "chosen__changes" (
  "id" BIGINT,
  "score" BIGINT,
  "plan" VARCHAR,
  "entered_at" TIMESTAMP(6),
  "changed_at" TIMESTAMP(6),
  "change" VARCHAR
);

-- step 2 of 6: create
--   locks: what its connector locks: the manual names nothing
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
--   locks: what its connector locks: the manual names nothing
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
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__changes" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement ec58e7f8b6f5d82630bdb291a35ff5187b60154ac0e82477c67906e90ea4028e';

-- step 5 of 6: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen__snapshot" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement ec58e7f8b6f5d82630bdb291a35ff5187b60154ac0e82477c67906e90ea4028e';

-- step 6 of 6: mark
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "chosen__history" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement ec58e7f8b6f5d82630bdb291a35ff5187b60154ac0e82477c67906e90ea4028e';


---- how many have changed

-- step 1 of 1: count
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 00e696fe528762efc7b55c53d4f85e0e9ef6b2d9e91640c5d329872f77ab339c
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
      CAST("t"."plan" AS VARCHAR) AS "plan",
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
--   locks: what its connector locks: the manual names nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement c915631728f214d7cbdb380da139bf3da01daf91e39a930059f6d5f528203f62
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
      CAST("t"."plan" AS VARCHAR) AS "plan",
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
--   locks: what its connector locks: the manual names nothing
--   readers see: the rows that were there, then all of it, where the connector makes them known at the end
--   lost if it stops here: with some connectors files that nothing reads
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 4bc31986530f06941563dd27e7bc745375ea584f4139930772bb9ee81ecc2180
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
  CAST('2026-03-15 09:30:00' AS TIMESTAMP(6)) AS "changed_at",
  "d"."change"
FROM (
  SELECT
    CASE WHEN "m"."member" = 1 THEN "m"."id" ELSE "s"."id" END AS "id",
    CASE WHEN "m"."member" = 1 THEN "m"."score" ELSE "s"."score" END AS "score",
    CASE WHEN "m"."member" = 1 THEN "m"."plan" ELSE "s"."plan" END AS "plan",
    CASE WHEN "s"."member" = 1 THEN "s"."entered_at" ELSE CAST('2026-03-15 09:30:00' AS TIMESTAMP(6)) END AS "entered_at",
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
      CAST("t"."plan" AS VARCHAR) AS "plan",
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
    "d"."changed_at" IS NULL OR "d"."changed_at" <> CAST('2026-03-15 09:30:00' AS TIMESTAMP(6))
  )
  AND (
    SELECT
      COUNT(*)
    FROM "chosen__changes" AS "later"
    WHERE
      "later"."changed_at" > CAST('2026-03-15 09:30:00' AS TIMESTAMP(6))
  ) = 0;


---- a segment that is tracked no more

-- step 1 of 3: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "chosen__history";

-- step 2 of 3: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP VIEW "chosen__snapshot";

-- step 3 of 3: drop
--   locks: what its connector locks: the manual names nothing
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good, with its data where the connector owns them
DROP TABLE "chosen__changes";
