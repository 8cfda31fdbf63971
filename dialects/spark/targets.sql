---- a table with all that it can have

-- step 1 of 6: create
--   locks: nothing
--   readers see: no table, then all of its rows: the files are written first
--   lost if it stops here: nothing in the catalog; files in the folder of the table where the program stops, and these are in the way of the next one
--   undone by: DROP TABLE `segments`.`chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 8542e335ed76c8f3e60f072639a687385ee8bfbeb44cf50cec51970c76b1522b
CREATE TABLE `segments`.`chosen` USING orc PARTITIONED BY (`joined`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 6: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` ALTER COLUMN `score` COMMENT 'from 1 to 10';

-- step 3 of 6: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('comment' = 'Who is chosen' );

-- step 4 of 6: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 8542e335ed76c8f3e60f072639a687385ee8bfbeb44cf50cec51970c76b1522b' );

-- step 5 of 6: create
--   locks: nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `segments`.`best_of_them`
CREATE VIEW `segments`.`best_of_them` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `segments`.`chosen` AS `t`
WHERE
  `t`.`score` > 6;

-- step 6 of 6: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `segments`.`best_of_them` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 69515116940df70ef1b9b592d8afa1969900e72663239c38e8b0a42a968280f4' );


---- the same, of rows that have changed

