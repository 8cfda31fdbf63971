CREATE TABLE "readers_taking_turns" AS
SELECT
  CAST("t"."reader_id" AS NUMBER(19)) AS "reader_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."mail" AS VARCHAR2(4000)) AS "mail",
  CAST("t"."town" AS VARCHAR2(4000)) AS "town",
  CAST("t"."allowance" AS NUMBER(19)) AS "allowance",
  CAST("t"."debt" AS NUMBER(8, 2)) AS "debt",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined",
  CAST("t"."last_seen" AS TIMESTAMP(6)) AS "last_seen"
FROM "readers" "t"
WHERE
  (
    "t"."debt" >= 0 AND "t"."debt" <= 5 AND "t"."mail" IS NOT NULL
  )
  OR (
    (
      TRUNC("t"."joined") < DATE '2025-01-01' OR TRUNC("t"."joined") > DATE '2026-02-28'
    )
    AND NOT (
      SUBSTR(
        "t"."mail" COLLATE BINARY,
        GREATEST(LENGTH("t"."mail" COLLATE BINARY) - LENGTH('@example.com') + 1, 1)
      ) = '@example.com'
    )
  );
