SELECT
  CAST("t"."reader_id" AS BIGINT) AS "reader_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."mail" AS VARCHAR) AS "mail",
  CAST("t"."town" AS VARCHAR) AS "town",
  CAST("t"."allowance" AS BIGINT) AS "allowance",
  CAST("t"."debt" AS NUMBER(8, 2)) AS "debt",
  CAST("t"."joined" AS DATE) AS "joined",
  CAST("t"."last_seen" AS TIMESTAMP_NTZ(6)) AS "last_seen"
FROM "readers" AS "t"
WHERE
  (
    "t"."debt" >= 0 AND "t"."debt" <= 5 AND "t"."mail" IS NOT NULL
  )
  OR (
    (
      "t"."joined" < TO_DATE('2025-01-01', 'YYYY-MM-DD') OR "t"."joined" > TO_DATE('2026-02-28', 'YYYY-MM-DD')
    )
    AND NOT (
      ENDSWITH("t"."mail", '@example.com')
    )
  )
ORDER BY
  "t"."reader_id" ASC;
