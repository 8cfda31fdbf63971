---- a view where there is none

-- step 1 of 1: create
--   locks: schema locks on the view
--   readers see: no view, then the view; it has to be alone in its batch
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: DROP VIEW [chosen]
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 58d10c63553a6260b83d05d0db405010d88c02b0f7d20c31778fb481bc969522
CREATE VIEW [chosen] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[score] AS BIGINT) AS [score]
FROM [people] AS [t]
WHERE
  CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX));


---- a view that is as it is to be, but for its title

-- nothing to do


---- a view of rows that have changed

-- nothing to do


---- a view of other members, of the same columns

-- step 1 of 1: replace
--   locks: a schema modification lock on the view: readers wait
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its permissions stay
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement ec42bf3dd260294d866fe9fa51e695f49f33e0677a459c83946b7abba1fce55a
CREATE OR ALTER VIEW [chosen] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[score] AS BIGINT) AS [score]
FROM [people] AS [t]
WHERE
  [t].[score] > 4;


---- a view with a column more

-- step 1 of 1: replace
--   locks: a schema modification lock on the view: readers wait
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its permissions stay
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement b272ffc2b36cd8fcdad46bc010635323ed68d1349af687e47bfa6d85ddaeae96
CREATE OR ALTER VIEW [chosen] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[score] AS BIGINT) AS [score],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan]
FROM [people] AS [t]
WHERE
  [t].[score] > 4;


---- a view with other columns

-- step 1 of 1: replace
--   locks: a schema modification lock on the view: readers wait
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its permissions stay
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 8409f5ecf695f26a8583796a458f6403d987173fbdd1812213f3ca58f1e4ae7f
CREATE OR ALTER VIEW [chosen] AS
SELECT
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[id] AS BIGINT) AS [id]
FROM [people] AS [t]
WHERE
  [t].[score] > 4;


---- a view with other columns, which a view reads

-- step 1 of 1: replace
--   locks: a schema modification lock on the view: readers wait
--   readers see: the old view, then the new one
--   lost if it stops here: nothing; its permissions stay
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement 8409f5ecf695f26a8583796a458f6403d987173fbdd1812213f3ca58f1e4ae7f
CREATE OR ALTER VIEW [chosen] AS
SELECT
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[id] AS BIGINT) AS [id]
FROM [people] AS [t]
WHERE
  [t].[score] > 4;


---- a view under another name

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 2 of 4: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment elected, days of UTC
-- meaning 9e464aa6dc67f4133acae59bb321244a3ba8c6dbe4ba8049d723407b09e5b082
-- statement 8409f5ecf695f26a8583796a458f6403d987173fbdd1812213f3ca58f1e4ae7f
CREATE VIEW [elected] AS
SELECT
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[id] AS BIGINT) AS [id]
FROM [people] AS [t]
WHERE
  [t].[score] > 4;

-- step 3 of 4: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW [chosen];

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- a view under another name, which a view reads

-- step 1 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 2 of 6: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW [readers];

-- step 3 of 6: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment elected, days of UTC
-- meaning 9e464aa6dc67f4133acae59bb321244a3ba8c6dbe4ba8049d723407b09e5b082
-- statement 8409f5ecf695f26a8583796a458f6403d987173fbdd1812213f3ca58f1e4ae7f
CREATE VIEW [elected] AS
SELECT
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[id] AS BIGINT) AS [id]
FROM [people] AS [t]
WHERE
  [t].[score] > 4;

-- step 4 of 6: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW [chosen];

-- step 5 of 6: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement ff59f51487c5eca88d9d85de58a2cdb07983a5bafa9aec69402d50cbd2ad0ef9
CREATE VIEW [readers] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id]
FROM [people] AS [t]
WHERE
  EXISTS(
    SELECT
      1
    FROM [elected] AS [elected_3]
    WHERE
      [elected_3].[id] = [t].[id]
  )
  AND [t].[id] < 20;

