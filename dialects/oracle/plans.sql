---- a view where there is none

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP VIEW "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 5f5db81b771da25be3888aa4bfbbf7179b89efc72d9e9d988064a15508eb13fb
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro';

-- step 2 of 2: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 5f5db81b771da25be3888aa4bfbbf7179b89efc72d9e9d988064a15508eb13fb';


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

-- step 1 of 2: replace
--   locks: an exclusive DDL lock on the view for a moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its grants stay
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement c88e8a10bee9ba4a0e22c175ebab340ece8be6fb0f24fc12554932bef455b7e3
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement c88e8a10bee9ba4a0e22c175ebab340ece8be6fb0f24fc12554932bef455b7e3';


---- a view with a column more

-- step 1 of 2: replace
--   locks: an exclusive DDL lock on the view for a moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its grants stay
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 21c6cb17ef54cfea2b8947f9d490890651ce386a81cd91ad199b49e84de9d33d
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 21c6cb17ef54cfea2b8947f9d490890651ce386a81cd91ad199b49e84de9d33d';


---- a view with other columns

-- step 1 of 2: replace
--   locks: an exclusive DDL lock on the view for a moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its grants stay
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 00aca87065fb7d4d3e5fbb7214676f4f0d586b621477755b004a38a7d3dbc3f7
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."id" AS NUMBER(19)) AS "id"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 00aca87065fb7d4d3e5fbb7214676f4f0d586b621477755b004a38a7d3dbc3f7';


---- a view with other columns, which a view reads

-- step 1 of 2: replace
--   locks: an exclusive DDL lock on the view for a moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its grants stay
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 00aca87065fb7d4d3e5fbb7214676f4f0d586b621477755b004a38a7d3dbc3f7
CREATE OR REPLACE VIEW "chosen" AS
SELECT
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."id" AS NUMBER(19)) AS "id"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 00aca87065fb7d4d3e5fbb7214676f4f0d586b621477755b004a38a7d3dbc3f7';


---- a view under another name

-- step 1 of 1: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "elected" TO "chosen"
RENAME "chosen" TO "elected";


---- a view under another name, which a view reads

-- step 1 of 4: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "readers";

-- step 2 of 4: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "elected" TO "chosen"
RENAME "chosen" TO "elected";

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP VIEW "readers"
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement 9aa757a19c2e7be0ab87b2c2aee5aac53ef3fa07c83318711231348150f5e81a
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id"
FROM "people" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "elected" "elected_3"
    WHERE
      "elected_3"."id" = "t"."id"
  )
  AND "t"."id" < 20;

-- step 4 of 4: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "readers" IS 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement 9aa757a19c2e7be0ab87b2c2aee5aac53ef3fa07c83318711231348150f5e81a';


---- a view of other members under another name

-- step 1 of 3: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "picked" TO "chosen"
RENAME "chosen" TO "picked";

-- step 2 of 3: replace
--   locks: an exclusive DDL lock on the view for a moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its grants stay
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement bde04918ea941ebbe60f52d7c48020f5b67331b8dc92c51eb8cb178424657349
CREATE OR REPLACE VIEW "picked" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro';

-- step 3 of 3: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "picked" IS 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement bde04918ea941ebbe60f52d7c48020f5b67331b8dc92c51eb8cb178424657349';


---- a view that goes

-- step 1 of 1: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "chosen";


---- a view that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "readers";

-- step 2 of 2: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "chosen";


---- a table where there is none

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement fb834728f11f7c327543f526be4a76befa25d974e7b82c9577387f1098dfa3ea
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro';

-- step 2 of 2: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement fb834728f11f7c327543f526be4a76befa25d974e7b82c9577387f1098dfa3ea';


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement fb834728f11f7c327543f526be4a76befa25d974e7b82c9577387f1098dfa3ea
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro';

-- step 2 of 4: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement fb834728f11f7c327543f526be4a76befa25d974e7b82c9577387f1098dfa3ea';

-- step 3 of 4: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "chosen" TO "chosen__new"
RENAME "chosen__new" TO "chosen";


---- a table of other members, of the same columns

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement 04399fe53c0b04f8968ff15eecc6912b7ec683d1193b41918e47ab8445a3621b
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement 04399fe53c0b04f8968ff15eecc6912b7ec683d1193b41918e47ab8445a3621b';

-- step 3 of 4: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "chosen" TO "chosen__new"
RENAME "chosen__new" TO "chosen";


---- a table with a column more

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement c6bfec25d578ec93189ebbd4a2365c44cfec043c70515305dc3a6d60b236417f
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement c6bfec25d578ec93189ebbd4a2365c44cfec043c70515305dc3a6d60b236417f';

-- step 3 of 4: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "chosen" TO "chosen__new"
RENAME "chosen__new" TO "chosen";


---- a table with other columns

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement fec87613cbb6d53201ff5432e581c12197f695d750fc4228004190c81d528b61
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."id" AS NUMBER(19)) AS "id"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement fec87613cbb6d53201ff5432e581c12197f695d750fc4228004190c81d528b61';

-- step 3 of 4: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "chosen" TO "chosen__new"
RENAME "chosen__new" TO "chosen";


---- a table with other columns, which a view reads

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen__new"
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement fec87613cbb6d53201ff5432e581c12197f695d750fc4228004190c81d528b61
CREATE TABLE "chosen__new" AS
SELECT
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."id" AS NUMBER(19)) AS "id"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__new" IS 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement fec87613cbb6d53201ff5432e581c12197f695d750fc4228004190c81d528b61';

