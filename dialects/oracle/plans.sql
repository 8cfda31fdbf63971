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
--   locks: nothing that one who reads or writes waits for
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
--   locks: nothing that one who reads or writes waits for
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
--   locks: nothing that one who reads or writes waits for
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
--   locks: nothing that one who reads or writes waits for
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
--   locks: nothing that one who reads or writes waits for
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
--   locks: nothing that one who reads or writes waits for
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
--   locks: nothing that one who reads or writes waits for
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
--   locks: nothing that one who reads or writes waits for
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
--   locks: nothing that one who reads or writes waits for
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
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


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
--   locks: nothing that one who reads or writes waits for
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
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


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
--   locks: nothing that one who reads or writes waits for
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
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


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
--   locks: nothing that one who reads or writes waits for
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
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


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
--   locks: nothing that one who reads or writes waits for
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
--   undone by: ALTER TABLE "chosen" RENAME TO "chosen__new"
ALTER TABLE "chosen__new" RENAME TO "chosen";


---- a table under another name

-- step 1 of 1: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";


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
--   undone by: ALTER TABLE "elected" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "elected";

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
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "readers" IS 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement 9aa757a19c2e7be0ab87b2c2aee5aac53ef3fa07c83318711231348150f5e81a';


---- a table of other members under another name

-- step 1 of 5: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER TABLE "picked" RENAME TO "chosen"
ALTER TABLE "chosen" RENAME TO "picked";

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
--   locks: nothing that one who reads or writes waits for
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
--   undone by: ALTER TABLE "picked" RENAME TO "picked__new"
ALTER TABLE "picked__new" RENAME TO "picked";


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
--   locks: nothing that one who reads or writes waits for
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
--   locks: nothing that one who reads or writes waits for
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


---- a segment that is tracked

-- step 1 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen__changes"
CREATE TABLE "chosen__changes" (
  "id" NUMBER(19) NOT NULL,
  "score" NUMBER(19),
  "plan" VARCHAR2(4000),
  "entered_at" TIMESTAMP(6) NOT NULL,
  "changed_at" TIMESTAMP(6) NOT NULL,
  "change" VARCHAR2(9) NOT NULL,
  PRIMARY KEY ("id", "changed_at")
);

-- step 2 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
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
  FROM "chosen__changes" "c"
) "l"
WHERE
  "l"."place" = 1 AND "l"."change" <> 'removed';

-- step 3 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
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
  FROM "chosen__changes" "c"
) "l"
WHERE
  "l"."place" = 1;

-- step 4 of 6: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__changes" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 67dec3dd1b4fc67756fd245af224b9696ac8d109ce3f4732af793c2da7626d3b';

-- step 5 of 6: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__snapshot" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 67dec3dd1b4fc67756fd245af224b9696ac8d109ce3f4732af793c2da7626d3b';

-- step 6 of 6: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen__history" IS 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 67dec3dd1b4fc67756fd245af224b9696ac8d109ce3f4732af793c2da7626d3b';


---- how many have changed

-- step 1 of 1: count
--   locks: nothing: a reader sees what was committed at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 7796fd8aba79fdab12106d3c605f20c40665470bf58d0c703a4da1691258d8e4
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
          "m"."plan" COLLATE BINARY = "s"."plan" COLLATE BINARY
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
      CAST("t"."id" AS NUMBER(19)) AS "id",
      CAST("t"."score" AS NUMBER(19)) AS "score",
      CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
      1 AS "member"
    FROM "people" "t"
    WHERE
      "t"."plan" COLLATE BINARY = 'pro'
  ) "m"
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
      FROM "chosen__changes" "c"
    ) "l"
    WHERE
      "l"."place" = 1
  ) "s"
    ON "m"."id" = "s"."id"
) "d";


---- who has changed, and how

-- step 1 of 1: read
--   locks: nothing: a reader sees what was committed at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 769f44169be44381c991e8ead8e2b61a5aec5d9fa42db3d0a1a9aae1bc46322d
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
          "m"."plan" COLLATE BINARY = "s"."plan" COLLATE BINARY
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
      CAST("t"."id" AS NUMBER(19)) AS "id",
      CAST("t"."score" AS NUMBER(19)) AS "score",
      CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
      1 AS "member"
    FROM "people" "t"
    WHERE
      "t"."plan" COLLATE BINARY = 'pro'
  ) "m"
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
      FROM "chosen__changes" "c"
    ) "l"
    WHERE
      "l"."place" = 1
  ) "s"
    ON "m"."id" = "s"."id"
) "d"
WHERE
  "d"."change" IN ('added', 'updated', 'removed')
ORDER BY
  "d"."id" ASC;


---- what has changed, recorded

-- step 1 of 1: insert
--   locks: ROW EXCLUSIVE on the table: readers do not wait
--   readers see: the rows that were there, and all of it when the transaction is committed
--   lost if it stops here: nothing: a statement is done in whole or not at all; what is not committed is taken back
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement dff4064b6908da3e9705782f7f7f7b2b944fbe2cc8a16a48f0c76cfc9f94d6f2
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
  TIMESTAMP '2026-03-15 09:30:00' AS "changed_at",
  "d"."change"
FROM (
  SELECT
    CASE WHEN "m"."member" = 1 THEN "m"."id" ELSE "s"."id" END AS "id",
    CASE WHEN "m"."member" = 1 THEN "m"."score" ELSE "s"."score" END AS "score",
    CASE WHEN "m"."member" = 1 THEN "m"."plan" ELSE "s"."plan" END AS "plan",
    CASE WHEN "s"."member" = 1 THEN "s"."entered_at" ELSE TIMESTAMP '2026-03-15 09:30:00' END AS "entered_at",
    "s"."changed_at" AS "changed_at",
    CASE
      WHEN "m"."member" = 1 AND "s"."member" = 1
      THEN CASE
        WHEN (
          "m"."score" = "s"."score" OR "m"."score" IS NULL AND "s"."score" IS NULL
        )
        AND (
          "m"."plan" COLLATE BINARY = "s"."plan" COLLATE BINARY
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
      CAST("t"."id" AS NUMBER(19)) AS "id",
      CAST("t"."score" AS NUMBER(19)) AS "score",
      CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
      1 AS "member"
    FROM "people" "t"
    WHERE
      "t"."plan" COLLATE BINARY = 'pro'
  ) "m"
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
      FROM "chosen__changes" "c"
    ) "l"
    WHERE
      "l"."place" = 1
  ) "s"
    ON "m"."id" = "s"."id"
) "d"
WHERE
  "d"."change" IN ('added', 'updated', 'removed')
  AND (
    "d"."changed_at" IS NULL OR "d"."changed_at" <> TIMESTAMP '2026-03-15 09:30:00'
  )
  AND (
    SELECT
      COUNT(*)
    FROM "chosen__changes" "later"
    WHERE
      "later"."changed_at" > TIMESTAMP '2026-03-15 09:30:00'
  ) = 0;


---- a segment that is tracked no more

-- step 1 of 3: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "chosen__history";

-- step 2 of 3: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "chosen__snapshot";

-- step 3 of 3: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "chosen__changes";
