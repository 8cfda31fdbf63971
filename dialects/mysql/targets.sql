---- a table with all that it can have

-- step 1 of 6: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `segments`.`chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 4d9ca4e67272a419d2e4efa1a35628c4dc801b92ebd26ef051ef09f33652e5fb
CREATE TABLE `segments`.`chosen` ENGINE = InnoDB AS SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 6: key
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
ALTER TABLE `segments`.`chosen` ADD PRIMARY KEY (`id`);

-- step 3 of 6: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_score` ON `segments`.`chosen`
CREATE INDEX `by_score` ON `segments`.`chosen` (`score`);

-- step 4 of 6: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_day` ON `segments`.`chosen`
CREATE INDEX `by_day` ON `segments`.`chosen` (`joined`, `id`);

-- step 5 of 6: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen` COMMENT = 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 4d9ca4e67272a419d2e4efa1a35628c4dc801b92ebd26ef051ef09f33652e5fb';

-- step 6 of 6: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP VIEW `segments`.`best_of_them`
CREATE VIEW `segments`.`best_of_them` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `segments`.`chosen` AS `t`
WHERE
  `t`.`score` > 6;


---- the same, of rows that have changed

-- step 1 of 7: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `segments`.`chosen__new`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 4d9ca4e67272a419d2e4efa1a35628c4dc801b92ebd26ef051ef09f33652e5fb
CREATE TABLE `segments`.`chosen__new` ENGINE = InnoDB AS SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 7: key
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
ALTER TABLE `segments`.`chosen__new` ADD PRIMARY KEY (`id`);

-- step 3 of 7: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_score` ON `segments`.`chosen__new`
CREATE INDEX `by_score` ON `segments`.`chosen__new` (`score`);

-- step 4 of 7: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_day` ON `segments`.`chosen__new`
CREATE INDEX `by_day` ON `segments`.`chosen__new` (`joined`, `id`);

-- step 5 of 7: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen__new` COMMENT = 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 4d9ca4e67272a419d2e4efa1a35628c4dc801b92ebd26ef051ef09f33652e5fb';

-- step 6 of 7: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
RENAME TABLE `segments`.`chosen` TO `segments`.`chosen__old` , `segments`.`chosen__new` TO `segments`.`chosen`;

-- step 7 of 7: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `segments`.`chosen__old`;


---- the same, of other members

-- step 1 of 7: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `segments`.`chosen__new`
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement 6b62fc2c74203a74ed8f5b8819bdc5c328ddf1d3558aa6fe4fed9a4568e763d0
CREATE TABLE `segments`.`chosen__new` ENGINE = InnoDB AS SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'pro';

-- step 2 of 7: key
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
ALTER TABLE `segments`.`chosen__new` ADD PRIMARY KEY (`id`);

-- step 3 of 7: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_score` ON `segments`.`chosen__new`
CREATE INDEX `by_score` ON `segments`.`chosen__new` (`score`);

-- step 4 of 7: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_day` ON `segments`.`chosen__new`
CREATE INDEX `by_day` ON `segments`.`chosen__new` (`joined`, `id`);

-- step 5 of 7: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `segments`.`chosen__new` COMMENT = 'Who is chosen; segsql 1, meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927, statement 6b62fc2c74203a74ed8f5b8819bdc5c328ddf1d3558aa6fe4fed9a4568e763d0';

-- step 6 of 7: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
RENAME TABLE `segments`.`chosen` TO `segments`.`chosen__old` , `segments`.`chosen__new` TO `segments`.`chosen`;

-- step 7 of 7: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `segments`.`chosen__old`;


---- the same, with other things that belong to it

-- step 1 of 4: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_score_id` ON `segments`.`chosen`
CREATE INDEX `by_score_id` ON `segments`.`chosen` (`score`, `id`);

-- step 2 of 4: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP INDEX `by_day` ON `segments`.`chosen`;

-- step 3 of 4: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `segments`.`best_of_them`;

-- step 4 of 4: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP VIEW `segments`.`others_of_them`
CREATE VIEW `segments`.`others_of_them` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `segments`.`chosen` AS `t`
WHERE
  `t`.`score` <= 6 OR `t`.`score` IS NULL;


---- the same, under another name

-- step 1 of 3: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `segments`.`best_of_them`;

-- step 2 of 3: rename
--   locks: metadata locks on all names in it: readers wait for that moment
--   readers see: the old name, then the new one, and both tables of a swap at once; views over the old name fail
--   lost if it stops here: nothing; grants go by the name
--   undone by: RENAME TABLE `segments`.`elected` TO `segments`.`chosen`
RENAME TABLE `segments`.`chosen` TO `segments`.`elected`;

-- step 3 of 3: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP VIEW `segments`.`best_of_them`
CREATE VIEW `segments`.`best_of_them` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `segments`.`elected` AS `t`
WHERE
  `t`.`score` > 6;


---- the same, in another schema

-- step 1 of 8: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `segments`.`best_of_them`;

-- step 2 of 8: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `elsewhere`.`chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement 4d9ca4e67272a419d2e4efa1a35628c4dc801b92ebd26ef051ef09f33652e5fb
CREATE TABLE `elsewhere`.`chosen` ENGINE = InnoDB AS SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 3 of 8: key
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
ALTER TABLE `elsewhere`.`chosen` ADD PRIMARY KEY (`id`);

-- step 4 of 8: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_score` ON `elsewhere`.`chosen`
CREATE INDEX `by_score` ON `elsewhere`.`chosen` (`score`);

