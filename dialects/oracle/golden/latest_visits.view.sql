CREATE OR REPLACE VIEW "latest_visits" AS
SELECT
  CAST("t"."visit_id" AS NUMBER(19)) AS "visit_id",
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  "t"."Visit Properties" AS "properties"
FROM "visits" "t"
WHERE
  "t"."visit_id" >= 9
  OR NOT EXISTS(
    SELECT
      1
    FROM "shoppers" "shopper_1"
    WHERE
      "shopper_1"."shopper_id" = "t"."shopper_id"
  )
  OR "t"."Visit Properties" IS NULL;
