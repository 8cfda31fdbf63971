---- a view where there is none

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 956f887569cbd9c17cb3ade8f06792a22b4ca3987a513f90c3fdc8a449548f89
CREATE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 956f887569cbd9c17cb3ade8f06792a22b4ca3987a513f90c3fdc8a449548f89' );


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its properties
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement 75c59be38480f2a46ae7837b64c192a2aa9e2dffcbe28eddf5c3599ce0346a08
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement 75c59be38480f2a46ae7837b64c192a2aa9e2dffcbe28eddf5c3599ce0346a08' );


---- a view with a column more

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its properties
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 58f9ddaeff9a61f90ae4625806cc9f674fb4eae0e8e27e3beddad48ed1c9181d
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`plan` AS STRING) AS `plan`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 58f9ddaeff9a61f90ae4625806cc9f674fb4eae0e8e27e3beddad48ed1c9181d' );


---- a view with other columns

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its properties
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 080ba1a6b0260f7528041410c84895841c1ae1de674f2303ff5e9b73fc7bd7cb
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS BIGINT) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 080ba1a6b0260f7528041410c84895841c1ae1de674f2303ff5e9b73fc7bd7cb' );


---- a view with other columns, which a view reads

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its properties
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 080ba1a6b0260f7528041410c84895841c1ae1de674f2303ff5e9b73fc7bd7cb
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS BIGINT) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 080ba1a6b0260f7528041410c84895841c1ae1de674f2303ff5e9b73fc7bd7cb' );


---- a view under another name

-- step 1 of 1: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER VIEW `elected` RENAME TO `chosen`
ALTER VIEW `chosen` RENAME TO `elected`;


---- a view under another name, which a view reads

-- step 1 of 4: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `readers`;

-- step 2 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER VIEW `elected` RENAME TO `chosen`
ALTER VIEW `chosen` RENAME TO `elected`;

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `readers`
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement d7c1b8c892a3b701cd43070de247d945414e8f20ac3201ced36cec4f549a4bf5
CREATE VIEW `readers` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`
FROM `people` AS `t`
WHERE
  EXISTS(
    SELECT
      1
    FROM `elected` AS `elected_3`
    WHERE
      `elected_3`.`id` = `t`.`id`
  )
  AND `t`.`id` < 20;

-- step 4 of 4: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `readers` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement d7c1b8c892a3b701cd43070de247d945414e8f20ac3201ced36cec4f549a4bf5' );


---- a view of other members under another name

-- step 1 of 3: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER VIEW `picked` RENAME TO `chosen`
ALTER VIEW `chosen` RENAME TO `picked`;

-- step 2 of 3: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its properties
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 0657f118d1ca482f7b374e684a269562db9dfb31b42849ee1d36ca22f1332dec
CREATE OR REPLACE VIEW `picked` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `picked` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement 0657f118d1ca482f7b374e684a269562db9dfb31b42849ee1d36ca22f1332dec' );


---- a view that goes

-- step 1 of 1: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `chosen`;


---- a view that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `readers`;

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `chosen`;


---- a table where there is none

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 4af7ba1d244a1d317d78007601f1f37f22f2be222c364107e0abce2604a73eb1
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 4af7ba1d244a1d317d78007601f1f37f22f2be222c364107e0abce2604a73eb1' );


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 2: replace
--   locks: nothing: a reader keeps the version at its start; one who writes to it meanwhile fails
--   readers see: the old rows, then the new ones: one version of the table
--   lost if it stops here: nothing; an older version can be restored for as long as it is kept
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 4af7ba1d244a1d317d78007601f1f37f22f2be222c364107e0abce2604a73eb1
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 4af7ba1d244a1d317d78007601f1f37f22f2be222c364107e0abce2604a73eb1' );


---- a table of other members, of the same columns

-- step 1 of 2: replace
--   locks: nothing: a reader keeps the version at its start; one who writes to it meanwhile fails
--   readers see: the old rows, then the new ones: one version of the table
--   lost if it stops here: nothing; an older version can be restored for as long as it is kept
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement 38bef37a8aff808c840c23a35d31ed8865ea4b87af44e9b540c5f841eb708de2
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement 38bef37a8aff808c840c23a35d31ed8865ea4b87af44e9b540c5f841eb708de2' );


---- a table with a column more

-- step 1 of 2: replace
--   locks: nothing: a reader keeps the version at its start; one who writes to it meanwhile fails
--   readers see: the old rows, then the new ones: one version of the table
--   lost if it stops here: nothing; an older version can be restored for as long as it is kept
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 37621965e7e6ec836e2d47d34f66964b7c57f53a6e30942a2bb5d331cc627f1f
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`,
  CAST(`t`.`plan` AS STRING) AS `plan`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 37621965e7e6ec836e2d47d34f66964b7c57f53a6e30942a2bb5d331cc627f1f' );