-- step 6 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- a view of other members under another name

-- step 1 of 4: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 2 of 4: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement 94a6948f81b9e3c7dd994c516473f666c498b01c68ec6e4924ca7c6d0361a2e2
CREATE VIEW [picked] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id]
FROM [people] AS [t]
WHERE
  CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX));

-- step 3 of 4: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW [chosen];

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- a view that goes

-- step 1 of 1: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP VIEW [chosen];


---- a view that goes, with the view that reads it

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
DROP VIEW [readers];

-- step 3 of 4: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW [chosen];

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- a table where there is none

-- step 1 of 1: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen]
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement e23b22c7dbe1a850f3816802978aea00a8cc347fd4304d12fa48c988cb95d158
SELECT
  *
INTO [chosen]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[score] AS BIGINT) AS [score]
  FROM [people] AS [t]
  WHERE
    CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
) AS temp;


---- a table that is as it is to be, but for its title

-- nothing to do


---- a table of rows that have changed

-- step 1 of 6: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen__new]
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement e23b22c7dbe1a850f3816802978aea00a8cc347fd4304d12fa48c988cb95d158
SELECT
  *
INTO [chosen__new]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[score] AS BIGINT) AS [score]
  FROM [people] AS [t]
  WHERE
    CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
) AS temp;

-- step 2 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 3 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen', N'chosen__old';

-- step 4 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen__new', N'chosen';

-- step 5 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;

-- step 6 of 6: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP TABLE [chosen__old];


---- a table of other members, of the same columns

-- step 1 of 6: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen__new]
-- segment chosen, days of UTC
-- meaning 45cf1c502c984dc949d7e46ae27c7942488a4807fdd3248ec86752ece029deec
-- statement 73a57d90b40b66144f005d29672ece918caea4479c99566989da4904a3bdb95a
SELECT
  *
INTO [chosen__new]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[score] AS BIGINT) AS [score]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 3 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen', N'chosen__old';

-- step 4 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen__new', N'chosen';

-- step 5 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;

-- step 6 of 6: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP TABLE [chosen__old];


---- a table with a column more

-- step 1 of 6: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen__new]
-- segment chosen, days of UTC
-- meaning e5726afabddb8f1425036701ec4cc815059ab5a7ad4dba2b550000ba4fab11f2
-- statement f3e5abed2d8ef3bb38bc0ae987ea78ac96a3de6ab31f4ca311617b4caacc0d14
SELECT
  *
INTO [chosen__new]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[score] AS BIGINT) AS [score],
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 3 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen', N'chosen__old';

-- step 4 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen__new', N'chosen';

-- step 5 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;

-- step 6 of 6: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP TABLE [chosen__old];


---- a table with other columns

-- step 1 of 6: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen__new]
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement bc0414b3fb9913954ae541ba28c51a3e4fc279315218bb1ea679aa469ad480ca
SELECT
  *
INTO [chosen__new]
FROM (
  SELECT
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[id] AS BIGINT) AS [id]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 3 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen', N'chosen__old';

-- step 4 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen__new', N'chosen';

-- step 5 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;

-- step 6 of 6: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP TABLE [chosen__old];


---- a table with other columns, which a view reads

-- step 1 of 6: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [chosen__new]
-- segment chosen, days of UTC
-- meaning c0a4076561c0fa648338c379397d1f6e10523b4b75bcc90a5fa560eb1aa8c128
-- statement bc0414b3fb9913954ae541ba28c51a3e4fc279315218bb1ea679aa469ad480ca
SELECT
  *
INTO [chosen__new]
FROM (
  SELECT
    CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
    CAST([t].[id] AS BIGINT) AS [id]
  FROM [people] AS [t]
  WHERE
    [t].[score] > 4
) AS temp;

-- step 2 of 6: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 3 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen', N'chosen__old';

-- step 4 of 6: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen__new', N'chosen';

-- step 5 of 6: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;

