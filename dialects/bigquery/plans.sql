---- a view where there is none

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 236de8c062616be465443477d2811a8a8753f3ffff6ad6b892e3fc97885e4ecb
CREATE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET OPTIONS (description = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 236de8c062616be465443477d2811a8a8753f3ffff6ad6b892e3fc97885e4ecb' );


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its description and labels
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement 44e4875dc61e3ec775ff0e39f34a747ad3ca8ab183e3d996def2bfacfde8255e
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET OPTIONS (description = 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement 44e4875dc61e3ec775ff0e39f34a747ad3ca8ab183e3d996def2bfacfde8255e' );


---- a view with a column more

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its description and labels
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 0c8c59d2c7a4569c82b36e85661721a1923a8e304722eb2f7167524850f6b702
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`plan` AS STRING) AS `plan`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET OPTIONS (description = 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement 0c8c59d2c7a4569c82b36e85661721a1923a8e304722eb2f7167524850f6b702' );


---- a view with other columns

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its description and labels
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 45df7bdcb1cb265e54e7314afe10d42aff6fede68f4607846834e2260837bfce
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET OPTIONS (description = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 45df7bdcb1cb265e54e7314afe10d42aff6fede68f4607846834e2260837bfce' );


---- a view with other columns, which a view reads

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its description and labels
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 45df7bdcb1cb265e54e7314afe10d42aff6fede68f4607846834e2260837bfce
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET OPTIONS (description = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 45df7bdcb1cb265e54e7314afe10d42aff6fede68f4607846834e2260837bfce' );


---- a view under another name

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `elected`
-- segment elected, days of UTC
-- meaning 9e464aa6dc67f4133acae59bb321244a3ba8c6dbe4ba8049d723407b09e5b082
-- statement 45df7bdcb1cb265e54e7314afe10d42aff6fede68f4607846834e2260837bfce
CREATE VIEW `elected` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `elected` SET OPTIONS (description = 'segsql 1, meaning 9e464aa6dc67f4133acae59bb321244a3ba8c6dbe4ba8049d723407b09e5b082, statement 45df7bdcb1cb265e54e7314afe10d42aff6fede68f4607846834e2260837bfce' );

-- step 3 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `chosen`;


---- a view under another name, which a view reads

-- step 1 of 6: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `readers`;

-- step 2 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `elected`
-- segment elected, days of UTC
-- meaning 9e464aa6dc67f4133acae59bb321244a3ba8c6dbe4ba8049d723407b09e5b082
-- statement 45df7bdcb1cb265e54e7314afe10d42aff6fede68f4607846834e2260837bfce
CREATE VIEW `elected` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 3 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `elected` SET OPTIONS (description = 'segsql 1, meaning 9e464aa6dc67f4133acae59bb321244a3ba8c6dbe4ba8049d723407b09e5b082, statement 45df7bdcb1cb265e54e7314afe10d42aff6fede68f4607846834e2260837bfce' );

-- step 4 of 6: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `chosen`;

-- step 5 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `readers`
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement ccbfad18fff534c04d348277217a51b6da04843e8fdedeef69afca3f7c8ecddb
CREATE VIEW `readers` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`id` IN (
    SELECT
      `elected_3`.`id` AS `k1`
    FROM `elected` AS `elected_3`
  )
  AND `t`.`id` < 20;

-- step 6 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `readers` SET OPTIONS (description = 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement ccbfad18fff534c04d348277217a51b6da04843e8fdedeef69afca3f7c8ecddb' );


---- a view of other members under another name

-- step 1 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `picked`
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 0801cedf3167cc9201ce9c0d81bbec7d738e3941f51e0f6dcd371062880cafda
CREATE VIEW `picked` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `picked` SET OPTIONS (description = 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement 0801cedf3167cc9201ce9c0d81bbec7d738e3941f51e0f6dcd371062880cafda' );

-- step 3 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `chosen`;


---- a view that goes

-- step 1 of 1: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `chosen`;


---- a view that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `readers`;

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `chosen`;


---- a table where there is none

-- step 1 of 2: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 039ba1259cff33d88197c4e2243ebad40440946463357d1aab0a357c712bc3d9
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 039ba1259cff33d88197c4e2243ebad40440946463357d1aab0a357c712bc3d9' );


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within its time travel window, which is seven days unless set
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 039ba1259cff33d88197c4e2243ebad40440946463357d1aab0a357c712bc3d9
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 039ba1259cff33d88197c4e2243ebad40440946463357d1aab0a357c712bc3d9' );


---- a table of other members, of the same columns

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within its time travel window, which is seven days unless set
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement 6ce1b7273d0cf2f5be53cbdc09453d2b6709144537c1d32833b5eed0e66b1d0d
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement 6ce1b7273d0cf2f5be53cbdc09453d2b6709144537c1d32833b5eed0e66b1d0d' );


---- a table with a column more

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within its time travel window, which is seven days unless set
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement de3530c2e50db3cf516438d1405e632f5a93a972e8d53bcc402138ed06336586
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`,
  CAST(`t`.`plan` AS STRING) AS `plan`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement de3530c2e50db3cf516438d1405e632f5a93a972e8d53bcc402138ed06336586' );


---- a table with other columns

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within its time travel window, which is seven days unless set
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 02f127bbee0dfe557f2762004ea9e9f49725d1f786130b0419f6bca94b1dee50
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 02f127bbee0dfe557f2762004ea9e9f49725d1f786130b0419f6bca94b1dee50' );


---- a table with other columns, which a view reads

-- step 1 of 2: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within its time travel window, which is seven days unless set
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 02f127bbee0dfe557f2762004ea9e9f49725d1f786130b0419f6bca94b1dee50
CREATE OR REPLACE TABLE `chosen` AS
SELECT
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement 02f127bbee0dfe557f2762004ea9e9f49725d1f786130b0419f6bca94b1dee50' );


---- a table under another name

-- step 1 of 1: rename
--   locks: it, for DML: no such statement runs on it meanwhile
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing; tags in the catalog. Who may read it stays
--   undone by: ALTER TABLE `elected` RENAME TO `chosen`
ALTER TABLE `chosen` RENAME TO `elected`;


---- a table under another name, which a view reads

-- step 1 of 4: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `readers`;

-- step 2 of 4: rename
--   locks: it, for DML: no such statement runs on it meanwhile
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing; tags in the catalog. Who may read it stays
--   undone by: ALTER TABLE `elected` RENAME TO `chosen`
ALTER TABLE `chosen` RENAME TO `elected`;

-- step 3 of 4: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `readers`
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement ccbfad18fff534c04d348277217a51b6da04843e8fdedeef69afca3f7c8ecddb
CREATE VIEW `readers` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`id` IN (
    SELECT
      `elected_3`.`id` AS `k1`
    FROM `elected` AS `elected_3`
  )
  AND `t`.`id` < 20;

-- step 4 of 4: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `readers` SET OPTIONS (description = 'segsql 1, meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637, statement ccbfad18fff534c04d348277217a51b6da04843e8fdedeef69afca3f7c8ecddb' );


---- a table of other members under another name

-- step 1 of 3: rename
--   locks: it, for DML: no such statement runs on it meanwhile
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing; tags in the catalog. Who may read it stays
--   undone by: ALTER TABLE `picked` RENAME TO `chosen`
ALTER TABLE `chosen` RENAME TO `picked`;

-- step 2 of 3: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within its time travel window, which is seven days unless set
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement a58647b3ae6b67983a3354b5ec9a4d69cd43d674ef3a96ea5d2a71a0ea47c5ec
CREATE OR REPLACE TABLE `picked` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `picked` SET OPTIONS (description = 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement a58647b3ae6b67983a3354b5ec9a4d69cd43d674ef3a96ea5d2a71a0ea47c5ec' );


---- a table that goes

-- step 1 of 1: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP TABLE `chosen`;


---- a table that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `readers`;

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP TABLE `chosen`;


---- a view that becomes a table

-- step 1 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `chosen`;

-- step 2 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 039ba1259cff33d88197c4e2243ebad40440946463357d1aab0a357c712bc3d9
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` SET OPTIONS (description = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 039ba1259cff33d88197c4e2243ebad40440946463357d1aab0a357c712bc3d9' );


---- a table that becomes a view

-- step 1 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP TABLE `chosen`;

-- step 2 of 3: create
--   locks: nothing that a reader waits for
--   readers see: no view, then the view
--   lost if it stops here: nothing
--   undone by: DROP VIEW `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 236de8c062616be465443477d2811a8a8753f3ffff6ad6b892e3fc97885e4ecb
CREATE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro';

-- step 3 of 3: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen` SET OPTIONS (description = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 236de8c062616be465443477d2811a8a8753f3ffff6ad6b892e3fc97885e4ecb' );


---- how many members there are

-- step 1 of 1: count
--   locks: nothing: a query reads a snapshot of each table
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
--   locks: nothing: a query reads a snapshot of each table
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 4b4018baf27191f507beb11f5c06d025302306b93308cbf8d4382561eb313482
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro'
ORDER BY
  `t`.`id` ASC
LIMIT 5;


---- five members behind one

-- step 1 of 1: read
--   locks: nothing: a query reads a snapshot of each table
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 36f3c3ac66c6b8bcd309d752bbf2513b4c44af78959b1ea8dc474d3e54f5a4d4
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro' AND `t`.`id` > 7
ORDER BY
  `t`.`id` ASC
LIMIT 5;


---- five members at random

-- step 1 of 1: read
--   locks: nothing: a query reads a snapshot of each table
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement ffda5514b386a08f7885c862f1d36156e6edf8a7ef0a05c8c571e70259be4a99
SELECT
  CAST(`t`.`id` AS INT64) AS `id`,
  CAST(`t`.`score` AS INT64) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`plan` = 'pro'
ORDER BY
  MOD(
    CAST(CONCAT('0x', RIGHT(TO_HEX(SHA256((
      'sample:' || CAST(`t`.`id` AS STRING)
    ))), 8)) AS INT64),
    10000
  ) ASC,
  MOD(
    CAST(CONCAT('0x', RIGHT(TO_HEX(SHA256((
      'sample 2:' || CAST(`t`.`id` AS STRING)
    ))), 8)) AS INT64),
    10000
  ) ASC,
  `t`.`id` ASC
LIMIT 5;


---- how members are found

-- refused: error[unsupported-by-dialect]: BigQuery cannot say how it would look for the members: it has no EXPLAIN: a dry run says what a query would read, and a job that has run holds its plan


---- a segment that is tracked

-- step 1 of 6: create
--   locks: nothing that a reader waits for
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a query that fails makes no table
--   undone by: DROP TABLE `chosen__changes`
CREATE TABLE `chosen__changes` (
  `id` INT64 NOT NULL,
  `score` INT64,
  `plan` STRING,
  `entered_at` TIMESTAMP NOT NULL,
  `changed_at` TIMESTAMP NOT NULL,
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
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen__changes` SET OPTIONS (description = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 488d167d57cc21af382050f06617cf0eebee588cb3443dd474f8bee9264abc85' );

-- step 5 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen__snapshot` SET OPTIONS (description = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 488d167d57cc21af382050f06617cf0eebee588cb3443dd474f8bee9264abc85' );

-- step 6 of 6: mark
--   locks: nothing that a reader waits for
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER VIEW `chosen__history` SET OPTIONS (description = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 488d167d57cc21af382050f06617cf0eebee588cb3443dd474f8bee9264abc85' );


---- how many have changed

-- step 1 of 1: count
--   locks: nothing: a query reads a snapshot of each table
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement b27fc589b6be823a6ded54217bb5f23ac84b81749a1cb0e4e5443990a1782be6
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
      CAST(`t`.`id` AS INT64) AS `id`,
      CAST(`t`.`score` AS INT64) AS `score`,
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
--   locks: nothing: a query reads a snapshot of each table
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 34c29389d530cd8cbf2225525899d44a736fd983aa925119c3cc7540bfa05f48
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
      CAST(`t`.`id` AS INT64) AS `id`,
      CAST(`t`.`score` AS INT64) AS `score`,
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
--   lost if it stops here: nothing: a statement is done in whole or not at all
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 6868241e1eaead25a4d515a4365a956c2bfd3f2e44b560fe269451f3989b4e35
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
  CAST('2026-03-15 09:30:00+00:00' AS TIMESTAMP) AS `changed_at`,
  `d`.`change`
FROM (
  SELECT
    CASE WHEN `m`.`member` = 1 THEN `m`.`id` ELSE `s`.`id` END AS `id`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`score` ELSE `s`.`score` END AS `score`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`plan` ELSE `s`.`plan` END AS `plan`,
    CASE WHEN `s`.`member` = 1 THEN `s`.`entered_at` ELSE CAST('2026-03-15 09:30:00+00:00' AS TIMESTAMP) END AS `entered_at`,
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
      CAST(`t`.`id` AS INT64) AS `id`,
      CAST(`t`.`score` AS INT64) AS `score`,
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
    `d`.`changed_at` IS NULL OR `d`.`changed_at` <> CAST('2026-03-15 09:30:00+00:00' AS TIMESTAMP)
  )
  AND (
    SELECT
      COUNT(*)
    FROM `chosen__changes` AS `later`
    WHERE
      `later`.`changed_at` > CAST('2026-03-15 09:30:00+00:00' AS TIMESTAMP)
  ) = 0;


---- a segment that is tracked no more

-- step 1 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `chosen__history`;

-- step 2 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP VIEW `chosen__snapshot`;

-- step 3 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within its time travel window, which is seven days unless set
DROP TABLE `chosen__changes`;