---- a table with other columns

-- step 1 of 2: replace
--   locks: nothing: a reader keeps the version at its start; one who writes to it meanwhile fails
--   readers see: the old rows, then the new ones: one version of the table
--   lost if it stops here: nothing; an older version can be restored for as long as it is kept
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 53bad36700a9aade0b798a9cf34f1d0f7a0c42b2fd867a829e23b05ee2600b75
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS BIGINT) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 53bad36700a9aade0b798a9cf34f1d0f7a0c42b2fd867a829e23b05ee2600b75' );


---- a table with other columns, which a view reads

-- step 1 of 2: replace
--   locks: nothing: a reader keeps the version at its start; one who writes to it meanwhile fails
--   readers see: the old rows, then the new ones: one version of the table
--   lost if it stops here: nothing; an older version can be restored for as long as it is kept
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 53bad36700a9aade0b798a9cf34f1d0f7a0c42b2fd867a829e23b05ee2600b75
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS BIGINT) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 53bad36700a9aade0b798a9cf34f1d0f7a0c42b2fd867a829e23b05ee2600b75' );


---- a table under another name

-- step 1 of 1: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE `elected` RENAME TO `chosen`
ALTER TABLE `chosen` RENAME TO `elected`;


---- a table under another name, which a view reads

-- step 1 of 4: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `readers`;

