---- a view where there is none

-- step 1 of 1: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP VIEW `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement c49fda885c42d3f710c76713af2d4882c2ebd43f1f340de8ee9251b3ef756433
CREATE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro';


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

-- step 1 of 1: replace
--   locks: a metadata lock on the view: readers wait for that moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; grants go by the name and stay
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement ac784773e5959508125255306939700d3c508d70f1c23b6c32ce508a5e47c460
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;


---- a view with a column more

-- step 1 of 1: replace
--   locks: a metadata lock on the view: readers wait for that moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; grants go by the name and stay
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement 1cb9d7b8035d1e9cb6f1bda61b7830ecaedb6d7b7460021f9ec79e74a2cfac8f
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;


---- a view with other columns

-- step 1 of 1: replace
--   locks: a metadata lock on the view: readers wait for that moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; grants go by the name and stay
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement b2f9a75d4354913d46bfb4b2412a61d84e7e1d454f3d68dbd0c0e3d4879aa445
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;


---- a view with other columns, which a view reads

-- step 1 of 1: replace
--   locks: a metadata lock on the view: readers wait for that moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; grants go by the name and stay
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement b2f9a75d4354913d46bfb4b2412a61d84e7e1d454f3d68dbd0c0e3d4879aa445
CREATE OR REPLACE VIEW `chosen` AS
SELECT
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;


---- a view under another name

-- step 1 of 1: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
--   undone by: RENAME TABLE `elected` TO `chosen`
RENAME TABLE `chosen` TO `elected`;


---- a view under another name, which a view reads

-- step 1 of 3: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `readers`;

-- step 2 of 3: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
--   undone by: RENAME TABLE `elected` TO `chosen`
RENAME TABLE `chosen` TO `elected`;

-- step 3 of 3: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP VIEW `readers`
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement 09f70d20f841cd8e8e57a30455117f0bf6cc36cb0f644f317a7c75e9a38afca0
CREATE VIEW `readers` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`
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


---- a view of other members under another name

-- step 1 of 2: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
--   undone by: RENAME TABLE `picked` TO `chosen`
RENAME TABLE `chosen` TO `picked`;

-- step 2 of 2: replace
--   locks: a metadata lock on the view: readers wait for that moment
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; grants go by the name and stay
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement f8b3c5c82516a869ef578f73ebdbfc47fbeb8dbce9c99a9b87f98a60b28855c0
CREATE OR REPLACE VIEW `picked` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro';


---- a view that goes

-- step 1 of 1: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `chosen`;


---- a view that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `readers`;

-- step 2 of 2: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `chosen`;


---- a table where there is none

-- step 1 of 2: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 091aff3467db708c3a2dc7ba706a275fac1a4ce696f579a9ae04a69cfd8cb23a
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro';

-- step 2 of 2: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` COMMENT = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 091aff3467db708c3a2dc7ba706a275fac1a4ce696f579a9ae04a69cfd8cb23a';


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 4: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen__new`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 091aff3467db708c3a2dc7ba706a275fac1a4ce696f579a9ae04a69cfd8cb23a
CREATE TABLE `chosen__new` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro';