-- step 6 of 6: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP TABLE [chosen__old];


---- a table under another name

-- step 1 of 1: rename
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: EXEC sp_rename N'elected', N'chosen'
EXEC sp_rename N'chosen', N'elected';


---- a table under another name, which a view reads

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
DROP VIEW [readers];

-- step 3 of 5: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'chosen', N'elected';

-- step 4 of 5: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment readers, days of UTC
-- meaning 5161c31167b21e5ec0fcdaf9ad6490f9fc065035667b852c81cbf29fb054e637
-- statement ff59f51487c5eca88d9d85de58a2cdb07983a5bafa9aec69402d50cbd2ad0ef9
CREATE VIEW [readers] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id]
FROM [people] AS [t]
WHERE
  EXISTS(
    SELECT
      1
    FROM [elected] AS [elected_3]
    WHERE
      [elected_3].[id] = [t].[id]
  )
  AND [t].[id] < 20;

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- a table of other members under another name

-- step 1 of 7: rename
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: a statement is done in whole or not at all
--   undone by: EXEC sp_rename N'picked', N'chosen'
EXEC sp_rename N'chosen', N'picked';

-- step 2 of 7: create
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: no table, then one without rows, then all of its rows: one who reads these before they are committed waits, unless READ_COMMITTED_SNAPSHOT is on
--   lost if it stops here: nothing; where the query fails, a table without rows is left, unless it stands in a transaction: drop it
--   undone by: DROP TABLE [picked__new]
-- segment picked, days of UTC
-- meaning b31ee253800b6a469dc3e2df0385c985f8d829b53cc997fa6cc01677105b9b98
-- statement e84d61bebc0bad3b3b2d24cb7087e7be0a110bfdb8d24117b696cad8b8f270ba
SELECT
  *
INTO [picked__new]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id]
  FROM [people] AS [t]
  WHERE
    CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
) AS temp;

-- step 3 of 7: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 4 of 7: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'picked', N'picked__old';

-- step 5 of 7: rename, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: the old name, then the new one
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
EXEC sp_rename N'picked__new', N'picked';

-- step 6 of 7: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;

-- step 7 of 7: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP TABLE [picked__old];


---- a table that goes

-- step 1 of 1: drop
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: it with its permissions and indexes
DROP TABLE [chosen];


---- a table that goes, with the view that reads it

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
DROP VIEW [readers];

-- step 3 of 4: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE [chosen];

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- a view that becomes a table

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
DROP VIEW [chosen];

-- step 3 of 4: create, in transaction 1
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement e23b22c7dbe1a850f3816802978aea00a8cc347fd4304d12fa48c988cb95d158
SELECT
  *
INTO [chosen]
FROM (
  SELECT
    CAST([t].[id] AS BIGINT) AS [id],
    CAST([t].[score] AS BIGINT) AS [score]
  FROM [people] AS [t]
  WHERE
    CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
) AS temp;

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- a table that becomes a view

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
DROP TABLE [chosen];

-- step 3 of 4: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 58d10c63553a6260b83d05d0db405010d88c02b0f7d20c31778fb481bc969522
CREATE VIEW [chosen] AS
SELECT
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[score] AS BIGINT) AS [score]
FROM [people] AS [t]
WHERE
  CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX));

-- step 4 of 4: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- how many members there are

-- step 1 of 1: count
--   locks: shared locks on rows or pages as they are read, unless READ_COMMITTED_SNAPSHOT is on: one who changes them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 20710919e404da0fe4dc9f36c4316642ee21e1cc33b14ff8ebf68eb85bb519ba
SELECT
  COUNT(*) AS [count]
FROM [people] AS [t]
WHERE
  CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX));


---- the first five members

-- step 1 of 1: read
--   locks: shared locks on rows or pages as they are read, unless READ_COMMITTED_SNAPSHOT is on: one who changes them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 5378ef3b40b48c91fd14deded15c30583b47c2d14bd2b10fe13e413f3e0ea4d5
SELECT
TOP 5
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[score] AS BIGINT) AS [score]
FROM [people] AS [t]
WHERE
  CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
