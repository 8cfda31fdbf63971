---- a view where there is none

-- step 1 of 1: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP VIEW `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 26eb7de3f7d0594513e36b449d98f32621fc3daedff7787589e33376a46bca3b
CREATE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro';


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
-- statement b050b4894222e4ad0ac8dbcfabd37b88838c40909e885a65609ff71b9f3058a4
CREATE VIEW `readers` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`id` IN (
    SELECT
      `elected_3`.`id` AS `k1`
    FROM `elected` AS `elected_3`
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
-- statement 98b1aa2cd654279d4649539d300c91a573a5f57959dfa90816c70cb91b25e49e
CREATE OR REPLACE VIEW `picked` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro';


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
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 134dab04a593019246f5108754a697582b3a108d863d21a5bbc884c813898d05
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro';

-- step 2 of 2: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` COMMENT = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 134dab04a593019246f5108754a697582b3a108d863d21a5bbc884c813898d05';


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 4: create
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen__new`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 134dab04a593019246f5108754a697582b3a108d863d21a5bbc884c813898d05
CREATE TABLE `chosen__new` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro';

-- step 2 of 4: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen__new` COMMENT = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 134dab04a593019246f5108754a697582b3a108d863d21a5bbc884c813898d05';

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
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
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
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
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
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
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
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
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
-- statement b050b4894222e4ad0ac8dbcfabd37b88838c40909e885a65609ff71b9f3058a4
CREATE VIEW `readers` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  `t`.`id` IN (
    SELECT
      `elected_3`.`id` AS `k1`
    FROM `elected` AS `elected_3`
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
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `picked__new`
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement d6b66f837969ca9b0db16d4563d946f5a40815df6604ca7fa3bdfc1afd650063
CREATE TABLE `picked__new` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro';

-- step 3 of 5: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `picked__new` COMMENT = 'segsql 1, meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98, statement d6b66f837969ca9b0db16d4563d946f5a40815df6604ca7fa3bdfc1afd650063';

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
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 134dab04a593019246f5108754a697582b3a108d863d21a5bbc884c813898d05
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro';

-- step 3 of 3: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` COMMENT = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement 134dab04a593019246f5108754a697582b3a108d863d21a5bbc884c813898d05';


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
-- statement 26eb7de3f7d0594513e36b449d98f32621fc3daedff7787589e33376a46bca3b
CREATE VIEW `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro';


---- how many members there are

-- step 1 of 1: count
--   locks: a metadata lock on the tables read until the transaction ends: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement c4f3cf44346f205c761b4631d56da40d08c62a8a80c5f4a3785a122dec2d11e4
SELECT
  COUNT(*) AS `count`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro';


---- the first five members

-- step 1 of 1: read
--   locks: a metadata lock on the tables read until the transaction ends: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 70d43fb9167b373357d521e1c704a2fe6e3680993cf0c0000d4a180449379137
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
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
-- statement 83eb4ae2030f600c96f1c26bfa666535d141ea69856fd0a6a907a053179e5d96
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
  AND `t`.`id` > 7
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
-- statement e4062ddb7e4325d65167cc9c43edb428c937031776ca5c85d791c0d56ec55828
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
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
-- statement a9a846335884fc0b878fe6fb81b316f667ac4204de13e813c324193d45374349
EXPLAIN SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`score` AS SIGNED) AS `score`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
ORDER BY
  `t`.`id` ASC;


---- a segment that is tracked

-- step 1 of 4: create
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen__changes`
CREATE TABLE `chosen__changes` (
  `id` BIGINT NOT NULL,
  `score` BIGINT,
  `plan` LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
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
ALTER TABLE `chosen__changes` COMMENT = 'segsql 1, meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950, statement a76ecaacf69a09655fcd49f51f52e5e040f0d2eec055a5446c92ee394af16a8e';


---- how many have changed

-- step 1 of 1: count
--   locks: a metadata lock on the tables read until the transaction ends: only DDL on them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement b1f4e92f8e09450fddc784364c009a88da8c9bdfc1bad5fd8a4e78a3c71cc300
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
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin
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
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
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
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin
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
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
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
-- statement ee26c1e8078d31b036aa3b54491ea3e8bcef15678605e2a7d9c15a13cfe54477
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
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin
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
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
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
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin
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
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
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
--   locks: the rows read are locked as INSERT ... SELECT locks them, so that who changes these waits, unless at READ COMMITTED
--   readers see: the rows that were there, then all of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 132205073396dc06b193c25605000783b60b6ca5287a2e49169a32ea312e213b
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
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin
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
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
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
          CONVERT(`m`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`s`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin
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
      CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'pro'
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
