CREATE OR REPLACE TABLE "did_not_refuse" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."consent" AS Nullable(Bool)) AS "consent"
FROM "shoppers" AS "t"
WHERE
  "t"."consent" <> FALSE OR "t"."consent" IS NULL;