-- step 5 of 8: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_day` ON `elsewhere`.`chosen`
CREATE INDEX `by_day` ON `elsewhere`.`chosen` (`joined`, `id`);

-- step 6 of 8: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `elsewhere`.`chosen` COMMENT = 'Who is chosen; segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement 4d9ca4e67272a419d2e4efa1a35628c4dc801b92ebd26ef051ef09f33652e5fb';

-- step 7 of 8: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `segments`.`chosen`;

-- step 8 of 8: create
--   locks: metadata locks on the view and on the tables read
--   readers see: no view, then the view
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP VIEW `elsewhere`.`best_of_them`
CREATE VIEW `elsewhere`.`best_of_them` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `elsewhere`.`chosen` AS `t`
WHERE
  `t`.`score` > 6;


---- the same, which goes

-- step 1 of 2: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP VIEW `segments`.`best_of_them`;

-- step 2 of 2: drop
--   locks: a metadata lock on it: it waits for those who read it
--   readers see: it is gone; views over it fail
--   lost if it stops here: it, for good
DROP TABLE `segments`.`chosen`;


---- a key

-- step 1 of 3: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement a579d9dbc6408e7a132e15a87c6117ac802977a274f375d5f6d44145258cb09e
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 3: key
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
ALTER TABLE `chosen` ADD PRIMARY KEY (`id`);

-- step 3 of 3: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` COMMENT = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement a579d9dbc6408e7a132e15a87c6117ac802977a274f375d5f6d44145258cb09e';


---- an index

-- step 1 of 3: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement f036b4f8d2f8e3790e2a136fbfc710bf949ad5b1cfa92ae76f1ffc207242102f
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 3: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_score` ON `chosen`
CREATE INDEX `by_score` ON `chosen` (`score`);

-- step 3 of 3: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` COMMENT = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement f036b4f8d2f8e3790e2a136fbfc710bf949ad5b1cfa92ae76f1ffc207242102f';


---- a unique index

-- step 1 of 3: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement f036b4f8d2f8e3790e2a136fbfc710bf949ad5b1cfa92ae76f1ffc207242102f
CREATE TABLE `chosen` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 3: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_joined_id` ON `chosen`
CREATE UNIQUE INDEX `by_joined_id` ON `chosen` (`joined`, `id`);

-- step 3 of 3: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` COMMENT = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement f036b4f8d2f8e3790e2a136fbfc710bf949ad5b1cfa92ae76f1ffc207242102f';


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0/method: MySQL cannot make an index by hash: it has btree


---- an index of a text

-- step 1 of 3: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `chosen`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement f25336325bbc07a9b2ab5c8c1ef4c11d147820d1d2461dc73ca6a56c8c970ccd
CREATE TABLE `chosen` (`plan` LONGTEXT CHARACTER SET utf8mb4) AS SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 3: index
--   locks: a metadata lock on the table for a moment; InnoDB makes it beside its readers and writers
--   readers see: nothing of it
--   lost if it stops here: nothing; it commits the transaction that it stands in
--   undone by: DROP INDEX `by_plan` ON `chosen`
CREATE INDEX `by_plan` ON `chosen` (`plan` (191));

-- step 3 of 3: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `chosen` COMMENT = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement f25336325bbc07a9b2ab5c8c1ef4c11d147820d1d2461dc73ca6a56c8c970ccd';


---- rows near each other

-- refused: error[unsupported-by-dialect] at /target/cluster: MySQL cannot keep rows by columns: rows are stored by their key, which key declares


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition: MySQL cannot keep rows apart by a column: its parts are declared one by one, or by their number


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition: MySQL cannot keep rows apart by a column: its parts are declared one by one, or by their number


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: MySQL cannot say which node keeps a row: it is one server


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: MySQL cannot say which node keeps a row: it is one server


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: MySQL cannot say which node keeps a row: it is one server


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: MySQL cannot store rows by parquet: it has innodb


---- comments

-- refused: error[unsupported-by-dialect] at /target/comments: MySQL cannot keep comments of columns: a comment is a part of the whole definition of a column, and a query has made that


---- a materialized view

-- refused: error[unsupported-by-dialect] at /target/into: MySQL cannot make a materialized view: it has none


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/into: MySQL cannot make a materialized view: it has none


---- a name of digits

-- step 1 of 2: create
--   locks: shared next-key locks on the rows read, so that who changes these waits, unless at READ COMMITTED
--   readers see: no table, then all of its rows
--   lost if it stops here: nothing: a table that fails on the way is dropped again; it commits the transaction that it stands in
--   undone by: DROP TABLE `seg_7be403e3cc82`
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement f036b4f8d2f8e3790e2a136fbfc710bf949ad5b1cfa92ae76f1ffc207242102f
CREATE TABLE `seg_7be403e3cc82` AS
SELECT
  CAST(`t`.`id` AS SIGNED) AS `id`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`score` AS SIGNED) AS `score`,
  CAST(`t`.`joined` AS DATE) AS `joined`
FROM `people` AS `t`
WHERE
  `t`.`score` > 4;

-- step 2 of 2: mark
--   locks: a metadata lock on the table for a moment
--   readers see: nothing of it
--   lost if it stops here: nothing
ALTER TABLE `seg_7be403e3cc82` COMMENT = 'segsql 1, meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869, statement f036b4f8d2f8e3790e2a136fbfc710bf949ad5b1cfa92ae76f1ffc207242102f';