-- step 2 of 4: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen__new` COMMENT = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 091aff3467db708c3a2dc7ba706a275fac1a4ce696f579a9ae04a69cfd8cb23a';

-- step 3 of 4: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
RENAME TABLE `chosen` TO `chosen__old` , `chosen__new` TO `chosen`;

-- step 4 of 4: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `chosen__old`;


---- a table of other members, of the same columns

-- step 1 of 4: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen__new`
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement 5d22a10968ed1764af732c352381a90056adcda9986353534bcefc018bc403bf
CREATE TABLE `chosen__new` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 4: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen__new` COMMENT = 'segsql 1, meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec, statement 5d22a10968ed1764af732c352381a90056adcda9986353534bcefc018bc403bf';

-- step 3 of 4: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
RENAME TABLE `chosen` TO `chosen__old` , `chosen__new` TO `chosen`;

-- step 4 of 4: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `chosen__old`;


---- a table with a column more

-- step 1 of 4: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen__new`
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement d3274bec23f7b878b35d74c1c055049e34474328c9ec35126d2214400e51dde9
CREATE TABLE `chosen__new` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 4: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen__new` COMMENT = 'segsql 1, meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2, statement d3274bec23f7b878b35d74c1c055049e34474328c9ec35126d2214400e51dde9';

-- step 3 of 4: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
RENAME TABLE `chosen` TO `chosen__old` , `chosen__new` TO `chosen`;

-- step 4 of 4: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `chosen__old`;


---- a table with other columns

-- step 1 of 4: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen__new`
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement fd7b1f9cf791a6dd39d399856cf1f435d23dee44b87263f9b12b36280989016a
CREATE TABLE `chosen__new` AS
SELECT
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 4: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen__new` COMMENT = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement fd7b1f9cf791a6dd39d399856cf1f435d23dee44b87263f9b12b36280989016a';

-- step 3 of 4: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
RENAME TABLE `chosen` TO `chosen__old` , `chosen__new` TO `chosen`;

-- step 4 of 4: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `chosen__old`;


---- a table with other columns, which a view reads

-- step 1 of 4: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen__new`
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement fd7b1f9cf791a6dd39d399856cf1f435d23dee44b87263f9b12b36280989016a
CREATE TABLE `chosen__new` AS
SELECT
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 4: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen__new` COMMENT = 'segsql 1, meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128, statement fd7b1f9cf791a6dd39d399856cf1f435d23dee44b87263f9b12b36280989016a';

-- step 3 of 4: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
RENAME TABLE `chosen` TO `chosen__old` , `chosen__new` TO `chosen`;

-- step 4 of 4: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `chosen__old`;


---- a table under another name

-- step 1 of 1: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
--   undone by: RENAME TABLE `elected` TO `chosen`
RENAME TABLE `chosen` TO `elected`;


---- a table under another name, which a view reads

-- step 1 of 3: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `readers`;

-- step 2 of 3: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
--   undone by: RENAME TABLE `elected` TO `chosen`
RENAME TABLE `chosen` TO `elected`;

-- step 3 of 3: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP VIEW `readers`
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement 09f70d20f841cd8e8e57a30455117f0bf6cc36cb0f644f317a7c75e9a38afca0
CREATE VIEW `readers` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`
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


---- a table of other members under another name

-- step 1 of 5: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
--   undone by: RENAME TABLE `picked` TO `chosen`
RENAME TABLE `chosen` TO `picked`;

-- step 2 of 5: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `picked__new`
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement bcad8d079540633aeeab43da16e8303100cd6afb7ee1268ea8d6a65eb0501093
CREATE TABLE `picked__new` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro';

-- step 3 of 5: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `picked__new` COMMENT = 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement bcad8d079540633aeeab43da16e8303100cd6afb7ee1268ea8d6a65eb0501093';

-- step 4 of 5: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
RENAME TABLE `picked` TO `picked__old` , `picked__new` TO `picked`;

-- step 5 of 5: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `picked__old`;


---- a table that goes

-- step 1 of 1: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `chosen`;


---- a table that goes, with the view that reads it

-- step 1 of 2: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `readers`;

-- step 2 of 2: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `chosen`;


---- a view that becomes a table

-- step 1 of 3: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `chosen`;

-- step 2 of 3: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 091aff3467db708c3a2dc7ba706a275fac1a4ce696f579a9ae04a69cfd8cb23a
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro';

-- step 3 of 3: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` COMMENT = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 091aff3467db708c3a2dc7ba706a275fac1a4ce696f579a9ae04a69cfd8cb23a';


---- a table that becomes a view

-- step 1 of 2: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `chosen`;

-- step 2 of 2: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP VIEW `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement c49fda885c42d3f710c76713af2d4882c2ebd43f1f340de8ee9251b3ef756433
CREATE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro';


---- how many members there are

-- step 1 of 1: count
--   locks: a metadata lock on the tables read until the transaction ends: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 079cfdb90d562990b82d5ec64c4ff116c6b3a695670134c1cfae6e17593d393e
SELECT
  COUNT(*) AS `count`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro';


---- the first five members

-- step 1 of 1: read
--   locks: a metadata lock on the tables read until the transaction ends: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 63ade4118157aa741b0c9177aba96aa00bf7f324bb23456e3d03e3f89f715bfe
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro'
ORDER BY
  `t`.`id` ASC
