---- a table with all that it can have

-- step 1 of 9: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "segments"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 675b18689b1259d0800316dda4d718554e16b06890c20cb7094fde068f96dc25
CREATE TABLE "segments"."chosen" ENGINE = MergeTree PARTITION BY (toYYYYMM("joined")) ORDER BY ("joined", "id") SETTINGS allow_nullable_key = 1 AS SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "segments"."chosen" DROP INDEX "by_score"
ALTER TABLE "segments"."chosen" ADD INDEX "by_score" ("score") TYPE minmax GRANULARITY 1;

-- step 3 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "segments"."chosen" MATERIALIZE INDEX "by_score" SETTINGS mutations_sync = 1;

-- step 4 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "segments"."chosen" DROP INDEX "by_plan"
ALTER TABLE "segments"."chosen" ADD INDEX "by_plan" ("plan") TYPE bloom_filter GRANULARITY 1;

-- step 5 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "segments"."chosen" MATERIALIZE INDEX "by_plan" SETTINGS mutations_sync = 1;

-- step 6 of 9: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen" COMMENT COLUMN "score" 'from 1 to 10';

-- step 7 of 9: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen" MODIFY COMMENT 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 675b18689b1259d0800316dda4d718554e16b06890c20cb7094fde068f96dc25';

-- step 8 of 9: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "segments"."best_of_them"
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 9 of 9: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."best_of_them" MODIFY COMMENT 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 59b9dfbab457481a4552ae840ca63653eec5899540e4aa6ae7006497b34fd219';


---- the same, of rows that have changed

-- step 1 of 9: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 675b18689b1259d0800316dda4d718554e16b06890c20cb7094fde068f96dc25
CREATE TABLE "segments"."chosen__new" ENGINE = MergeTree PARTITION BY (toYYYYMM("joined")) ORDER BY ("joined", "id") SETTINGS allow_nullable_key = 1 AS SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "segments"."chosen__new" DROP INDEX "by_score"
ALTER TABLE "segments"."chosen__new" ADD INDEX "by_score" ("score") TYPE minmax GRANULARITY 1;

-- step 3 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "segments"."chosen__new" MATERIALIZE INDEX "by_score" SETTINGS mutations_sync = 1;

-- step 4 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "segments"."chosen__new" DROP INDEX "by_plan"
ALTER TABLE "segments"."chosen__new" ADD INDEX "by_plan" ("plan") TYPE bloom_filter GRANULARITY 1;

-- step 5 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "segments"."chosen__new" MATERIALIZE INDEX "by_plan" SETTINGS mutations_sync = 1;

-- step 6 of 9: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen__new" COMMENT COLUMN "score" 'from 1 to 10';

-- step 7 of 9: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen__new" MODIFY COMMENT 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 675b18689b1259d0800316dda4d718554e16b06890c20cb7094fde068f96dc25';

-- step 8 of 9: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: EXCHANGE TABLES "segments"."chosen__new" AND "segments"."chosen"
EXCHANGE TABLES "segments"."chosen__new" AND "segments"."chosen";

-- step 9 of 9: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "segments"."chosen__new";


---- the same, of other members

-- step 1 of 9: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 0593015e6268a7b5d47a2fc973a71cdaf6a1b094f99e081bbf20674b036e5af7
CREATE TABLE "segments"."chosen__new" ENGINE = MergeTree PARTITION BY (toYYYYMM("joined")) ORDER BY ("joined", "id") SETTINGS allow_nullable_key = 1 AS SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'pro';

-- step 2 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "segments"."chosen__new" DROP INDEX "by_score"
ALTER TABLE "segments"."chosen__new" ADD INDEX "by_score" ("score") TYPE minmax GRANULARITY 1;

-- step 3 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "segments"."chosen__new" MATERIALIZE INDEX "by_score" SETTINGS mutations_sync = 1;