-- step 2 of 4: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE `elected` RENAME TO `chosen`
ALTER TABLE `chosen` RENAME TO `elected`;

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `readers`
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement d7c1b8c892a3b701cd43070de247d945414e8f20ac3201ced36cec4f549a4bf5
CREATE VIEW `readers` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`
FROM `people` AS `t`
WHERE
  EXISTS(
    SELECT
      1
    FROM `elected` AS `elected_3`
    WHERE
      `elected_3`.`id` = `t`.`id`
  )
  AND `t`.`id` < 20;

-- step 4 of 4: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `readers` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement d7c1b8c892a3b701cd43070de247d945414e8f20ac3201ced36cec4f549a4bf5' );


---- a table of other members under another name

-- step 1 of 3: rename
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE `picked` RENAME TO `chosen`
ALTER TABLE `chosen` RENAME TO `picked`;

-- step 2 of 3: replace
--   locks: nothing: a reader keeps the version at its start; one who writes to it meanwhile fails
--   readers see: the old rows, then the new ones: one version of the table
--   lost if it stops here: nothing; an older version can be restored for as long as it is kept
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 8352c454e7dfbdff2b6c0d4dbdfe1b6b2a18c1457437ae7cf5c8cec5acc87a83
CREATE OR REPLACE TABLE `picked` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `picked` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement 8352c454e7dfbdff2b6c0d4dbdfe1b6b2a18c1457437ae7cf5c8cec5acc87a83' );


---- a table that goes

-- step 1 of 1: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP TABLE `chosen`;


---- a table that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `readers`;

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP TABLE `chosen`;


---- a view that becomes a table

-- step 1 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `chosen`;

-- step 2 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 4af7ba1d244a1d317d78007601f1f37f22f2be222c364107e0abce2604a73eb1
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 4af7ba1d244a1d317d78007601f1f37f22f2be222c364107e0abce2604a73eb1' );


---- a table that becomes a view

-- step 1 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP TABLE `chosen`;

-- step 2 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 956f887569cbd9c17cb3ade8f06792a22b4ca3987a513f90c3fdc8a449548f89
CREATE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 956f887569cbd9c17cb3ade8f06792a22b4ca3987a513f90c3fdc8a449548f89' );


---- how many members there are

-- step 1 of 1: count
--   locks: nothing: a reader keeps the version of a Delta table at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 4625e5b0127db8e8729081340247578ac348becad768e6fea945d997eb2c31cc
SELECT
  COUNT(*) AS `count`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';


---- the first five members

-- step 1 of 1: read
--   locks: nothing: a reader keeps the version of a Delta table at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement fbeb0c589495f99cf22fafd43546d69a3e8f9724595433b60d8e106ba78e2ec0
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro'
ORDER BY
  `t`.`id` ASC
LIMIT 5;


---- five members behind one

-- step 1 of 1: read
--   locks: nothing: a reader keeps the version of a Delta table at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 449f566d54c9f8abdffaea5f8f74d2b931bf2ec6e12aa9d186712a9f31b9c314
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro' AND `t`.`id` > 7
ORDER BY
  `t`.`id` ASC
LIMIT 5;


---- five members at random

-- step 1 of 1: read
--   locks: nothing: a reader keeps the version of a Delta table at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 96df886fdc27e9ed1b0f104ede7ac05b3917c541fb65c8684ea378dc755c9c7b
SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro'
ORDER BY
  MOD(
    CAST(CONV(RIGHT(SHA2(CAST((
      'sample:' || CAST(`t`.`id` AS STRING)
    ) AS BINARY), 256), 8), 16, 10) AS BIGINT),
    10000
  ) ASC,
  MOD(
    CAST(CONV(RIGHT(SHA2(CAST((
      'sample 2:' || CAST(`t`.`id` AS STRING)
    ) AS BINARY), 256), 8), 16, 10) AS BIGINT),
    10000
  ) ASC,
  `t`.`id` ASC
LIMIT 5;


---- how members are found

-- step 1 of 1: explain
--   locks: at most what reading does: no row is looked at
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 185c8b4a2aee852dd7c1af18697aaf2581705af6d5f4d5edc0136ad60335d5e4
EXPLAIN SELECT
  CAST(`t`.`id` AS BIGINT) AS `id`,
  CAST(`t`.`score` AS BIGINT) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro'
ORDER BY
  `t`.`id` ASC;


---- a segment that is tracked

-- step 1 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows: they are there with one commit
--   lost if it stops here: nothing
--   undone by: DROP TABLE `chosen__changes`
CREATE TABLE `chosen__changes` (
  `id` BIGINT NOT NULL,
  `score` BIGINT,
  `plan` STRING,
  `entered_at` TIMESTAMP_NTZ NOT NULL,
  `changed_at` TIMESTAMP_NTZ NOT NULL,
  `change` STRING NOT NULL
);

-- step 2 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `chosen__snapshot`
CREATE VIEW `chosen__snapshot` AS
SELECT
  `l`.`id`,
  `l`.`score`,
  `l`.`plan`,
  `l`.`entered_at`,
  `l`.`changed_at`
FROM (
  SELECT
    `c`.`id`,
    `c`.`score`,
    `c`.`plan`,
    `c`.`entered_at`,
    `c`.`changed_at`,
    `c`.`change`,
    ROW_NUMBER() OVER (PARTITION BY `c`.`id` ORDER BY `c`.`changed_at` DESC) AS `place`
  FROM `chosen__changes` AS `c`
) AS `l`
WHERE
  `l`.`place` = 1 AND `l`.`change` <> 'removed';

-- step 3 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `chosen__history`
CREATE VIEW `chosen__history` AS
SELECT
  `l`.`id`,
  `l`.`entered_at`,
  CASE WHEN `l`.`change` = 'removed' THEN `l`.`changed_at` END AS `left_at`
FROM (
  SELECT
    `c`.`id`,
    `c`.`entered_at`,
    `c`.`changed_at`,
    `c`.`change`,
    ROW_NUMBER() OVER (PARTITION BY `c`.`id`, `c`.`entered_at` ORDER BY `c`.`changed_at` DESC) AS `place`
  FROM `chosen__changes` AS `c`
) AS `l`
WHERE
  `l`.`place` = 1;

-- step 4 of 6: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen__changes` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 91f63b10a77b9ad1b3e5ca10a8f9680a10fdf0a1be48d3978b325a2eb59a8450' );

