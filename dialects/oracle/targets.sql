---- a table with all that it can have

-- step 1 of 8: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "segments"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 656c04b78c7754049501f90a5563cb5074645a173b9fd57b021bb76bc8d16fcb
CREATE TABLE "segments"."chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 8: key
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
ALTER TABLE "segments"."chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 3 of 8: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "segments"."chosen__score"
CREATE INDEX "segments"."chosen__score" ON "segments"."chosen" ("score");

-- step 4 of 8: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "segments"."by_day"
CREATE INDEX "segments"."by_day" ON "segments"."chosen" ("joined", "id");

-- step 5 of 8: comment
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS 'from 1 to 10';

-- step 6 of 8: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 656c04b78c7754049501f90a5563cb5074645a173b9fd57b021bb76bc8d16fcb';

-- step 7 of 8: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP VIEW "segments"."best_of_them"
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "segments"."chosen" "t"
WHERE
  "t"."score" > 6;

-- step 8 of 8: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 8d0cacbb0dfb36ac606757fbf181455971fc0ce824c8c4ec77b8c070166db11e';


---- the same, of rows that have changed

-- step 1 of 12: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 656c04b78c7754049501f90a5563cb5074645a173b9fd57b021bb76bc8d16fcb
CREATE TABLE "segments"."chosen__new" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 12: key
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
ALTER TABLE "segments"."chosen__new" ADD CONSTRAINT "chosen__key__new" PRIMARY KEY ("id");

-- step 3 of 12: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "segments"."chosen__score__new"
CREATE INDEX "segments"."chosen__score__new" ON "segments"."chosen__new" ("score");

-- step 4 of 12: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "segments"."by_day__new"
CREATE INDEX "segments"."by_day__new" ON "segments"."chosen__new" ("joined", "id");

-- step 5 of 12: comment
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen__new"."score" IS 'from 1 to 10';

-- step 6 of 12: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen__new" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 656c04b78c7754049501f90a5563cb5074645a173b9fd57b021bb76bc8d16fcb';

-- step 7 of 12: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "segments"."chosen";

-- step 8 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER TABLE "segments"."chosen" RENAME TO "chosen__new"
ALTER TABLE "segments"."chosen__new" RENAME TO "chosen";

-- step 9 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER TABLE "segments"."chosen" RENAME CONSTRAINT "chosen__key" TO "chosen__key__new"
ALTER TABLE "segments"."chosen" RENAME CONSTRAINT "chosen__key__new" TO "chosen__key";

-- step 10 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER INDEX "segments"."chosen__key" RENAME TO "chosen__key__new"
ALTER INDEX "segments"."chosen__key__new" RENAME TO "chosen__key";

-- step 11 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER INDEX "segments"."chosen__score" RENAME TO "chosen__score__new"
ALTER INDEX "segments"."chosen__score__new" RENAME TO "chosen__score";

-- step 12 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER INDEX "segments"."by_day" RENAME TO "by_day__new"
ALTER INDEX "segments"."by_day__new" RENAME TO "by_day";


---- the same, of other members

-- step 1 of 12: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement f5aabb565a16c3b22805f4b3d6dd1763f9ac9f4933845b4ff1d634516b2ef73a
CREATE TABLE "segments"."chosen__new" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."plan" COLLATE BINARY = 'pro';

-- step 2 of 12: key
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
ALTER TABLE "segments"."chosen__new" ADD CONSTRAINT "chosen__key__new" PRIMARY KEY ("id");

-- step 3 of 12: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "segments"."chosen__score__new"
CREATE INDEX "segments"."chosen__score__new" ON "segments"."chosen__new" ("score");

-- step 4 of 12: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "segments"."by_day__new"
CREATE INDEX "segments"."by_day__new" ON "segments"."chosen__new" ("joined", "id");

-- step 5 of 12: comment
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen__new"."score" IS 'from 1 to 10';