-- step 4 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "segments"."chosen__new" DROP INDEX "by_plan"
ALTER TABLE "segments"."chosen__new" ADD INDEX "by_plan" ("plan") TYPE bloom_filter GRANULARITY 1;

-- step 5 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "segments"."chosen__new" MATERIALIZE INDEX "by_plan" SETTINGS mutations_sync = 1;

-- step 6 of 9: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen__new" COMMENT COLUMN "score" 'from 1 to 10';

-- step 7 of 9: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen__new" MODIFY COMMENT 'Who is chosen; segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 0593015e6268a7b5d47a2fc973a71cdaf6a1b094f99e081bbf20674b036e5af7';

-- step 8 of 9: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: EXCHANGE TABLES "segments"."chosen__new" AND "segments"."chosen"
EXCHANGE TABLES "segments"."chosen__new" AND "segments"."chosen";

-- step 9 of 9: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "segments"."chosen__new";


---- the same, with other things that belong to it

-- step 1 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "segments"."chosen" DROP INDEX "by_score_id"
ALTER TABLE "segments"."chosen" ADD INDEX "by_score_id" ("score", "id") TYPE minmax GRANULARITY 1;

-- step 2 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "segments"."chosen" MATERIALIZE INDEX "by_score_id" SETTINGS mutations_sync = 1;

-- step 3 of 9: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen" COMMENT COLUMN "score" '';

-- step 4 of 9: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen" COMMENT COLUMN "joined" 'the first day';

-- step 5 of 9: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
ALTER TABLE "segments"."chosen" DROP INDEX "by_plan";

-- step 6 of 9: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen" MODIFY COMMENT 'Who is chosen now; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 675b18689b1259d0800316dda4d718554e16b06890c20cb7094fde068f96dc25';

-- step 7 of 9: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "segments"."best_of_them";

-- step 8 of 9: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "segments"."others_of_them"
CREATE VIEW "segments"."others_of_them" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "segments"."chosen" AS "t"
WHERE
  "t"."score" <= 6 OR "t"."score" IS NULL;

-- step 9 of 9: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."others_of_them" MODIFY COMMENT 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 222de2d32cc79c6f0b3ac038c3538d238242f8704cb995337d56f7704fb134dc';


---- the same, under another name

-- step 1 of 4: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "segments"."best_of_them";

-- step 2 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: RENAME TABLE "segments"."elected" TO "segments"."chosen"
RENAME TABLE "segments"."chosen" TO "segments"."elected";

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "segments"."best_of_them"
CREATE VIEW "segments"."best_of_them" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "segments"."elected" AS "t"
WHERE
  "t"."score" > 6;

-- step 4 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."best_of_them" MODIFY COMMENT 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement 1c7e06ca1f2e994e4fe0e60535dd833b526db9e6be5a82047fb5cf6283087840';


---- the same, in another schema

-- step 1 of 11: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "segments"."best_of_them";

-- step 2 of 11: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "elsewhere"."chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 675b18689b1259d0800316dda4d718554e16b06890c20cb7094fde068f96dc25
CREATE TABLE "elsewhere"."chosen" ENGINE = MergeTree PARTITION BY (toYYYYMM("joined")) ORDER BY ("joined", "id") SETTINGS allow_nullable_key = 1 AS SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 3 of 11: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "elsewhere"."chosen" DROP INDEX "by_score"
ALTER TABLE "elsewhere"."chosen" ADD INDEX "by_score" ("score") TYPE minmax GRANULARITY 1;

-- step 4 of 11: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "elsewhere"."chosen" MATERIALIZE INDEX "by_score" SETTINGS mutations_sync = 1;

-- step 5 of 11: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "elsewhere"."chosen" DROP INDEX "by_plan"
ALTER TABLE "elsewhere"."chosen" ADD INDEX "by_plan" ("plan") TYPE bloom_filter GRANULARITY 1;

-- step 6 of 11: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "elsewhere"."chosen" MATERIALIZE INDEX "by_plan" SETTINGS mutations_sync = 1;