-- step 3 of 4: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "chosen";

-- step 4 of 4: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "chosen" TO "chosen__new"
RENAME "chosen__new" TO "chosen";


---- a table under another name

-- step 1 of 1: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "elected" TO "chosen"
RENAME "chosen" TO "elected";


---- a table under another name, which a view reads

-- step 1 of 4: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "readers";

-- step 2 of 4: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "elected" TO "chosen"
RENAME "chosen" TO "elected";

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP VIEW "readers"
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement 9aa757a19c2e7be0ab87b2c2aee5aac53ef3fa07c83318711231348150f5e81a
CREATE VIEW "readers" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id"
FROM "people" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "elected" "elected_3"
    WHERE
      "elected_3"."id" = "t"."id"
  )
  AND "t"."id" < 20;

-- step 4 of 4: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "readers" IS 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement 9aa757a19c2e7be0ab87b2c2aee5aac53ef3fa07c83318711231348150f5e81a';


---- a table of other members under another name

-- step 1 of 5: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "picked" TO "chosen"
RENAME "chosen" TO "picked";

-- step 2 of 5: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "picked__new"
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 37f1765496dd95bfaeb759a1b2bb46751857d132cdf8ce9cf0e5252afd7197e5
CREATE TABLE "picked__new" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro';

-- step 3 of 5: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "picked__new" IS 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement 37f1765496dd95bfaeb759a1b2bb46751857d132cdf8ce9cf0e5252afd7197e5';

-- step 4 of 5: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "picked";

-- step 5 of 5: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: RENAME "picked" TO "picked__new"
RENAME "picked__new" TO "picked";


---- a table that goes

-- step 1 of 1: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "chosen";


---- a table that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "readers";

-- step 2 of 2: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "chosen";


---- a view that becomes a table

-- step 1 of 3: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "chosen";

-- step 2 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement fb834728f11f7c327543f526be4a76befa25d974e7b82c9577387f1098dfa3ea
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro';

-- step 3 of 3: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement fb834728f11f7c327543f526be4a76befa25d974e7b82c9577387f1098dfa3ea';


---- a table that becomes a view

-- step 1 of 3: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "chosen";

-- step 2 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP VIEW "chosen"
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 5f5db81b771da25be3888aa4bfbbf7179b89efc72d9e9d988064a15508eb13fb
CREATE VIEW "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro';

-- step 3 of 3: mark
--   locks: an exclusive DDL lock on it for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 5f5db81b771da25be3888aa4bfbbf7179b89efc72d9e9d988064a15508eb13fb';


---- how many members there are

-- step 1 of 1: count
--   locks: nothing: a reader sees what was committed at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 1a5b0478f4eba5ee59427702c797f72db5d5b4a65bb9905ac12f82a9e6960241
SELECT
  COUNT(*) AS "count"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro';


---- the first five members

-- step 1 of 1: read
--   locks: nothing: a reader sees what was committed at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 9562c7a7e799538fc15713cc7b2a7bafd728b64bf3325e1057c2b806c2202181
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro'
ORDER BY
  "t"."id" ASC
FETCH FIRST 5 ROWS ONLY;


---- five members behind one

-- step 1 of 1: read
--   locks: nothing: a reader sees what was committed at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement c96c56a766934bd98b723a718ad633867ffce76211dd2761e4cb34ade4a4802e
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro' AND "t"."id" > 7
ORDER BY
  "t"."id" ASC
FETCH FIRST 5 ROWS ONLY;


---- five members at random

-- step 1 of 1: read
--   locks: nothing: a reader sees what was committed at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement d543a841a9d99423c088345eedc51e077be5ca71406c4ee435c27a76a459f418
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro'
ORDER BY
  MOD(
    TO_NUMBER(
      SUBSTR(
        RAWTOHEX(
          STANDARD_HASH(
            CAST(CASE
              WHEN CAST("t"."id" AS VARCHAR2(4000)) IS NOT NULL
              THEN (
                'sample:' || CAST("t"."id" AS VARCHAR2(4000))
              )
            END AS VARCHAR2(4000)),
            'SHA256'
          )
        ),
        57
      ),
      'XXXXXXXX'
    ),
    10000
  ) ASC,
  MOD(
    TO_NUMBER(
      SUBSTR(
        RAWTOHEX(
          STANDARD_HASH(
            CAST(CASE
              WHEN CAST("t"."id" AS VARCHAR2(4000)) IS NOT NULL
              THEN (
                'sample 2:' || CAST("t"."id" AS VARCHAR2(4000))
              )
            END AS VARCHAR2(4000)),
            'SHA256'
          )
        ),
        57
      ),
      'XXXXXXXX'
    ),
    10000
  ) ASC,
  "t"."id" ASC
FETCH FIRST 5 ROWS ONLY;


---- how members are found

-- step 1 of 2: explain
--   locks: at most what reading does: no row is looked at
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 1b795c2df2e61ab2af0a8ad161d12944eaa2653654996a24cef72875397db436
EXPLAIN PLAN FOR SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."score" AS NUMBER(19)) AS "score"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro'
ORDER BY
  "t"."id" ASC;

-- step 2 of 2: explain
--   locks: at most what reading does: no row is looked at
--   readers see: nothing of it
--   lost if it stops here: nothing
SELECT PLAN_TABLE_OUTPUT FROM TABLE(DBMS_XPLAN.DISPLAY());