-- step 1 of 7: create
--   locks: nothing
--   readers see: no table, then all of its rows: the files are written first
--   lost if it stops here: nothing in the catalog; files in the folder of the table where the program stops, and these are in the way of the next one
--   undone by: DROP TABLE `segments`.`chosen__new`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 8542e335ed76c8f3e60f072639a687385ee8bfbeb44cf50cec51970c76b1522b
CREATE TABLE `segments`.`chosen__new` USING orc PARTITIONED BY (`joined`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 7: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen__new` ALTER COLUMN `score` COMMENT 'from 1 to 10';

-- step 3 of 7: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen__new` SET TBLPROPERTIES ('comment' = 'Who is chosen' );

-- step 4 of 7: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen__new` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 8542e335ed76c8f3e60f072639a687385ee8bfbeb44cf50cec51970c76b1522b' );

-- step 5 of 7: drop
--   locks: nothing: who reads its files at that moment fails
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good
DROP TABLE `segments`.`chosen`;

-- step 6 of 7: rename
--   locks: nothing
--   readers see: there is no table of the new name until it is done, and readers fail; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE `segments`.`chosen` RENAME TO `segments`.`chosen__new`
ALTER TABLE `segments`.`chosen__new` RENAME TO `segments`.`chosen`;

-- step 7 of 7: rename
--   locks: nothing
--   readers see: there is no table of the new name until it is done, and readers fail; views over the old name fail
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` RECOVER PARTITIONS;


---- the same, of other members

-- step 1 of 7: create
--   locks: nothing
--   readers see: no table, then all of its rows: the files are written first
--   lost if it stops here: nothing in the catalog; files in the folder of the table where the program stops, and these are in the way of the next one
--   undone by: DROP TABLE `segments`.`chosen__new`
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement c6bf0c86706648153ba92a6d594584b585c47f58ff4a16189c57c311bd81b1ad
CREATE TABLE `segments`.`chosen__new` USING orc PARTITIONED BY (`joined`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 7: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen__new` ALTER COLUMN `score` COMMENT 'from 1 to 10';

-- step 3 of 7: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen__new` SET TBLPROPERTIES ('comment' = 'Who is chosen' );

-- step 4 of 7: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen__new` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement c6bf0c86706648153ba92a6d594584b585c47f58ff4a16189c57c311bd81b1ad' );

-- step 5 of 7: drop
--   locks: nothing: who reads its files at that moment fails
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good
DROP TABLE `segments`.`chosen`;

-- step 6 of 7: rename
--   locks: nothing
--   readers see: there is no table of the new name until it is done, and readers fail; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE `segments`.`chosen` RENAME TO `segments`.`chosen__new`
ALTER TABLE `segments`.`chosen__new` RENAME TO `segments`.`chosen`;

-- step 7 of 7: rename
--   locks: nothing
--   readers see: there is no table of the new name until it is done, and readers fail; views over the old name fail
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` RECOVER PARTITIONS;


---- the same, with other things that belong to it

-- step 1 of 7: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` ALTER COLUMN `score` COMMENT '';

-- step 2 of 7: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` ALTER COLUMN `joined` COMMENT 'the first day';

-- step 3 of 7: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('comment' = 'Who is chosen now' );

-- step 4 of 7: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 8542e335ed76c8f3e60f072639a687385ee8bfbeb44cf50cec51970c76b1522b' );

-- step 5 of 7: drop
--   locks: nothing: who reads its files at that moment fails
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good
DROP VIEW `segments`.`best_of_them`;

-- step 6 of 7: create
--   locks: nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `segments`.`others_of_them`
CREATE VIEW `segments`.`others_of_them` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `segments`.`chosen` AS `t`
WHERE
  `t`.`score` <= 6 OR `t`.`score` IS NULL;

-- step 7 of 7: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `segments`.`others_of_them` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 490336418b33f508ddc706963731cf8752715088722c45fe8a5da59ac0ed2b51' );


---- the same, under another name

-- step 1 of 5: drop
--   locks: nothing: who reads its files at that moment fails
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good
DROP VIEW `segments`.`best_of_them`;

-- step 2 of 5: rename
--   locks: nothing
--   readers see: there is no table of the new name until it is done, and readers fail; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE `segments`.`elected` RENAME TO `segments`.`chosen`
ALTER TABLE `segments`.`chosen` RENAME TO `segments`.`elected`;

-- step 3 of 5: rename
--   locks: nothing
--   readers see: there is no table of the new name until it is done, and readers fail; views over the old name fail
--   lost if it stops here: nothing
ALTER TABLE `segments`.`elected` RECOVER PARTITIONS;

-- step 4 of 5: create
--   locks: nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `segments`.`best_of_them`
CREATE VIEW `segments`.`best_of_them` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `segments`.`elected` AS `t`
WHERE
  `t`.`score` > 6;

-- step 5 of 5: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `segments`.`best_of_them` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement 153f407588504e97a58b4cf5cc34fdb6ad9bbc583cf591b56b0451fa9911f7fd' );


---- the same, in another schema

-- step 1 of 8: drop
--   locks: nothing: who reads its files at that moment fails
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good
DROP VIEW `segments`.`best_of_them`;

-- step 2 of 8: create
--   locks: nothing
--   readers see: no table, then all of its rows: the files are written first
--   lost if it stops here: nothing in the catalog; files in the folder of the table where the program stops, and these are in the way of the next one
--   undone by: DROP TABLE `elsewhere`.`chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 8542e335ed76c8f3e60f072639a687385ee8bfbeb44cf50cec51970c76b1522b
CREATE TABLE `elsewhere`.`chosen` USING orc PARTITIONED BY (`joined`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 3 of 8: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` ALTER COLUMN `score` COMMENT 'from 1 to 10';

-- step 4 of 8: comment
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` SET TBLPROPERTIES ('comment' = 'Who is chosen' );

-- step 5 of 8: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 8542e335ed76c8f3e60f072639a687385ee8bfbeb44cf50cec51970c76b1522b' );

-- step 6 of 8: drop
--   locks: nothing: who reads its files at that moment fails
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good
DROP TABLE `segments`.`chosen`;

-- step 7 of 8: create
--   locks: nothing
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `elsewhere`.`best_of_them`
CREATE VIEW `elsewhere`.`best_of_them` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `elsewhere`.`chosen` AS `t`
WHERE
  `t`.`score` > 6;

-- step 8 of 8: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `elsewhere`.`best_of_them` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 76852e407fe4cf721c0d8ec5cc75441d96ee1d13ecfffe8773b0d1a27df0b852' );


---- the same, which goes

-- step 1 of 2: drop
--   locks: nothing: who reads its files at that moment fails
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good
DROP VIEW `segments`.`best_of_them`;

-- step 2 of 2: drop
--   locks: nothing: who reads its files at that moment fails
--   readers see: it is gone, and readers fail
--   lost if it stops here: it, for good
DROP TABLE `segments`.`chosen`;


---- a key

-- refused: error[unsupported-by-dialect] at /target/key: Spark cannot declare a key: tables of files keep no key


---- an index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Spark cannot make an index: tables of files have none


---- a unique index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Spark cannot make an index: tables of files have none


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Spark cannot make an index: tables of files have none


---- an index of a text

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Spark cannot make an index: tables of files have none


---- rows near each other

-- refused: error[unsupported-by-dialect] at /target/cluster: Spark cannot keep rows by columns: rows are near each other in buckets, whose number depends on how many rows there are


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition/by: Spark cannot keep rows apart by month: it does by value


---- rows apart by value

-- step 1 of 2: create
--   locks: nothing
--   readers see: no table, then all of its rows: the files are written first
--   lost if it stops here: nothing in the catalog; files in the folder of the table where the program stops, and these are in the way of the next one
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 361bad97d119ca4ddc92a2f8eb299427e20fd292abf78cba2d23485ea2d14c88
CREATE TABLE `chosen` PARTITIONED BY (`joined`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 361bad97d119ca4ddc92a2f8eb299427e20fd292abf78cba2d23485ea2d14c88' );


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: Spark cannot say which node keeps a row: rows are where their files are


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: Spark cannot say which node keeps a row: rows are where their files are


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: Spark cannot say which node keeps a row: rows are where their files are


---- a format of files

-- step 1 of 2: create
--   locks: nothing
--   readers see: no table, then all of its rows: the files are written first
--   lost if it stops here: nothing in the catalog; files in the folder of the table where the program stops, and these are in the way of the next one
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 7c2be294ba1a533e25c1830fb5799e0fee56309ceee7cc1c0713cf81ba6ddfe4
CREATE TABLE `chosen` USING parquet AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 7c2be294ba1a533e25c1830fb5799e0fee56309ceee7cc1c0713cf81ba6ddfe4' );


---- comments

-- refused: error[unsupported-by-dialect] at /target/comment: Spark cannot keep such a comment: it holds characters that no plain literal of the engine has for certain: write it without them


---- a materialized view

-- refused: error[unsupported-by-dialect] at /target/into: Spark cannot make a materialized view: it has none outside of pipelines


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/into: Spark cannot make a materialized view: it has none outside of pipelines
error[unsupported-by-dialect] at /target/key: Spark cannot declare a key: tables of files keep no key


---- a name of digits

-- step 1 of 2: create
--   locks: nothing
--   readers see: no table, then all of its rows: the files are written first
--   lost if it stops here: nothing in the catalog; files in the folder of the table where the program stops, and these are in the way of the next one
--   undone by: DROP TABLE `seg_7be403e3cc82`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 2161f34c5a8e111882c9ae386c80518f371092beee3bf08756d32cf247636b42
CREATE TABLE `seg_7be403e3cc82` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `seg_7be403e3cc82` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 2161f34c5a8e111882c9ae386c80518f371092beee3bf08756d32cf247636b42' );
