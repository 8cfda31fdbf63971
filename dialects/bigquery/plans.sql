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
--   lost if it stops here: it; a table can be restored within seven days
DROP VIEW `chosen`;


---- a view under another name, which a view reads

-- step 1 of 6: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within seven days
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
--   lost if it stops here: it; a table can be restored within seven days
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
--   lost if it stops here: it; a table can be restored within seven days
DROP VIEW `chosen`;


---- a view that goes

-- step 1 of 1: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within seven days
DROP VIEW `chosen`;


---- a view that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within seven days
DROP VIEW `readers`;

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within seven days
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
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within seven days
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
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within seven days
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
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within seven days
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
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within seven days
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
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within seven days
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
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE `elected` RENAME TO `chosen`
ALTER TABLE `chosen` RENAME TO `elected`;


---- a table under another name, which a view reads

-- step 1 of 4: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within seven days
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
--   locks: nothing that a reader waits for
--   readers see: the old name, then the new one; views over the old name fail
--   lost if it stops here: nothing
--   undone by: ALTER TABLE `picked` RENAME TO `chosen`
ALTER TABLE `chosen` RENAME TO `picked`;

-- step 2 of 3: replace
--   locks: nothing that a reader waits for
--   readers see: the old rows, then the new ones
--   lost if it stops here: nothing; its description and labels; the old rows can be read as of a moment within seven days
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
--   lost if it stops here: it; a table can be restored within seven days
DROP TABLE `chosen`;


---- a table that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within seven days
DROP VIEW `readers`;

-- step 2 of 2: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within seven days
DROP TABLE `chosen`;


---- a view that becomes a table

-- step 1 of 3: drop
--   locks: nothing that a reader waits for
--   readers see: it is gone; views over it fail
--   lost if it stops here: it; a table can be restored within seven days
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
--   lost if it stops here: it; a table can be restored within seven days
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