-- step 7 of 11: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "elsewhere"."chosen" COMMENT COLUMN "score" 'from 1 to 10';

-- step 8 of 11: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "elsewhere"."chosen" MODIFY COMMENT 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 675b18689b1259d0800316dda4d718554e16b06890c20cb7094fde068f96dc25';

-- step 9 of 11: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "segments"."chosen";

-- step 10 of 11: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW "elsewhere"."best_of_them"
CREATE VIEW "elsewhere"."best_of_them" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "elsewhere"."chosen" AS "t"
WHERE
  "t"."score" > 6;

-- step 11 of 11: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "elsewhere"."best_of_them" MODIFY COMMENT 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 16ddcb00e658203bf325b08682e1c461431fd214fe53e1d4a07710c24775b117';


---- the same, laid out otherwise

-- step 1 of 9: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "segments"."chosen__new"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 810970ebb4ab7f481b696f84eae9bb02573df5d760ed15cf766329e3858c25ba
CREATE TABLE "segments"."chosen__new" ENGINE = MergeTree PARTITION BY (toYYYYMM("joined")) ORDER BY ("score") SETTINGS allow_nullable_key = 1 AS SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "segments"."chosen__new" DROP INDEX "by_score"
ALTER TABLE "segments"."chosen__new" ADD INDEX "by_score" ("score") TYPE minmax GRANULARITY 1;

-- step 3 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "segments"."chosen__new" MATERIALIZE INDEX "by_score" SETTINGS mutations_sync = 1;

-- step 4 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "segments"."chosen__new" DROP INDEX "by_plan"
ALTER TABLE "segments"."chosen__new" ADD INDEX "by_plan" ("plan") TYPE bloom_filter GRANULARITY 1;

-- step 5 of 9: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "segments"."chosen__new" MATERIALIZE INDEX "by_plan" SETTINGS mutations_sync = 1;

-- step 6 of 9: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen__new" COMMENT COLUMN "score" 'from 1 to 10';

-- step 7 of 9: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "segments"."chosen__new" MODIFY COMMENT 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 810970ebb4ab7f481b696f84eae9bb02573df5d760ed15cf766329e3858c25ba';

-- step 8 of 9: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing
--   undone by: EXCHANGE TABLES "segments"."chosen__new" AND "segments"."chosen"
EXCHANGE TABLES "segments"."chosen__new" AND "segments"."chosen";

-- step 9 of 9: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "segments"."chosen__new";


---- the same, which goes

-- step 1 of 2: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP VIEW "segments"."best_of_them";

-- step 2 of 2: drop
--   locks: nothing: who reads it reads on
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good, some minutes later
DROP TABLE "segments"."chosen";


---- a key

-- refused: error[unsupported-by-dialect] at /target/key: ClickHouse cannot declare a key: its primary key is an order, and rows are not told apart by it: cluster says by what they are in order


---- an index

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 065c66205d20a63b3b8800c7c2a5d5193d67bbb4aedd7a7a64e38ab6cb22a670
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "chosen" DROP INDEX "by_score"
ALTER TABLE "chosen" ADD INDEX "by_score" ("score") TYPE minmax GRANULARITY 1;

-- step 3 of 4: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "chosen" MATERIALIZE INDEX "by_score" SETTINGS mutations_sync = 1;

-- step 4 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 065c66205d20a63b3b8800c7c2a5d5193d67bbb4aedd7a7a64e38ab6cb22a670';


---- a unique index

-- refused: error[unsupported-by-dialect] at /target/indexes/0/unique: ClickHouse cannot make a unique index by minmax: it finds rows and does not tell them apart


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0/method: ClickHouse cannot make an index by hash: it has minmax, set, bloom_filter


---- an index of a text

-- step 1 of 4: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 065c66205d20a63b3b8800c7c2a5d5193d67bbb4aedd7a7a64e38ab6cb22a670
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 4: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
--   undone by: ALTER TABLE "chosen" DROP INDEX "by_plan"
ALTER TABLE "chosen" ADD INDEX "by_plan" ("plan") TYPE minmax GRANULARITY 1;