LIMIT 5;


---- five members behind one

-- step 1 of 1: read
--   locks: a metadata lock on the tables read until the transaction ends: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement d5944a0319bfafc4aac83b640c4430cc755243af9836fb424cc26a8ecf1bb44d
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro' AND `t`.`id` > 7
ORDER BY
  `t`.`id` ASC
LIMIT 5;


---- five members at random

-- step 1 of 1: read
--   locks: a metadata lock on the tables read until the transaction ends: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement f0d0ad72dcc595139e806c2a4511383f23f7d093275904626c9a1f67975eb337
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro'
ORDER BY
  MOD(
    CAST(CONV(
      RIGHT(
        SHA2(
          CONVERT(CONCAT('sample:', CAST(`t`.`id` AS CHAR CHARACTER SET utf8mb4)) USING utf8mb4),
          256
        ),
        8
      ),
      16,
      10
    ) AS SIGNED),
    10000
  ) ASC,
  MOD(
    CAST(CONV(
      RIGHT(
        SHA2(
          CONVERT(CONCAT('sample 2:', CAST(`t`.`id` AS CHAR CHARACTER SET utf8mb4)) USING utf8mb4),
          256
        ),
        8
      ),
      16,
      10
    ) AS SIGNED),
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
-- statement af2dedff125da1de7d7ce4c6541de6d8554f1d55bcd0e36733b94a5e1c19c7dc
EXPLAIN SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro'
ORDER BY
  `t`.`id` ASC;


---- a segment that is tracked

-- step 1 of 4: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen__changes`
CREATE TABLE `chosen__changes` (
  `id` BIGINT NOT NULL,
  `score` BIGINT,
  `plan` LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
  `entered_at` DATETIME(6) NOT NULL,
  `changed_at` DATETIME(6) NOT NULL,
  `change` VARCHAR(9) NOT NULL,
  PRIMARY KEY (`id`, `changed_at`)
);

-- step 2 of 4: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
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

-- step 3 of 4: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
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

-- step 4 of 4: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen__changes` COMMENT = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 7925128c5cd2c42160d9b2986c98b1f5947836903958ff36dcd54881ac6d3bce';


---- how many have changed

-- step 1 of 1: count
--   locks: a metadata lock on the tables read until the transaction ends: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 8ae0dce89c9d9d3da7b3a64aecb5095d72b7ddf9c333ed79999d664d45a3526b
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
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin
          OR `m`.`plan` IS NULL
          AND `s`.`plan` IS NULL
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
      CAST(`t`.`id` AS SIGNED) AS `id`,
      CAST(`t`.`score` AS SIGNED) AS `score`,
      CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
      1 AS `member`
    FROM `people` AS `t`
    WHERE
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro'
  ) AS `m`
  LEFT JOIN (
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
  UNION ALL
  SELECT
    CASE
      WHEN `m`.`member` = 1 AND `s`.`member` = 1
      THEN CASE
        WHEN (
          `m`.`score` = `s`.`score` OR `m`.`score` IS NULL AND `s`.`score` IS NULL
        )
        AND (
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin
          OR `m`.`plan` IS NULL
          AND `s`.`plan` IS NULL
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
  LEFT JOIN (
    SELECT
      CAST(`t`.`id` AS SIGNED) AS `id`,
      CAST(`t`.`score` AS SIGNED) AS `score`,
      CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
      1 AS `member`
    FROM `people` AS `t`
    WHERE
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro'
  ) AS `m`
    ON `m`.`id` = `s`.`id`
  WHERE
    `m`.`member` IS NULL
) AS `d`;


---- who has changed, and how

-- step 1 of 1: read
--   locks: a metadata lock on the tables read until the transaction ends: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 3a004449287f7653fb25315d44bf65350eefd493213f2b089fa07c42bfd81878
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
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin
          OR `m`.`plan` IS NULL
          AND `s`.`plan` IS NULL
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
      CAST(`t`.`id` AS SIGNED) AS `id`,
      CAST(`t`.`score` AS SIGNED) AS `score`,
      CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
      1 AS `member`
    FROM `people` AS `t`
    WHERE
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro'
  ) AS `m`
  LEFT JOIN (
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
  UNION ALL
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
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin
          OR `m`.`plan` IS NULL
          AND `s`.`plan` IS NULL
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
  LEFT JOIN (
    SELECT
      CAST(`t`.`id` AS SIGNED) AS `id`,
      CAST(`t`.`score` AS SIGNED) AS `score`,
      CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
      1 AS `member`
    FROM `people` AS `t`
    WHERE
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro'
  ) AS `m`
    ON `m`.`id` = `s`.`id`
  WHERE
    `m`.`member` IS NULL
) AS `d`
WHERE
  `d`.`change` IN ('added', 'updated', 'removed')
