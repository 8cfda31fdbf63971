---- a table with all that it can have

-- step 1 of 5: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "segments"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 34fd0a8df642e538a9b8bbbd4077b19522069872507c078277b68c6bad966436
CREATE TABLE "segments"."chosen" DISTSTYLE KEY DISTKEY ("id") COMPOUND SORTKEY ("joined", "id") AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 5: comment
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 3 of 5: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 34fd0a8df642e538a9b8bbbd4077b19522069872507c078277b68c6bad966436';

-- step 4 of 5: create
--   locks: the manual names none
--   readers see: no view, then the view
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "segments"."best_of_them"
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 5 of 5: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 6b7be68d365bb198fa3b3be8c87afd211e575780008d75041291e829681edd23';


---- the same, of rows that have changed

-- step 1 of 11: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 34fd0a8df642e538a9b8bbbd4077b19522069872507c078277b68c6bad966436
CREATE TABLE "segments"."chosen__new" DISTSTYLE KEY DISTKEY ("id") COMPOUND SORTKEY ("joined", "id") AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 11: comment
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen__new"."score" IS 'from 1 to 10';

-- step 3 of 11: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen__new" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 34fd0a8df642e538a9b8bbbd4077b19522069872507c078277b68c6bad966436';

-- step 4 of 11: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 5 of 11: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 6 of 11: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen" RENAME TO "chosen__old";

-- step 7 of 11: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen__new" RENAME TO "chosen";

-- step 8 of 11: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 9 of 11: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 6b7be68d365bb198fa3b3be8c87afd211e575780008d75041291e829681edd23';

-- step 10 of 11: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;

-- step 11 of 11: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "segments"."chosen__old";


---- the same, of other members

-- step 1 of 11: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 58f237e0969d9d701acfbd9009f94a638eeaea4bedfb9028e1a99c4ef7dc68d4
CREATE TABLE "segments"."chosen__new" DISTSTYLE KEY DISTKEY ("id") COMPOUND SORTKEY ("joined", "id") AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');

-- step 2 of 11: comment
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen__new"."score" IS 'from 1 to 10';

-- step 3 of 11: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen__new" IS 'Who is chosen; segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 58f237e0969d9d701acfbd9009f94a638eeaea4bedfb9028e1a99c4ef7dc68d4';

-- step 4 of 11: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 5 of 11: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 6 of 11: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen" RENAME TO "chosen__old";

-- step 7 of 11: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen__new" RENAME TO "chosen";

-- step 8 of 11: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 9 of 11: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 6b7be68d365bb198fa3b3be8c87afd211e575780008d75041291e829681edd23';

-- step 10 of 11: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;

-- step 11 of 11: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "segments"."chosen__old";


---- the same, with other things that belong to it

-- step 1 of 6: comment
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS '';

-- step 2 of 6: comment
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."joined" IS 'the first day';

-- step 3 of 6: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen now; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 34fd0a8df642e538a9b8bbbd4077b19522069872507c078277b68c6bad966436';

-- step 4 of 6: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP VIEW "segments"."best_of_them";

-- step 5 of 6: create
--   locks: the manual names none
--   readers see: no view, then the view
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW "segments"."others_of_them"
CREATE VIEW "segments"."others_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" <= 6 OR "t"."score" IS NULL;

-- step 6 of 6: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."others_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 2fe0aa483c0062625b6fc1fb9a09618acf5b912a8f2a4720c9eb84fbe69ae945';


---- the same, under another name

-- step 1 of 3: rename
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: ALTER TABLE "segments"."elected" RENAME TO "chosen"
ALTER TABLE "segments"."chosen" RENAME TO "elected";

-- step 2 of 3: replace
--   locks: the view, for reads and writes, until it is done: readers wait
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its owner and grants stay
CREATE OR REPLACE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."elected" AS "t"
WHERE
  "t"."score" > 6;

-- step 3 of 3: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement 85d37122af3ee4568a3abe7db4156a133f73d84ca4af84723367f7c13cd5d7b0';


---- the same, in another schema

-- step 1 of 9: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 9: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 3 of 9: create, in transaction 1
--   locks: AccessShareLock on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 34fd0a8df642e538a9b8bbbd4077b19522069872507c078277b68c6bad966436
CREATE TABLE "elsewhere"."chosen" DISTSTYLE KEY DISTKEY ("id") COMPOUND SORTKEY ("joined", "id") AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 4 of 9: comment, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON COLUMN "elsewhere"."chosen"."score" IS 'from 1 to 10';

-- step 5 of 9: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON TABLE "elsewhere"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 34fd0a8df642e538a9b8bbbd4077b19522069872507c078277b68c6bad966436';

-- step 6 of 9: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "segments"."chosen";

-- step 7 of 9: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "elsewhere"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "elsewhere"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 8 of 9: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "elsewhere"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a05d5d44972880c48ef6d8fddb7671207402085381794dd583e4dafd15ab7c36';

-- step 9 of 9: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- the same, laid out otherwise

-- step 1 of 11: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 62a903df47fc464ab8ed550c81e5610310a5dd8f93ab34116d2e67f421921060
CREATE TABLE "segments"."chosen__new" DISTSTYLE KEY DISTKEY ("id") COMPOUND SORTKEY ("score") AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 11: comment
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen__new"."score" IS 'from 1 to 10';

-- step 3 of 11: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen__new" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 62a903df47fc464ab8ed550c81e5610310a5dd8f93ab34116d2e67f421921060';

