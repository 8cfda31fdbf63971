---- a table with all that it can have

-- step 1 of 6: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [segments].[chosen]
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c8efc409c8302d33b967a0a9155f45ef58e0b9a1e5a614d4fd7a5e2d81b1217f
SELECT
  *
INTO [segments].[chosen]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[joined] AS DATE) AS [joined]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 6: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_joined_rows] ON [segments].[chosen]
CREATE CLUSTERED INDEX [by_joined_rows] ON [segments].[chosen] ([joined]);

-- step 3 of 6: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_id] ON [segments].[chosen]
CREATE UNIQUE INDEX [by_id] ON [segments].[chosen] ([id]);

-- step 4 of 6: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_score] ON [segments].[chosen]
CREATE INDEX [by_score] ON [segments].[chosen] ([score]);

-- step 5 of 6: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_day] ON [segments].[chosen]
CREATE INDEX [by_day] ON [segments].[chosen] ([joined], [id]);

-- step 6 of 6: create
--   locks: schema locks on the view
--   readers see: no view, then the view; it has to be alone in its batch
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW [segments].[best_of_them]
CREATE VIEW [segments].[best_of_them] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[score] AS BIGINT) AS [score],
  CAST([t].[joined] AS DATE) AS [joined]
FROM [segments].[chosen] AS [t]
WHERE
  [t].[score] > 6;


---- the same, of rows that have changed

-- step 1 of 10: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [segments].[chosen__new]
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c8efc409c8302d33b967a0a9155f45ef58e0b9a1e5a614d4fd7a5e2d81b1217f
SELECT
  *
INTO [segments].[chosen__new]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[joined] AS DATE) AS [joined]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 10: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_joined_rows] ON [segments].[chosen__new]
CREATE CLUSTERED INDEX [by_joined_rows] ON [segments].[chosen__new] ([joined]);

-- step 3 of 10: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_id] ON [segments].[chosen__new]
CREATE UNIQUE INDEX [by_id] ON [segments].[chosen__new] ([id]);

-- step 4 of 10: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_score] ON [segments].[chosen__new]
CREATE INDEX [by_score] ON [segments].[chosen__new] ([score]);

-- step 5 of 10: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_day] ON [segments].[chosen__new]
CREATE INDEX [by_day] ON [segments].[chosen__new] ([joined], [id]);

-- step 6 of 10: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 7 of 10: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'[segments].[chosen]', N'chosen__old';

-- step 8 of 10: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'[segments].[chosen__new]', N'chosen';

-- step 9 of 10: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;

-- step 10 of 10: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP TABLE [segments].[chosen__old];


---- the same, of other members

-- step 1 of 10: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [segments].[chosen__new]
-- segment chosen, days of UTC
-- meaning c19e9a93234282bce4c9d4d09901fb2085ba6e7d56913514b853927118e97927
-- statement ac1b57b8bf705f95af98180e6ee7b57e6c1f251acaff7b8ca58c6a2e27949c52
SELECT
  *
INTO [segments].[chosen__new]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[joined] AS DATE) AS [joined]
  FROM [people] AS [t]
  WHERE
    CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
) AS temp;

-- step 2 of 10: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_joined_rows] ON [segments].[chosen__new]
CREATE CLUSTERED INDEX [by_joined_rows] ON [segments].[chosen__new] ([joined]);

-- step 3 of 10: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_id] ON [segments].[chosen__new]
CREATE UNIQUE INDEX [by_id] ON [segments].[chosen__new] ([id]);

-- step 4 of 10: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_score] ON [segments].[chosen__new]
CREATE INDEX [by_score] ON [segments].[chosen__new] ([score]);

-- step 5 of 10: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_day] ON [segments].[chosen__new]
CREATE INDEX [by_day] ON [segments].[chosen__new] ([joined], [id]);

-- step 6 of 10: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 7 of 10: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'[segments].[chosen]', N'chosen__old';

-- step 8 of 10: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'[segments].[chosen__new]', N'chosen';

-- step 9 of 10: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;

-- step 10 of 10: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP TABLE [segments].[chosen__old];


---- the same, with other things that belong to it

-- step 1 of 4: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_score_id] ON [segments].[chosen]
CREATE INDEX [by_score_id] ON [segments].[chosen] ([score], [id]);

-- step 2 of 4: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP INDEX [by_day] ON [segments].[chosen];

-- step 3 of 4: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP VIEW [segments].[best_of_them];

-- step 4 of 4: create
--   locks: schema locks on the view
--   readers see: no view, then the view; it has to be alone in its batch
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW [segments].[others_of_them]
CREATE VIEW [segments].[others_of_them] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[score] AS BIGINT) AS [score],
  CAST([t].[joined] AS DATE) AS [joined]
FROM [segments].[chosen] AS [t]
WHERE
  [t].[score] <= 6 OR [t].[score] IS NULL;


---- the same, under another name

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 2 of 5: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW [segments].[best_of_them];

-- step 3 of 5: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'[segments].[chosen]', N'elected';

-- step 4 of 5: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW [segments].[best_of_them] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[score] AS BIGINT) AS [score],
  CAST([t].[joined] AS DATE) AS [joined]
FROM [segments].[elected] AS [t]
WHERE
  [t].[score] > 6;

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- the same, in another schema

-- step 1 of 10: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 2 of 10: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW [segments].[best_of_them];

-- step 3 of 10: create, in transaction 1
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c8efc409c8302d33b967a0a9155f45ef58e0b9a1e5a614d4fd7a5e2d81b1217f
SELECT
  *