ORDER BY
  `d`.`id` ASC;


---- what has changed, recorded

-- step 1 of 1: insert
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: the rows that were there, then all of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement f64970ab66baabd5d34a7840ed85bf4b12c23b2bb7ad6a5931054934d1aa1c58
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
  CAST('2026-03-15 09:30:00' AS DATETIME(6)) AS `changed_at`,
  `d`.`change`
FROM (
  SELECT
    CASE WHEN `m`.`member` = 1 THEN `m`.`id` ELSE `s`.`id` END AS `id`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`score` ELSE `s`.`score` END AS `score`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`plan` ELSE `s`.`plan` END AS `plan`,
    CASE WHEN `s`.`member` = 1 THEN `s`.`entered_at` ELSE CAST('2026-03-15 09:30:00' AS DATETIME(6)) END AS `entered_at`,
    `s`.`changed_at` AS `changed_at`,
    CASE
      WHEN `m`.`member` = 1 AND `s`.`member` = 1
      THEN CASE
        WHEN (
          `m`.`score` = `s`.`score` OR `m`.`score` IS NULL AND `s`.`score` IS NULL
        )
        AND (
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin
          OR `m`.`plan` IS NULL
          AND `s`.`plan` IS NULL
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
      CAST(`t`.`id` AS SIGNED) AS `id`,
      CAST(`t`.`score` AS SIGNED) AS `score`,
      CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
      1 AS `member`
    FROM `people` AS `t`
    WHERE
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro'
  ) AS `m`
  LEFT JOIN (
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
  UNION ALL
  SELECT
    CASE WHEN `m`.`member` = 1 THEN `m`.`id` ELSE `s`.`id` END AS `id`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`score` ELSE `s`.`score` END AS `score`,
    CASE WHEN `m`.`member` = 1 THEN `m`.`plan` ELSE `s`.`plan` END AS `plan`,
    CASE WHEN `s`.`member` = 1 THEN `s`.`entered_at` ELSE CAST('2026-03-15 09:30:00' AS DATETIME(6)) END AS `entered_at`,
    `s`.`changed_at` AS `changed_at`,
    CASE
      WHEN `m`.`member` = 1 AND `s`.`member` = 1
      THEN CASE
        WHEN (
          `m`.`score` = `s`.`score` OR `m`.`score` IS NULL AND `s`.`score` IS NULL
        )
        AND (
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin
          OR `m`.`plan` IS NULL
          AND `s`.`plan` IS NULL
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
  LEFT JOIN (
    SELECT
      CAST(`t`.`id` AS SIGNED) AS `id`,
      CAST(`t`.`score` AS SIGNED) AS `score`,
      CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
      1 AS `member`
    FROM `people` AS `t`
    WHERE
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro'
  ) AS `m`
    ON `m`.`id` = `s`.`id`
  WHERE
    `m`.`member` IS NULL
) AS `d`
WHERE
  `d`.`change` IN ('added', 'updated', 'removed')
  AND (
    `d`.`changed_at` IS NULL OR `d`.`changed_at` <> CAST('2026-03-15 09:30:00' AS DATETIME(6))
  )
  AND (
    SELECT
      COUNT(*)
    FROM `chosen__changes` AS `later`
    WHERE
      `later`.`changed_at` > CAST('2026-03-15 09:30:00' AS DATETIME(6))
  ) = 0;


---- a segment that is tracked no more

-- step 1 of 3: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `chosen__history`;

-- step 2 of 3: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `chosen__snapshot`;

-- step 3 of 3: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `chosen__changes`;