-- step 3 of 4: index
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing; where the server stops, an index of a part of the rows, which reads more than it has to
ALTER TABLE "chosen" MATERIALIZE INDEX "by_plan" SETTINGS mutations_sync = 1;

-- step 4 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 065c66205d20a63b3b8800c7c2a5d5193d67bbb4aedd7a7a64e38ab6cb22a670';


---- rows near each other

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 56e2794dfc52b4c48b7591f688f7d6449717d19187dca5fee0876e245cdfd2ec
CREATE TABLE "chosen" ENGINE = MergeTree ORDER BY ("joined") SETTINGS allow_nullable_key = 1 AS SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 56e2794dfc52b4c48b7591f688f7d6449717d19187dca5fee0876e245cdfd2ec';


---- rows apart by month

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 7ba66f90bb330f62d2787d41f8ffc8ffc41a324f16425a4cf59fc109fa03c207
CREATE TABLE "chosen" ENGINE = MergeTree PARTITION BY (toYYYYMM("joined")) ORDER BY tuple() SETTINGS allow_nullable_key = 1 AS SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 7ba66f90bb330f62d2787d41f8ffc8ffc41a324f16425a4cf59fc109fa03c207';


---- rows apart by value

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c8183e9ae304a87f1062e3faf8721b9406caf8d451d710e6b386c91730df9b25
CREATE TABLE "chosen" ENGINE = MergeTree PARTITION BY ("joined") ORDER BY tuple() SETTINGS allow_nullable_key = 1 AS SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement c8183e9ae304a87f1062e3faf8721b9406caf8d451d710e6b386c91730df9b25';


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: ClickHouse cannot say which node keeps a row: rows of several nodes are read through a further table of engine Distributed, which stands for tables that are on each of them


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: ClickHouse cannot say which node keeps a row: rows of several nodes are read through a further table of engine Distributed, which stands for tables that are on each of them


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: ClickHouse cannot say which node keeps a row: rows of several nodes are read through a further table of engine Distributed, which stands for tables that are on each of them


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: ClickHouse cannot store rows by parquet: it has merge_tree, memory


---- comments

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "chosen"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 065c66205d20a63b3b8800c7c2a5d5193d67bbb4aedd7a7a64e38ab6cb22a670
CREATE TABLE "chosen" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 3: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" COMMENT COLUMN "score" '1 to 10';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "chosen" MODIFY COMMENT 'Who\'s chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 065c66205d20a63b3b8800c7c2a5d5193d67bbb4aedd7a7a64e38ab6cb22a670';


---- a materialized view

-- refused: error[unsupported-by-dialect] at /target/into: ClickHouse cannot make a materialized view: its materialized views follow what is inserted into one table, or a timetable, and are not filled when that is asked


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/into: ClickHouse cannot make a materialized view: its materialized views follow what is inserted into one table, or a timetable, and are not filled when that is asked
error[unsupported-by-dialect] at /target/key: ClickHouse cannot declare a key: its primary key is an order, and rows are not told apart by it: cluster says by what they are in order


---- a name of digits

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: the table from its first rows on: they may read a part of them
--   lost if it stops here: nothing where an error ends it; where the server stops, a table with a part of the rows
--   undone by: DROP TABLE "seg_7be403e3cc82"
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 065c66205d20a63b3b8800c7c2a5d5193d67bbb4aedd7a7a64e38ab6cb22a670
CREATE TABLE "seg_7be403e3cc82" AS
SELECT
  CAST("t"."id" AS Nullable(Int64)) AS "id",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."score" AS Nullable(Int64)) AS "score",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined"
FROM "people" AS "t"
WHERE
  "t"."score" > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE "seg_7be403e3cc82" MODIFY COMMENT 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 065c66205d20a63b3b8800c7c2a5d5193d67bbb4aedd7a7a64e38ab6cb22a670';