-- step 5 of 6: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen__snapshot` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 91f63b10a77b9ad1b3e5ca10a8f9680a10fdf0a1be48d3978b325a2eb59a8450' );

-- step 6 of 6: mark
--   locks: nothing that a reader waits for; one who writes to the table meanwhile fails
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen__history` SET TBLPROPERTIES ('segsql' = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 91f63b10a77b9ad1b3e5ca10a8f9680a10fdf0a1be48d3978b325a2eb59a8450' );


---- how many have changed

-- step 1 of 1: count
--   locks: nothing: a reader keeps the version of a Delta table at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 6bbb8bde0b0abaccc0533d855fb2e5eea4f85ae85ce895720dc82bcbe7d8072e
SELECT
  COUNT(CASE WHEN `d`.`change` IN ('added', 'updated', 'unchanged') THEN 1 END) AS `total`,
  COUNT(CASE WHEN `d`.`change` = 'added' THEN 1 END) AS `added`,
  COUNT(CASE WHEN `d`.`change` = 'updated' THEN 1 END) AS `updated`,
  COUNT(CASE WHEN `d`.`change` = 'removed' THEN 1 END) AS `removed`,
  COUNT(CASE WHEN `d`.`change` = 'unchanged' THEN 1 END) AS `unchanged`
FROM (
  SELECT
    CASE
      WHEN `m`.`member` = 1 AND `s`.`member` = 1
      THEN CASE
        WHEN (
          `m`.`score` = `s`.`score` OR `m`.`score` IS NULL AND `s`.`score` IS NULL
        )
        AND (
          `m`.`plan` = `s`.`plan` OR `m`.`plan` IS NULL AND `s`.`plan` IS NULL
        )
        THEN 'unchanged'
        ELSE 'updated'
      END
      WHEN `m`.`member` = 1
      THEN 'added'
      WHEN `s`.`member` = 1
      THEN 'removed'
      ELSE 'gone'
    END AS `change`
  FROM (
    SELECT
      CAST(`t`.`id` AS BIGINT) AS `id`,
      CAST(`t`.`score` AS BIGINT) AS `score`,
      CAST(`t`.`plan` AS STRING) AS `plan`,
      1 AS `member`
    FROM `people` AS `t`
    WHERE
      `t`.`plan` = 'pro'
  ) AS `m`
  FULL JOIN (
    SELECT
      `l`.`id`,
      `l`.`score`,
      `l`.`plan`,
      `l`.`entered_at`,
      `l`.`changed_at`,
      CASE WHEN `l`.`change` = 'removed' THEN 0 ELSE 1 END AS `member`
    FROM (
      SELECT
        `c`.`id`,
        `c`.`score`,
        `c`.`plan`,
        `c`.`entered_at`,
        `c`.`changed_at`,
        `c`.`change`,
        ROW_NUMBER() OVER (PARTITION BY `c`.`id` ORDER BY `c`.`changed_at` DESC) AS `place`
      FROM `chosen__changes` AS `c`
    ) AS `l`
    WHERE
      `l`.`place` = 1
  ) AS `s`
    ON `m`.`id` = `s`.`id`
) AS `d`;


---- who has changed, and how

-- step 1 of 1: read
--   locks: nothing: a reader keeps the version of a Delta table at its start
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement be3bb2ec99b1acea36e451b3010c3f828038043e4cdaf92e2bb64ddd212eb296
SELECT
  `d`.`id`,
  `d`.`change`,
  `d`.`old_score`,
  `d`.`new_score`,
  `d`.`old_plan`,
  `d`.`new_plan`
FROM (
  SELECT
    CASE WHEN `m`.`member` = 1 THEN `m`.`id` ELSE `s`.`id` END AS `id`,
    CASE WHEN `s`.`member` = 1 THEN `s`.`score` END AS `old_score`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`score` END AS `new_score`,
    CASE WHEN `s`.`member` = 1 THEN `s`.`plan` END AS `old_plan`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`plan` END AS `new_plan`,
    CASE
      WHEN `m`.`member` = 1 AND `s`.`member` = 1
      THEN CASE
        WHEN (
          `m`.`score` = `s`.`score` OR `m`.`score` IS NULL AND `s`.`score` IS NULL
        )
        AND (
          `m`.`plan` = `s`.`plan` OR `m`.`plan` IS NULL AND `s`.`plan` IS NULL
        )
        THEN 'unchanged'
        ELSE 'updated'
      END
      WHEN `m`.`member` = 1
      THEN 'added'
      WHEN `s`.`member` = 1
      THEN 'removed'
      ELSE 'gone'
    END AS `change`
  FROM (
    SELECT
      CAST(`t`.`id` AS BIGINT) AS `id`,
      CAST(`t`.`score` AS BIGINT) AS `score`,
      CAST(`t`.`plan` AS STRING) AS `plan`,
      1 AS `member`
    FROM `people` AS `t`
    WHERE
      `t`.`plan` = 'pro'
  ) AS `m`
  FULL JOIN (
    SELECT
      `l`.`id`,
      `l`.`score`,
      `l`.`plan`,
      `l`.`entered_at`,
      `l`.`changed_at`,
      CASE WHEN `l`.`change` = 'removed' THEN 0 ELSE 1 END AS `member`
    FROM (
      SELECT
        `c`.`id`,
        `c`.`score`,
        `c`.`plan`,
        `c`.`entered_at`,
        `c`.`changed_at`,
        `c`.`change`,
        ROW_NUMBER() OVER (PARTITION BY `c`.`id` ORDER BY `c`.`changed_at` DESC) AS `place`
      FROM `chosen__changes` AS `c`
    ) AS `l`
    WHERE
      `l`.`place` = 1
  ) AS `s`
    ON `m`.`id` = `s`.`id`
) AS `d`
WHERE
  `d`.`change` IN ('added', 'updated', 'removed')
ORDER BY
  `d`.`id` ASC;


---- what has changed, recorded

-- step 1 of 1: insert
--   locks: nothing that a reader waits for
--   readers see: the rows that were there, then all of it
--   lost if it stops here: nothing: a statement is one commit
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 75913b36d1915e2ed04965f916edeb3a61cd7a9b04d2468cd2550ac5cf67120c
INSERT INTO `chosen__changes` (
  `id`,
  `score`,
  `plan`,
  `entered_at`,
  `changed_at`,
  `change`
) SELECT
  `d`.`id`,
  `d`.`score`,
  `d`.`plan`,
  `d`.`entered_at`,
  CAST('2026-03-15 09:30:00' AS TIMESTAMP_NTZ) AS `changed_at`,
  `d`.`change`
FROM (
  SELECT
    CASE WHEN `m`.`member` = 1 THEN `m`.`id` ELSE `s`.`id` END AS `id`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`score` ELSE `s`.`score` END AS `score`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`plan` ELSE `s`.`plan` END AS `plan`,
    CASE WHEN `s`.`member` = 1 THEN `s`.`entered_at` ELSE CAST('2026-03-15 09:30:00' AS TIMESTAMP_NTZ) END AS `entered_at`,
    `s`.`changed_at` AS `changed_at`,
    CASE
      WHEN `m`.`member` = 1 AND `s`.`member` = 1
      THEN CASE
        WHEN (
          `m`.`score` = `s`.`score` OR `m`.`score` IS NULL AND `s`.`score` IS NULL
        )
        AND (
          `m`.`plan` = `s`.`plan` OR `m`.`plan` IS NULL AND `s`.`plan` IS NULL
        )
        THEN 'unchanged'
        ELSE 'updated'
      END
      WHEN `m`.`member` = 1
      THEN 'added'
      WHEN `s`.`member` = 1
      THEN 'removed'
      ELSE 'gone'
    END AS `change`
  FROM (
    SELECT
      CAST(`t`.`id` AS BIGINT) AS `id`,
      CAST(`t`.`score` AS BIGINT) AS `score`,
      CAST(`t`.`plan` AS STRING) AS `plan`,
      1 AS `member`
    FROM `people` AS `t`
    WHERE
      `t`.`plan` = 'pro'
  ) AS `m`
  FULL JOIN (
    SELECT
      `l`.`id`,
      `l`.`score`,
      `l`.`plan`,
      `l`.`entered_at`,
      `l`.`changed_at`,
      CASE WHEN `l`.`change` = 'removed' THEN 0 ELSE 1 END AS `member`
    FROM (
      SELECT
        `c`.`id`,
        `c`.`score`,
        `c`.`plan`,
        `c`.`entered_at`,
        `c`.`changed_at`,
        `c`.`change`,
        ROW_NUMBER() OVER (PARTITION BY `c`.`id` ORDER BY `c`.`changed_at` DESC) AS `place`
      FROM `chosen__changes` AS `c`
    ) AS `l`
    WHERE
      `l`.`place` = 1
  ) AS `s`
    ON `m`.`id` = `s`.`id`
) AS `d`
WHERE
  `d`.`change` IN ('added', 'updated', 'removed')
  AND (
    `d`.`changed_at` IS NULL OR `d`.`changed_at` <> CAST('2026-03-15 09:30:00' AS TIMESTAMP_NTZ)
  )
  AND (
    SELECT
      COUNT(*)
    FROM `chosen__changes` AS `later`
    WHERE
      `later`.`changed_at` > CAST('2026-03-15 09:30:00' AS TIMESTAMP_NTZ)
  ) = 0;


---- a segment that is tracked no more

-- step 1 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `chosen__history`;

-- step 2 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP VIEW `chosen__snapshot`;

-- step 3 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; with Unity Catalog UNDROP brings a managed table back, for seven days unless set
DROP TABLE `chosen__changes`;