INTO [elsewhere].[chosen]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[joined] AS DATE) AS [joined]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 4 of 10: index, in transaction 1
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE CLUSTERED INDEX [by_joined_rows] ON [elsewhere].[chosen] ([joined]);

-- step 5 of 10: index, in transaction 1
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE UNIQUE INDEX [by_id] ON [elsewhere].[chosen] ([id]);

-- step 6 of 10: index, in transaction 1
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX [by_score] ON [elsewhere].[chosen] ([score]);

-- step 7 of 10: index, in transaction 1
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE INDEX [by_day] ON [elsewhere].[chosen] ([joined], [id]);

-- step 8 of 10: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE [segments].[chosen];

-- step 9 of 10: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW [elsewhere].[best_of_them] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[score] AS BIGINT) AS [score],
  CAST([t].[joined] AS DATE) AS [joined]
FROM [elsewhere].[chosen] AS [t]
WHERE
  [t].[score] > 6;

-- step 10 of 10: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- the same, laid out otherwise

-- step 1 of 2: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_score_rows] ON [segments].[chosen]
CREATE CLUSTERED INDEX [by_score_rows] ON [segments].[chosen] ([score]);

-- step 2 of 2: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP INDEX [by_joined_rows] ON [segments].[chosen];


---- the same, which goes

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 2 of 4: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW [segments].[best_of_them];

-- step 3 of 4: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE [segments].[chosen];

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- a key

-- step 1 of 2: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen]
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c8efc409c8302d33b967a0a9155f45ef58e0b9a1e5a614d4fd7a5e2d81b1217f
SELECT
  *
INTO [chosen]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[joined] AS DATE) AS [joined]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 2: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_id] ON [chosen]
CREATE UNIQUE INDEX [by_id] ON [chosen] ([id]);


---- an index

-- step 1 of 2: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen]
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c8efc409c8302d33b967a0a9155f45ef58e0b9a1e5a614d4fd7a5e2d81b1217f
SELECT
  *
INTO [chosen]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[joined] AS DATE) AS [joined]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 2: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_score] ON [chosen]
CREATE INDEX [by_score] ON [chosen] ([score]);


---- a unique index

-- step 1 of 2: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen]
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c8efc409c8302d33b967a0a9155f45ef58e0b9a1e5a614d4fd7a5e2d81b1217f
SELECT
  *
INTO [chosen]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[joined] AS DATE) AS [joined]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 2: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_joined_id] ON [chosen]
CREATE UNIQUE INDEX [by_joined_id] ON [chosen] ([joined], [id]);


---- an index by hash

-- refused: error[unsupported-by-dialect] at /target/indexes/0/method: SQL Server cannot make an index by hash: it has btree


---- an index of a text

-- refused: error[unsupported-by-dialect] at /target/indexes/0/columns: SQL Server cannot make an index by btree: "plan" is text


---- rows near each other

-- step 1 of 2: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen]
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c8efc409c8302d33b967a0a9155f45ef58e0b9a1e5a614d4fd7a5e2d81b1217f
SELECT
  *
INTO [chosen]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[joined] AS DATE) AS [joined]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 2: index
--   locks: the table, for those who write to it; a clustered index for readers as well
--   readers see: nothing of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP INDEX [by_joined_rows] ON [chosen]
CREATE CLUSTERED INDEX [by_joined_rows] ON [chosen] ([joined]);


---- rows apart by month

-- refused: error[unsupported-by-dialect] at /target/partition: SQL Server cannot keep rows apart by a column: partitions are those of a scheme of the database


---- rows apart by value

-- refused: error[unsupported-by-dialect] at /target/partition: SQL Server cannot keep rows apart by a column: partitions are those of a scheme of the database


---- rows on the node of their key

-- refused: error[unsupported-by-dialect] at /target/distribute: SQL Server cannot say which node keeps a row: it is one server


---- rows on every node

-- refused: error[unsupported-by-dialect] at /target/distribute: SQL Server cannot say which node keeps a row: it is one server


---- rows together with those of another table

-- refused: error[unsupported-by-dialect] at /target/distribute: SQL Server cannot say which node keeps a row: it is one server


---- a format of files

-- refused: error[unsupported-by-dialect] at /target/storage: SQL Server cannot store rows by parquet: rows are stored as the indexes of a table say


---- comments

-- refused: error[unsupported-by-dialect] at /target/comment: SQL Server cannot keep a comment: an extended property asks for the schema, which the plan need not know
error[unsupported-by-dialect] at /target/comments: SQL Server cannot keep comments of columns: an extended property asks for the schema, which the plan need not know


---- a materialized view

-- refused: error[unsupported-by-dialect] at /target/into: SQL Server cannot make a materialized view: an indexed view takes a part of SQL only: no outer joins and no subqueries


---- a materialized view with a key

-- refused: error[unsupported-by-dialect] at /target/into: SQL Server cannot make a materialized view: an indexed view takes a part of SQL only: no outer joins and no subqueries


---- a name of digits

-- step 1 of 1: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [seg_7be403e3cc82]
-- segment chosen, days of UTC
-- meaning fe7caa18aa2bc8f828c3ccb9380df1528e022040a260d331fa43ba17c2a65869
-- statement c8efc409c8302d33b967a0a9155f45ef58e0b9a1e5a614d4fd7a5e2d81b1217f
SELECT
  *
INTO [seg_7be403e3cc82]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[joined] AS DATE) AS [joined]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;