-- step 4 of 11: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 5 of 11: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW "segments"."best_of_them";

-- step 6 of 11: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen" RENAME TO "chosen__old";

-- step 7 of 11: rename, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
ALTER TABLE "segments"."chosen__new" RENAME TO "chosen";

-- step 8 of 11: create, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 9 of 11: mark, in transaction 1
--   locks: the manual names none
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
COMMENT ON VIEW "segments"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 6b7be68d365bb198fa3b3be8c87afd211e575780008d75041291e829681edd23';

-- step 10 of 11: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;

-- step 11 of 11: drop
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: it with its grants
DROP TABLE "segments"."chosen__old";


---- the same, which goes

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
DROP VIEW "segments"."best_of_them";

-- step 3 of 4: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE "segments"."chosen";

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a key

-- refused: error[unsupported-by-dialect] at /target/key: Amazon Redshift cannot declare a key: a key is of columns that are declared NOT NULL, which those that a query made are not


---- an index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Amazon Redshift cannot make an index: it has none: sort keys say where rows are


---- a unique index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Amazon Redshift cannot make an index: it has none: sort keys say where rows are


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Amazon Redshift cannot make an index: it has none: sort keys say where rows are


---- an index of a text

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Amazon Redshift cannot make an index: it has none: sort keys say where rows are


---- rows near each other

-- step 1 of 2: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c869c5c15cc01c9aea43a74f85b6366547aca1b5e0e775653fe8608112d586e1
CREATE TABLE "chosen" COMPOUND SORTKEY ("joined") AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement c869c5c15cc01c9aea43a74f85b6366547aca1b5e0e775653fe8608112d586e1';


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition: Amazon Redshift cannot keep rows apart by a column: only external tables have partitions


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition: Amazon Redshift cannot keep rows apart by a column: only external tables have partitions


---- rows on the node of their key

-- step 1 of 2: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 7f8c8b13090a1a48c9c47f3831b20840ea003e13ee329c357e51c6c4ad985a2c
CREATE TABLE "chosen" DISTSTYLE KEY DISTKEY ("id") AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 7f8c8b13090a1a48c9c47f3831b20840ea003e13ee329c357e51c6c4ad985a2c';


---- rows on every node

-- step 1 of 2: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c162c6e5c63c08fecf6ec70b28e062b32f3bc28e82e89bc5934c60cc43f03829
CREATE TABLE "chosen" DISTSTYLE ALL AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement c162c6e5c63c08fecf6ec70b28e062b32f3bc28e82e89bc5934c60cc43f03829';


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: Amazon Redshift cannot keep its rows together with those of another table: say only by which column


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: Amazon Redshift cannot store rows by parquet: it stores rows in one way


---- comments

-- step 1 of 3: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement efdb0bb9b445e2c9df7df5110e4085fbc26488f5f4f9126b341ef5bd9a5f6006
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: comment
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "chosen"."score" IS '1 to 10';

-- step 3 of 3: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'Who''s chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement efdb0bb9b445e2c9df7df5110e4085fbc26488f5f4f9126b341ef5bd9a5f6006';


---- a materialized view

-- step 1 of 1: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP MATERIALIZED VIEW "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement efdb0bb9b445e2c9df7df5110e4085fbc26488f5f4f9126b341ef5bd9a5f6006
CREATE MATERIALIZED VIEW "chosen" AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;


---- a materialized view, filled anew

-- step 1 of 1: refresh
--   locks: the manual names none
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing: it is a transaction of its own
REFRESH MATERIALIZED VIEW "chosen";


---- a materialized view, of other members

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
DROP MATERIALIZED VIEW "chosen";

-- step 3 of 4: create, in transaction 1
--   locks: AccessShareLock on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 86e6b77b3cb23f9e846c70c927490d70374588dbc1c2cb21480270017c57ae17
CREATE MATERIALIZED VIEW "chosen" AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  (
    "t"."plan" || '.'
  ) = ('pro' || '.');

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a materialized view, under another name

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN;

-- step 2 of 4: create, in transaction 1
--   locks: AccessShareLock on the tables read
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment elected, days of UTC
-- meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0
-- statement efdb0bb9b445e2c9df7df5110e4085fbc26488f5f4f9126b341ef5bd9a5f6006
CREATE MATERIALIZED VIEW "elected" AS SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 3 of 4: drop, in transaction 1
--   locks: AccessExclusiveLock on it until the transaction ends: readers wait
--   readers see: it is gone; one that others read is not dropped
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP MATERIALIZED VIEW "chosen";

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT;


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/key: Amazon Redshift cannot declare a key: a key is of columns that are declared NOT NULL, which those that a query made are not


---- a name of digits

-- step 1 of 2: create
--   locks: AccessShareLock on the tables read
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP TABLE "seg_7be403e3cc82"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement efdb0bb9b445e2c9df7df5110e4085fbc26488f5f4f9126b341ef5bd9a5f6006
CREATE TABLE "seg_7be403e3cc82" AS
SELECT
  CAST("t"."id" AS BIGINT) AS "id",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."score" AS BIGINT) AS "score",
  CAST("t"."joined" AS DATE) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: the manual names none
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "seg_7be403e3cc82" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement efdb0bb9b445e2c9df7df5110e4085fbc26488f5f4f9126b341ef5bd9a5f6006';