ORDER BY
  [t].[id] ASC;


---- five members behind one

-- step 1 of 1: read
--   locks: shared locks on rows or pages as they are read, unless READ_COMMITTED_SNAPSHOT is on: one who changes them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement a99abf4f6a0de5344f361b537b494e3454b6bc2fef7399d0f79ce04ec4511ef5
SELECT
TOP 5
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[score] AS BIGINT) AS [score]
FROM [people] AS [t]
WHERE
  CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
  AND [t].[id] > 7
ORDER BY
  [t].[id] ASC;


---- five members at random

-- step 1 of 1: read
--   locks: shared locks on rows or pages as they are read, unless READ_COMMITTED_SNAPSHOT is on: one who changes them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 65e3b3485a93d2b175b2d46ac91b56116267654eb3cc9d2877ea5a107e6ef0df
SELECT
TOP 5
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[score] AS BIGINT) AS [score]
FROM [people] AS [t]
WHERE
  CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
ORDER BY
  (
    CAST(SUBSTRING(
      HASHBYTES(
        'SHA2_256',
        CAST(CAST(CAST(CASE
          WHEN CAST([t].[id] AS NVARCHAR(MAX)) IS NOT NULL
          THEN (
            CAST(N'sample:' AS NVARCHAR(MAX)) + CAST([t].[id] AS NVARCHAR(MAX))
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX))
      ),
      29,
      4
    ) AS BIGINT) % 10000
  ) ASC,
  (
    CAST(SUBSTRING(
      HASHBYTES(
        'SHA2_256',
        CAST(CAST(CAST(CASE
          WHEN CAST([t].[id] AS NVARCHAR(MAX)) IS NOT NULL
          THEN (
            CAST(N'sample 2:' AS NVARCHAR(MAX)) + CAST([t].[id] AS NVARCHAR(MAX))
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX))
      ),
      29,
      4
    ) AS BIGINT) % 10000
  ) ASC,
  [t].[id] ASC;


---- how members are found

-- step 1 of 3: explain
--   locks: at most what reading does: no row is looked at
--   readers see: nothing of it
--   lost if it stops here: nothing
SET SHOWPLAN_XML ON;

-- step 2 of 3: explain
--   locks: at most what reading does: no row is looked at
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement cb828cb6e5175dc4c7372f74c4ea3c237e11a2cc1b5bdd3d4cdd5a10c7df7aa4
SELECT
  CAST([t].[id] AS BIGINT) AS [id],
  CAST([t].[score] AS BIGINT) AS [score]
FROM [people] AS [t]
WHERE
  CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
ORDER BY
  [t].[id] ASC;

-- step 3 of 3: explain
--   locks: at most what reading does: no row is looked at
--   readers see: nothing of it
--   lost if it stops here: nothing
SET SHOWPLAN_XML OFF;


---- a segment that is tracked

-- step 1 of 5: begin, in transaction 1
--   locks: nothing that its statements would not
--   readers see: nothing of it
--   lost if it stops here: nothing
BEGIN TRANSACTION;

-- step 2 of 5: create, in transaction 1
--   locks: shared locks on what is read, and exclusive ones on the new table and its rows
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE TABLE [chosen__changes] (
  [id] BIGINT NOT NULL,
  [score] BIGINT NULL,
  [plan] NVARCHAR(MAX) NULL,
  [entered_at] DATETIME2(6) NOT NULL,
  [changed_at] DATETIME2(6) NOT NULL,
  [change] NVARCHAR(9) NOT NULL,
  PRIMARY KEY ([id], [changed_at])
);

-- step 3 of 5: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW [chosen__snapshot] AS
SELECT
  [l].[id],
  [l].[score],
  [l].[plan],
  [l].[entered_at],
  [l].[changed_at]
FROM (
  SELECT
    [c].[id] AS [id],
    [c].[score] AS [score],
    [c].[plan] AS [plan],
    [c].[entered_at] AS [entered_at],
    [c].[changed_at] AS [changed_at],
    [c].[change] AS [change],
    ROW_NUMBER() OVER (PARTITION BY [c].[id] ORDER BY [c].[changed_at] DESC) AS [place]
  FROM [chosen__changes] AS [c]
) AS [l]
WHERE
  [l].[place] = 1 AND [l].[change] <> N'removed';

-- step 4 of 5: create, in transaction 1
--   locks: schema locks on the view
--   readers see: nothing of it before the transaction ends
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
CREATE VIEW [chosen__history] AS
SELECT
  [l].[id],
  [l].[entered_at],
  CASE WHEN [l].[change] = N'removed' THEN [l].[changed_at] END AS [left_at]
FROM (
  SELECT
    [c].[id] AS [id],
    [c].[entered_at] AS [entered_at],
    [c].[changed_at] AS [changed_at],
    [c].[change] AS [change],
    ROW_NUMBER() OVER (PARTITION BY [c].[id], [c].[entered_at] ORDER BY [c].[changed_at] DESC) AS [place]
  FROM [chosen__changes] AS [c]
) AS [l]
WHERE
  [l].[place] = 1;

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;


---- how many have changed

-- step 1 of 1: count
--   locks: shared locks on rows or pages as they are read, unless READ_COMMITTED_SNAPSHOT is on: one who changes them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement b21bb8b9066007f806825c5016bbf2b8e5efcd7cf250bc6158a7895b37d95a97
SELECT
  COUNT(CASE WHEN [d].[change] IN (N'added', N'updated', N'unchanged') THEN 1 END) AS [total],
  COUNT(CASE WHEN [d].[change] = N'added' THEN 1 END) AS [added],
  COUNT(CASE WHEN [d].[change] = N'updated' THEN 1 END) AS [updated],
  COUNT(CASE WHEN [d].[change] = N'removed' THEN 1 END) AS [removed],
  COUNT(CASE WHEN [d].[change] = N'unchanged' THEN 1 END) AS [unchanged]
FROM (
  SELECT
    CASE
      WHEN [m].[member] = 1 AND [s].[member] = 1
      THEN CASE
        WHEN (
          [m].[score] = [s].[score] OR [m].[score] IS NULL AND [s].[score] IS NULL
        )
        AND (
          CAST(CAST([m].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([s].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
          OR [m].[plan] IS NULL
          AND [s].[plan] IS NULL
        )
        THEN N'unchanged'
        ELSE N'updated'
      END
      WHEN [m].[member] = 1
      THEN N'added'
      WHEN [s].[member] = 1
      THEN N'removed'
      ELSE N'gone'
    END AS [change]
  FROM (
    SELECT
      CAST([t].[id] AS BIGINT) AS [id],
      CAST([t].[score] AS BIGINT) AS [score],
      CAST([t].[plan] AS NVARCHAR(MAX)) COLLATE DATABASE_DEFAULT AS [plan],
      1 AS [member]
    FROM [people] AS [t]
    WHERE
      CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
  ) AS [m]
  FULL JOIN (
    SELECT
      [l].[id] AS [id],
      [l].[score] AS [score],
      [l].[plan] AS [plan],
      [l].[entered_at] AS [entered_at],
      [l].[changed_at] AS [changed_at],
      CASE WHEN [l].[change] = N'removed' THEN 0 ELSE 1 END AS [member]
    FROM (
      SELECT
        [c].[id] AS [id],
        [c].[score] AS [score],
        [c].[plan] AS [plan],
        [c].[entered_at] AS [entered_at],
        [c].[changed_at] AS [changed_at],
        [c].[change] AS [change],
        ROW_NUMBER() OVER (PARTITION BY [c].[id] ORDER BY [c].[changed_at] DESC) AS [place]
      FROM [chosen__changes] AS [c]
    ) AS [l]
    WHERE
      [l].[place] = 1
  ) AS [s]
    ON [m].[id] = [s].[id]
) AS [d];


---- who has changed, and how

-- step 1 of 1: read
--   locks: shared locks on rows or pages as they are read, unless READ_COMMITTED_SNAPSHOT is on: one who changes them waits
--   readers see: nothing of it
--   lost if it stops here: nothing
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement cdf583b429166fb6f88f3bd1e59be14ac0b1e84e3ba0eb5ce5ed66dd69f32bd5
SELECT
  [d].[id],
  [d].[change],
  [d].[old_score],
  [d].[new_score],
  [d].[old_plan],
  [d].[new_plan]
FROM (
  SELECT
    CASE WHEN [m].[member] = 1 THEN [m].[id] ELSE [s].[id] END AS [id],
    CASE WHEN [s].[member] = 1 THEN [s].[score] END AS [old_score],
    CASE WHEN [m].[member] = 1 THEN [m].[score] END AS [new_score],
    CASE WHEN [s].[member] = 1 THEN [s].[plan] END AS [old_plan],
    CASE WHEN [m].[member] = 1 THEN [m].[plan] END AS [new_plan],
    CASE
      WHEN [m].[member] = 1 AND [s].[member] = 1
      THEN CASE
        WHEN (
          [m].[score] = [s].[score] OR [m].[score] IS NULL AND [s].[score] IS NULL
        )
        AND (
          CAST(CAST([m].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([s].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
          OR [m].[plan] IS NULL
          AND [s].[plan] IS NULL
        )
        THEN N'unchanged'
        ELSE N'updated'
      END
      WHEN [m].[member] = 1
      THEN N'added'
      WHEN [s].[member] = 1
      THEN N'removed'
      ELSE N'gone'
    END AS [change]
  FROM (
    SELECT
      CAST([t].[id] AS BIGINT) AS [id],
      CAST([t].[score] AS BIGINT) AS [score],
      CAST([t].[plan] AS NVARCHAR(MAX)) COLLATE DATABASE_DEFAULT AS [plan],
      1 AS [member]
    FROM [people] AS [t]
    WHERE
      CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
  ) AS [m]
  FULL JOIN (
    SELECT
      [l].[id] AS [id],
      [l].[score] AS [score],
      [l].[plan] AS [plan],
      [l].[entered_at] AS [entered_at],
      [l].[changed_at] AS [changed_at],
      CASE WHEN [l].[change] = N'removed' THEN 0 ELSE 1 END AS [member]
    FROM (
      SELECT
        [c].[id] AS [id],
        [c].[score] AS [score],
        [c].[plan] AS [plan],
        [c].[entered_at] AS [entered_at],
        [c].[changed_at] AS [changed_at],
        [c].[change] AS [change],
        ROW_NUMBER() OVER (PARTITION BY [c].[id] ORDER BY [c].[changed_at] DESC) AS [place]
      FROM [chosen__changes] AS [c]
    ) AS [l]
    WHERE
      [l].[place] = 1
  ) AS [s]
    ON [m].[id] = [s].[id]
) AS [d]
WHERE
  [d].[change] IN (N'added', N'updated', N'removed')
ORDER BY
  [d].[id] ASC;


---- what has changed, recorded

-- step 1 of 1: insert
--   locks: exclusive locks on the rows added, until it ends: one who reads these waits, unless READ_COMMITTED_SNAPSHOT is on
--   readers see: the rows that were there, then all of it
--   lost if it stops here: nothing: a statement is done in whole or not at all
-- segment chosen, days of UTC
-- meaning e6e1af46e1d38f54813bce0fd8291f9d6f1535fa6342fdbdc75d20c7c6172950
-- statement 76f378354fae3150e02a30ff075282a4613d280cfe5f61a467e8e130613aff90
INSERT INTO [chosen__changes] (
  [id],
  [score],
  [plan],
  [entered_at],
  [changed_at],
  [change]
) SELECT
  [d].[id],
  [d].[score],
  [d].[plan],
  [d].[entered_at],
  CAST(N'2026-03-15T09:30:00' AS DATETIME2(6)) AS [changed_at],
  [d].[change]
FROM (
  SELECT
    CASE WHEN [m].[member] = 1 THEN [m].[id] ELSE [s].[id] END AS [id],
    CASE WHEN [m].[member] = 1 THEN [m].[score] ELSE [s].[score] END AS [score],
    CASE WHEN [m].[member] = 1 THEN [m].[plan] ELSE [s].[plan] END AS [plan],
    CASE WHEN [s].[member] = 1 THEN [s].[entered_at] ELSE CAST(N'2026-03-15T09:30:00' AS DATETIME2(6)) END AS [entered_at],
    [s].[changed_at] AS [changed_at],
    CASE
      WHEN [m].[member] = 1 AND [s].[member] = 1
      THEN CASE
        WHEN (
          [m].[score] = [s].[score] OR [m].[score] IS NULL AND [s].[score] IS NULL
        )
        AND (
          CAST(CAST([m].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([s].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
          OR [m].[plan] IS NULL
          AND [s].[plan] IS NULL
        )
        THEN N'unchanged'
        ELSE N'updated'
      END
      WHEN [m].[member] = 1
      THEN N'added'
      WHEN [s].[member] = 1
      THEN N'removed'
      ELSE N'gone'
    END AS [change]
  FROM (
    SELECT
      CAST([t].[id] AS BIGINT) AS [id],
      CAST([t].[score] AS BIGINT) AS [score],
      CAST([t].[plan] AS NVARCHAR(MAX)) COLLATE DATABASE_DEFAULT AS [plan],
      1 AS [member]
    FROM [people] AS [t]
    WHERE
      CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pro' AS VARBINARY(MAX))
  ) AS [m]
  FULL JOIN (
    SELECT
      [l].[id] AS [id],
      [l].[score] AS [score],
      [l].[plan] AS [plan],
      [l].[entered_at] AS [entered_at],
      [l].[changed_at] AS [changed_at],
      CASE WHEN [l].[change] = N'removed' THEN 0 ELSE 1 END AS [member]
    FROM (
      SELECT
        [c].[id] AS [id],
        [c].[score] AS [score],
        [c].[plan] AS [plan],
        [c].[entered_at] AS [entered_at],
        [c].[changed_at] AS [changed_at],
        [c].[change] AS [change],
        ROW_NUMBER() OVER (PARTITION BY [c].[id] ORDER BY [c].[changed_at] DESC) AS [place]
      FROM [chosen__changes] AS [c]
    ) AS [l]
    WHERE
      [l].[place] = 1
  ) AS [s]
    ON [m].[id] = [s].[id]
) AS [d]
WHERE
  [d].[change] IN (N'added', N'updated', N'removed')
  AND (
    [d].[changed_at] IS NULL OR [d].[changed_at] <> CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
  )
  AND (
    SELECT
      COUNT(*)
    FROM [chosen__changes] AS [later]
    WHERE
      [later].[changed_at] > CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
  ) = 0;


---- a segment that is tracked no more

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
DROP VIEW [chosen__history];

-- step 3 of 5: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP VIEW [chosen__snapshot];

-- step 4 of 5: drop, in transaction 1
--   locks: a schema modification lock on it until the transaction ends: readers wait
--   readers see: it is gone; views over it fail
--   lost if it stops here: nothing: the transaction is taken back
--   undone by: ROLLBACK
DROP TABLE [chosen__changes];

-- step 5 of 5: commit, in transaction 1
--   locks: nothing more
--   readers see: all that the transaction did, at once
--   lost if it stops here: the transaction, which is taken back
COMMIT TRANSACTION;
