SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("tickets_1_figures"."v1" AS TIMESTAMP(6)) AS "first_asked"
FROM "customers" "t"
LEFT JOIN (
  SELECT
    "tickets_1"."customer_id" AS "k1",
    MIN("tickets_1"."opened_at") AS "v1"
  FROM "tickets" "tickets_1"
  WHERE
    "tickets_1"."workspace_id" = 7
    AND (
      "tickets_1"."spam" <> 1 OR "tickets_1"."spam" IS NULL
    )
  GROUP BY
    "tickets_1"."customer_id"
) "tickets_1_figures"
  ON "tickets_1_figures"."k1" = "t"."customer_id"
WHERE
  "t"."workspace_id" = 7
  AND "t"."deleted_at" IS NULL
  AND (
    TRUNC("t"."birth_date") < DATE '2000-01-01' OR TRUNC("t"."birth_date") IS NULL
  )
ORDER BY
  CASE WHEN "tickets_1_figures"."v1" IS NULL THEN 1 ELSE 0 END ASC,
  "tickets_1_figures"."v1" ASC,
  "t"."customer_id" ASC
FETCH FIRST 2 ROWS ONLY;