-- step 6 of 12: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen__new" IS 'Who is chosen; segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement f5aabb565a16c3b22805f4b3d6dd1763f9ac9f4933845b4ff1d634516b2ef73a';

-- step 7 of 12: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "segments"."chosen";

-- step 8 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER TABLE "segments"."chosen" RENAME TO "chosen__new"
ALTER TABLE "segments"."chosen__new" RENAME TO "chosen";

-- step 9 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER TABLE "segments"."chosen" RENAME CONSTRAINT "chosen__key" TO "chosen__key__new"
ALTER TABLE "segments"."chosen" RENAME CONSTRAINT "chosen__key__new" TO "chosen__key";

-- step 10 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER INDEX "segments"."chosen__key" RENAME TO "chosen__key__new"
ALTER INDEX "segments"."chosen__key__new" RENAME TO "chosen__key";

-- step 11 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER INDEX "segments"."chosen__score" RENAME TO "chosen__score__new"
ALTER INDEX "segments"."chosen__score__new" RENAME TO "chosen__score";

-- step 12 of 12: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER INDEX "segments"."by_day" RENAME TO "by_day__new"
ALTER INDEX "segments"."by_day__new" RENAME TO "by_day";


---- the same, with other things that belong to it

-- step 1 of 8: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "segments"."chosen__score_id"
CREATE INDEX "segments"."chosen__score_id" ON "segments"."chosen" ("score", "id");

-- step 2 of 8: comment
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."score" IS '';

-- step 3 of 8: comment
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "segments"."chosen"."joined" IS 'the first day';

-- step 4 of 8: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP INDEX "segments"."by_day";

-- step 5 of 8: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."chosen" IS 'Who is chosen now; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 656c04b78c7754049501f90a5563cb5074645a173b9fd57b021bb76bc8d16fcb';

-- step 6 of 8: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "segments"."best_of_them";

-- step 7 of 8: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP VIEW "segments"."others_of_them"
CREATE VIEW "segments"."others_of_them" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "segments"."chosen" "t"
WHERE
  "t"."score" <= 6 OR "t"."score" IS NULL;

-- step 8 of 8: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."others_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 967edfe4bbffcb5f990bc6adeaed8950d777adf15f0f0578cd39683fdd3cb68a';


---- the same, under another name

-- step 1 of 7: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "segments"."best_of_them";

-- step 2 of 7: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER TABLE "segments"."elected" RENAME TO "chosen"
ALTER TABLE "segments"."chosen" RENAME TO "elected";

-- step 3 of 7: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER TABLE "segments"."elected" RENAME CONSTRAINT "elected__key" TO "chosen__key"
ALTER TABLE "segments"."elected" RENAME CONSTRAINT "chosen__key" TO "elected__key";

-- step 4 of 7: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER INDEX "segments"."elected__key" RENAME TO "chosen__key"
ALTER INDEX "segments"."chosen__key" RENAME TO "elected__key";

-- step 5 of 7: rename
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: there is no table of the new name until it is done, and readers fail
--   lost if it stops here: nothing; grants move along
--   undone by: ALTER INDEX "segments"."elected__score" RENAME TO "chosen__score"
ALTER INDEX "segments"."chosen__score" RENAME TO "elected__score";

-- step 6 of 7: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP VIEW "segments"."best_of_them"
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "segments"."elected" "t"
WHERE
  "t"."score" > 6;

-- step 7 of 7: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "segments"."best_of_them" IS 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement a111312c849d77403aef0e0b0c58cdd070444608e0471b554c94a7061beb7bda';


---- the same, in another schema

-- step 1 of 10: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "segments"."best_of_them";

-- step 2 of 10: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "elsewhere"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 656c04b78c7754049501f90a5563cb5074645a173b9fd57b021bb76bc8d16fcb
CREATE TABLE "elsewhere"."chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 3 of 10: key
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
ALTER TABLE "elsewhere"."chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 4 of 10: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "elsewhere"."chosen__score"
CREATE INDEX "elsewhere"."chosen__score" ON "elsewhere"."chosen" ("score");

