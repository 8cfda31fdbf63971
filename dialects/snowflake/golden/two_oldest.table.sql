CREATE OR REPLACE TABLE "two_oldest" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("tickets_1_figures"."v1" AS TIMESTAMP_NTZ(6)) AS "first_asked"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    "tickets_1"."customer_id" AS "k1",
    MIN("tickets_1"."opened_at") AS "v1"
  FROM "tickets" AS "tickets_1"
  WHERE
    "tickets_1"."workspace_id" = 7
    AND (
      "tickets_1"."spam" <> TRUE OR "tickets_1"."spam" IS NULL
    )
  GROUP BY
    "tickets_1"."customer_id"
) AS "tickets_1_figures"
  ON "tickets_1_figures"."k1" = "t"."customer_id"
WHERE
  "t"."workspace_id" = 7
  AND "t"."deleted_at" IS NULL
  AND (
    "t"."birth_date" < TO_DATE('2000-01-01', 'YYYY-MM-DD') OR "t"."birth_date" IS NULL
  )
ORDER BY
  CASE WHEN "tickets_1_figures"."v1" IS NULL THEN 1 ELSE 0 END ASC,
  "tickets_1_figures"."v1" ASC,
  "t"."customer_id" ASC
LIMIT 2;
