---- a table with all that it can have

-- step 1 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `project-1`.`segments`.`chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 365470b5054ac94f2574c1dfe7703aecbda1f5b61a5031d1eb445821a2b701a2
CREATE TABLE `project-1`.`segments`.`chosen` PARTITION BY DATE_TRUNC(`joined`, MONTH) CLUSTER BY `plan` , `id` AS SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 6: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ADD PRIMARY KEY (`id`) NOT ENFORCED;

-- step 3 of 6: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ALTER COLUMN `score` SET OPTIONS (description = 'from 1 to 10' );

-- step 4 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` SET OPTIONS (description = 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 365470b5054ac94f2574c1dfe7703aecbda1f5b61a5031d1eb445821a2b701a2' );

-- step 5 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `project-1`.`segments`.`best_of_them`
CREATE VIEW `project-1`.`segments`.`best_of_them` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `project-1`.`segments`.`chosen` AS `t`
WHERE
  `t`.`score` > 6;

-- step 6 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `project-1`.`segments`.`best_of_them` SET OPTIONS (description = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement c5f2dc0e752966c97e4e6d891e60b7933cae697e5c5f00afb223b3b2f335a0f4' );


---- the same, of rows that have changed

-- step 1 of 4: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within its time travel window, which is seven days unless set
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 365470b5054ac94f2574c1dfe7703aecbda1f5b61a5031d1eb445821a2b701a2
CREATE OR REPLACE TABLE `project-1`.`segments`.`chosen` PARTITION BY DATE_TRUNC(`joined`, MONTH) CLUSTER BY `plan` , `id` AS SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 4: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ADD PRIMARY KEY (`id`) NOT ENFORCED;

-- step 3 of 4: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ALTER COLUMN `score` SET OPTIONS (description = 'from 1 to 10' );

-- step 4 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` SET OPTIONS (description = 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 365470b5054ac94f2574c1dfe7703aecbda1f5b61a5031d1eb445821a2b701a2' );


---- the same, of other members

-- step 1 of 4: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within its time travel window, which is seven days unless set
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 03708f031a9817d7aa3bd1a5a10a3b8c85df6cf9267ff8b45c572685a011047f
CREATE OR REPLACE TABLE `project-1`.`segments`.`chosen` PARTITION BY DATE_TRUNC(`joined`, MONTH) CLUSTER BY `plan` , `id` AS SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 4: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ADD PRIMARY KEY (`id`) NOT ENFORCED;

-- step 3 of 4: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ALTER COLUMN `score` SET OPTIONS (description = 'from 1 to 10' );

-- step 4 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` SET OPTIONS (description = 'Who is chosen; segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 03708f031a9817d7aa3bd1a5a10a3b8c85df6cf9267ff8b45c572685a011047f' );


---- the same, with other things that belong to it

-- step 1 of 6: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ALTER COLUMN `score` SET OPTIONS (description = '' );

-- step 2 of 6: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ALTER COLUMN `joined` SET OPTIONS (description = 'the first day' );

-- step 3 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` SET OPTIONS (description = 'Who is chosen now; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 365470b5054ac94f2574c1dfe7703aecbda1f5b61a5031d1eb445821a2b701a2' );

-- step 4 of 6: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `project-1`.`segments`.`best_of_them`;

-- step 5 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `project-1`.`segments`.`others_of_them`
CREATE VIEW `project-1`.`segments`.`others_of_them` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `project-1`.`segments`.`chosen` AS `t`
WHERE
  `t`.`score` <= 6 OR `t`.`score` IS NULL;

-- step 6 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `project-1`.`segments`.`others_of_them` SET OPTIONS (description = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement f68bec7f0aefdfcb601d7a6a196f4205a8cd5cf882b3b1d94869e93bd98ae4e9' );


---- the same, under another name

-- step 1 of 4: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `project-1`.`segments`.`best_of_them`;

-- step 2 of 4: rename
--   locks: it, for DML: no such statement runs on it meanwhile
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing; tags in the catalog. Who may read it stays
--   undone by: ALTER TABLE `project-1`.`segments`.`elected` RENAME TO `chosen`
ALTER TABLE `project-1`.`segments`.`chosen` RENAME TO `elected`;

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `project-1`.`segments`.`best_of_them`
CREATE VIEW `project-1`.`segments`.`best_of_them` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `project-1`.`segments`.`elected` AS `t`
WHERE
  `t`.`score` > 6;

-- step 4 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `project-1`.`segments`.`best_of_them` SET OPTIONS (description = 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement b84b7245584aeaebcd2b6428c507012d1b18dd8d078a37ffd76af34be0433656' );


---- the same, in another schema

-- step 1 of 8: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `project-1`.`segments`.`best_of_them`;

-- step 2 of 8: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `elsewhere`.`chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 365470b5054ac94f2574c1dfe7703aecbda1f5b61a5031d1eb445821a2b701a2
CREATE TABLE `elsewhere`.`chosen` PARTITION BY DATE_TRUNC(`joined`, MONTH) CLUSTER BY `plan` , `id` AS SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 3 of 8: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` ADD PRIMARY KEY (`id`) NOT ENFORCED;

-- step 4 of 8: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` ALTER COLUMN `score` SET OPTIONS (description = 'from 1 to 10' );

-- step 5 of 8: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` SET OPTIONS (description = 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 365470b5054ac94f2574c1dfe7703aecbda1f5b61a5031d1eb445821a2b701a2' );

-- step 6 of 8: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP TABLE `project-1`.`segments`.`chosen`;

-- step 7 of 8: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `elsewhere`.`best_of_them`
CREATE VIEW `elsewhere`.`best_of_them` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `elsewhere`.`chosen` AS `t`
WHERE
  `t`.`score` > 6;

-- step 8 of 8: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `elsewhere`.`best_of_them` SET OPTIONS (description = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 4fed6dac035aecc2a0ceaef899e3d2d91444a26d0065d0d59cf39d0b97ffe858' );


---- the same, laid out otherwise

-- step 1 of 5: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP TABLE `project-1`.`segments`.`chosen`;

-- step 2 of 5: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `project-1`.`segments`.`chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement d94cd1f6f88fef53c7d960df117e13ca7784e5851daaf9f470d9b5e3616b4e25
CREATE TABLE `project-1`.`segments`.`chosen` PARTITION BY DATE_TRUNC(`joined`, MONTH) CLUSTER BY `score` AS SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 3 of 5: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ADD PRIMARY KEY (`id`) NOT ENFORCED;

-- step 4 of 5: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` ALTER COLUMN `score` SET OPTIONS (description = 'from 1 to 10' );

-- step 5 of 5: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `project-1`.`segments`.`chosen` SET OPTIONS (description = 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement d94cd1f6f88fef53c7d960df117e13ca7784e5851daaf9f470d9b5e3616b4e25' );


---- the same, which goes

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `project-1`.`segments`.`best_of_them`;

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP TABLE `project-1`.`segments`.`chosen`;


---- a key

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 69bf39dc4b7c9263c5e102b1e581e3811b812bce2305c09f569d618a0784ef4e
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 3: key
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` ADD PRIMARY KEY (`id`) NOT ENFORCED;

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 69bf39dc4b7c9263c5e102b1e581e3811b812bce2305c09f569d618a0784ef4e' );


---- an index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: BigQuery cannot make an index: its indexes are for searching in text and among vectors


---- a unique index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: BigQuery cannot make an index: its indexes are for searching in text and among vectors


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0: BigQuery cannot make an index: its indexes are for searching in text and among vectors


---- an index of a text

-- refused: error[unsupported-by-dialect] at /target/indexes/0: BigQuery cannot make an index: its indexes are for searching in text and among vectors


---- rows near each other

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement bbe867f611721a746bf41f1706323e4b5751589677db6ada546a4e26ad5f02c8
CREATE TABLE `chosen` CLUSTER BY `joined` AS SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement bbe867f611721a746bf41f1706323e4b5751589677db6ada546a4e26ad5f02c8' );


---- rows apart by month

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 6f83403ad2f588ec75be8b2b0287facbbc992e634976d6d817193ba64c880d0d
CREATE TABLE `chosen` PARTITION BY DATE_TRUNC(`joined`, MONTH) AS SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 6f83403ad2f588ec75be8b2b0287facbbc992e634976d6d817193ba64c880d0d' );


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition/by: BigQuery cannot keep rows apart by value: it does by day, month and year


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: BigQuery cannot say which node keeps a row: it spreads rows by itself


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: BigQuery cannot say which node keeps a row: it spreads rows by itself


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: BigQuery cannot say which node keeps a row: it spreads rows by itself


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: BigQuery cannot store rows by parquet: it stores rows in one way


---- comments

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement e2edb6c76d93df232cdaeda7b6fd4277230ae7ceb19ed9b2c0ac6cfd684cf222
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 3: comment
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` ALTER COLUMN `score` SET OPTIONS (description = '1 to 10' );

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'Who\'s chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement e2edb6c76d93df232cdaeda7b6fd4277230ae7ceb19ed9b2c0ac6cfd684cf222' );


---- a materialized view

-- refused: error[unsupported-by-dialect] at /target/into: BigQuery cannot make a materialized view: a materialized view takes a part of SQL only, and refuses the rows of other tables that conditions look for


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/into: BigQuery cannot make a materialized view: a materialized view takes a part of SQL only, and refuses the rows of other tables that conditions look for
error[unsupported-by-dialect] at /target/key: BigQuery cannot make an index, which a key would be here: its indexes are for searching in text and among vectors


---- a name of digits

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `seg_7be403e3cc82`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement e2edb6c76d93df232cdaeda7b6fd4277230ae7ceb19ed9b2c0ac6cfd684cf222
CREATE TABLE `seg_7be403e3cc82` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `seg_7be403e3cc82` SET OPTIONS (description = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement e2edb6c76d93df232cdaeda7b6fd4277230ae7ceb19ed9b2c0ac6cfd684cf222' );
