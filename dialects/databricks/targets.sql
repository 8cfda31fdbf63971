---- a table with all that it can have

-- step 1 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
--   undone by: DROP TABLE `segments`.`chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 508acc310120e28b25a98b30298f9d1ded4984e8187f2ba434a3d64056aea003
CREATE TABLE `segments`.`chosen` USING delta CLUSTER BY (`joined`, `id`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 6: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` ALTER COLUMN `score` COMMENT 'from 1 to 10';

-- step 3 of 6: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('comment' = 'Who is chosen' );

-- step 4 of 6: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 508acc310120e28b25a98b30298f9d1ded4984e8187f2ba434a3d64056aea003' );

-- step 5 of 6: create
--   locks: nothing that a reader waits for
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
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `segments`.`best_of_them` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 69515116940df70ef1b9b592d8afa1969900e72663239c38e8b0a42a968280f4' );


---- the same, of rows that have changed

-- step 1 of 4: replace
--   locks: nothing: a reader keeps the version at its start; one who writes to it meanwhile fails
--   readers see: the old rows, then the new ones: one version of the table
--   lost if it stops here: nothing; an older version can be restored for as long as it is kept
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 508acc310120e28b25a98b30298f9d1ded4984e8187f2ba434a3d64056aea003
CREATE OR REPLACE TABLE `segments`.`chosen` USING delta CLUSTER BY (`joined`, `id`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 4: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` ALTER COLUMN `score` COMMENT 'from 1 to 10';

-- step 3 of 4: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('comment' = 'Who is chosen' );

-- step 4 of 4: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 508acc310120e28b25a98b30298f9d1ded4984e8187f2ba434a3d64056aea003' );


---- the same, of other members

-- step 1 of 4: replace
--   locks: nothing: a reader keeps the version at its start; one who writes to it meanwhile fails
--   readers see: the old rows, then the new ones: one version of the table
--   lost if it stops here: nothing; an older version can be restored for as long as it is kept
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 94ac7839b6c7f6d17bea65287b4f0bbe53e48e94685eb7a64f6c05239ddb6da7
CREATE OR REPLACE TABLE `segments`.`chosen` USING delta CLUSTER BY (`joined`, `id`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 4: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` ALTER COLUMN `score` COMMENT 'from 1 to 10';

-- step 3 of 4: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('comment' = 'Who is chosen' );

-- step 4 of 4: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 94ac7839b6c7f6d17bea65287b4f0bbe53e48e94685eb7a64f6c05239ddb6da7' );


---- the same, with other things that belong to it

-- step 1 of 7: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` ALTER COLUMN `score` COMMENT '';

-- step 2 of 7: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` ALTER COLUMN `joined` COMMENT 'the first day';

-- step 3 of 7: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('comment' = 'Who is chosen now' );

-- step 4 of 7: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 508acc310120e28b25a98b30298f9d1ded4984e8187f2ba434a3d64056aea003' );

-- step 5 of 7: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `segments`.`best_of_them`;

-- step 6 of 7: create
--   locks: nothing that a reader waits for
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
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `segments`.`others_of_them` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 490336418b33f508ddc706963731cf8752715088722c45fe8a5da59ac0ed2b51' );


---- the same, under another name

-- step 1 of 4: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `segments`.`best_of_them`;

-- step 2 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE `segments`.`elected` RENAME TO `segments`.`chosen`
ALTER TABLE `segments`.`chosen` RENAME TO `segments`.`elected`;

-- step 3 of 4: create
--   locks: nothing that a reader waits for
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

-- step 4 of 4: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `segments`.`best_of_them` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0, statement 153f407588504e97a58b4cf5cc34fdb6ad9bbc583cf591b56b0451fa9911f7fd' );


---- the same, in another schema

-- step 1 of 8: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `segments`.`best_of_them`;

-- step 2 of 8: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
--   undone by: DROP TABLE `elsewhere`.`chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 508acc310120e28b25a98b30298f9d1ded4984e8187f2ba434a3d64056aea003
CREATE TABLE `elsewhere`.`chosen` USING delta CLUSTER BY (`joined`, `id`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 3 of 8: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` ALTER COLUMN `score` COMMENT 'from 1 to 10';

-- step 4 of 8: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` SET TBLPROPERTIES ('comment' = 'Who is chosen' );

-- step 5 of 8: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 508acc310120e28b25a98b30298f9d1ded4984e8187f2ba434a3d64056aea003' );

-- step 6 of 8: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP TABLE `segments`.`chosen`;

-- step 7 of 8: create
--   locks: nothing that a reader waits for
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
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `elsewhere`.`best_of_them` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 76852e407fe4cf721c0d8ec5cc75441d96ee1d13ecfffe8773b0d1a27df0b852' );


---- the same, laid out otherwise

-- step 1 of 4: replace
--   locks: nothing: a reader keeps the version at its start; one who writes to it meanwhile fails
--   readers see: the old rows, then the new ones: one version of the table
--   lost if it stops here: nothing; an older version can be restored for as long as it is kept
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement f4e59f9588a6ad72ee035f4a90486bad5f4ec6f12f6242e01c1aa892f673e7fa
CREATE OR REPLACE TABLE `segments`.`chosen` USING delta CLUSTER BY (`score`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 4: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` ALTER COLUMN `score` COMMENT 'from 1 to 10';

-- step 3 of 4: comment
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('comment' = 'Who is chosen' );

-- step 4 of 4: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement f4e59f9588a6ad72ee035f4a90486bad5f4ec6f12f6242e01c1aa892f673e7fa' );


---- the same, which goes

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `segments`.`best_of_them`;

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP TABLE `segments`.`chosen`;


---- a key

-- refused: error[unsupported-by-dialect] at /target/key: Databricks cannot declare a key: its keys are not enforced, and whether one stays with a table that is replaced is not said


---- an index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Databricks cannot make an index: tables of files have none


---- a unique index

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Databricks cannot make an index: tables of files have none


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Databricks cannot make an index: tables of files have none


---- an index of a text

-- refused: error[unsupported-by-dialect] at /target/indexes/0: Databricks cannot make an index: tables of files have none


---- rows near each other

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 1a5bb7d585240afabd1a5b29f43223c14554ea8a4914815f1a4374ab89d5d3e1
CREATE TABLE `chosen` CLUSTER BY (`joined`) AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 1a5bb7d585240afabd1a5b29f43223c14554ea8a4914815f1a4374ab89d5d3e1' );


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition/by: Databricks cannot keep rows apart by month: it does by value


---- rows apart by value

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
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
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 361bad97d119ca4ddc92a2f8eb299427e20fd292abf78cba2d23485ea2d14c88' );


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: Databricks cannot say which node keeps a row: rows are where their files are


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: Databricks cannot say which node keeps a row: rows are where their files are


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: Databricks cannot say which node keeps a row: rows are where their files are


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: Databricks cannot store rows by parquet: it has delta


---- comments

-- refused: error[unsupported-by-dialect] at /target/comment: Databricks cannot keep such a comment: it holds characters that no plain literal of the engine has for certain: write it without them


---- a materialized view

-- step 1 of 1: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
--   undone by: DROP MATERIALIZED VIEW `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 2161f34c5a8e111882c9ae386c80518f371092beee3bf08756d32cf247636b42
CREATE MATERIALIZED VIEW `chosen` AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;


---- a materialized view, filled anew

-- step 1 of 1: refresh
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing
REFRESH MATERIALIZED VIEW `chosen`;


---- a materialized view, of other members

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP MATERIALIZED VIEW `chosen`;

-- step 2 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
--   undone by: DROP MATERIALIZED VIEW `chosen`
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 6647124dcd20c53e76fdf8f102f84896d495ca1930393f752b1c88fa4310b8f9
CREATE MATERIALIZED VIEW `chosen` AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';


---- a materialized view, under another name

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
--   undone by: DROP MATERIALIZED VIEW `elected`
-- segment elected, days of UTC
-- meaning 737d17b17e1d61ef26399f7dca3ca5fdf707ea7e56ae9d448c9ab45e087d98a0
-- statement 2161f34c5a8e111882c9ae386c80518f371092beee3bf08756d32cf247636b42
CREATE MATERIALIZED VIEW `elected` AS SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP MATERIALIZED VIEW `chosen`;


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/key: Databricks cannot declare a key: its keys are not enforced, and whether one stays with a table that is replaced is not said


---- a name of digits

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
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
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `seg_7be403e3cc82` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 2161f34c5a8e111882c9ae386c80518f371092beee3bf08756d32cf247636b42' );