-- step 5 of 10: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "elsewhere"."by_day"
CREATE INDEX "elsewhere"."by_day" ON "elsewhere"."chosen" ("joined", "id");

-- step 6 of 10: comment
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "elsewhere"."chosen"."score" IS 'from 1 to 10';

-- step 7 of 10: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "elsewhere"."chosen" IS 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 656c04b78c7754049501f90a5563cb5074645a173b9fd57b021bb76bc8d16fcb';

-- step 8 of 10: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "segments"."chosen";

-- step 9 of 10: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP VIEW "elsewhere"."best_of_them"
CREATE VIEW "elsewhere"."best_of_them" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "elsewhere"."chosen" "t"
WHERE
  "t"."score" > 6;

-- step 10 of 10: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "elsewhere"."best_of_them" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 1ab8268832036eef28214474f3db5a63d414a78fc6bff9bc402a8925cb2c2b08';


---- the same, which goes

-- step 1 of 2: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP VIEW "segments"."best_of_them";

-- step 2 of 2: drop
--   locks: an exclusive DDL lock on it: it fails where a transaction changes rows of it
--   readers see: it is gone, and readers fail
--   lost if it stops here: it with its grants; FLASHBACK TABLE brings a table back out of the recycle bin
DROP TABLE "segments"."chosen";


---- a key

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 656c04b78c7754049501f90a5563cb5074645a173b9fd57b021bb76bc8d16fcb
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: key
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
ALTER TABLE "chosen" ADD CONSTRAINT "chosen__key" PRIMARY KEY ("id");

-- step 3 of 3: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 656c04b78c7754049501f90a5563cb5074645a173b9fd57b021bb76bc8d16fcb';


---- an index

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "chosen__score"
CREATE INDEX "chosen__score" ON "chosen" ("score");

-- step 3 of 3: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425';


---- a unique index

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "chosen__joined_id"
CREATE UNIQUE INDEX "chosen__joined_id" ON "chosen" ("joined", "id");

-- step 3 of 3: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425';


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0/method: Oracle Database cannot make an index by hash: it has btree, bitmap


---- an index of a text

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: index
--   locks: the table, for those who write to it
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP INDEX "chosen__plan"
CREATE INDEX "chosen__plan" ON "chosen" ("plan");

-- step 3 of 3: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425';


---- rows near each other

-- refused: error[unsupported-by-dialect] at /target/cluster: Oracle Database cannot keep rows by columns: rows stay where they were put


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition: Oracle Database cannot keep rows apart by a column: a row without a value would find no partition


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition: Oracle Database cannot keep rows apart by a column: a row without a value would find no partition


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: Oracle Database cannot say which node keeps a row: it is one database


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: Oracle Database cannot say which node keeps a row: it is one database


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: Oracle Database cannot say which node keeps a row: it is one database


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: Oracle Database cannot store rows by parquet: rows are stored as its tablespace says


---- comments

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: comment
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON COLUMN "chosen"."score" IS '1 to 10';

-- step 3 of 3: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "chosen" IS 'Who''s chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425';


---- a materialized view

-- refused: error[unsupported-by-dialect] at /target/into: Oracle Database cannot make a materialized view: which queries it takes depends on what they are made of, and is not known of those that are put together here


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/into: Oracle Database cannot make a materialized view: which queries it takes depends on what they are made of, and is not known of those that are put together here


---- a name of digits

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing; it commits the transaction that it stands in, before and after
--   undone by: DROP TABLE "seg_7be403e3cc82"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425
CREATE TABLE "seg_7be403e3cc82" AS
SELECT
  CAST("t"."id" AS NUMBER(19)) AS "id",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."score" AS NUMBER(19)) AS "score",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined"
FROM "people" "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: nothing that one who reads or writes waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
COMMENT ON TABLE "seg_7be403e3cc82" IS 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement b50637586ee125f6ea12eb76844313d36647b7145617405cfdec18f768546425';
