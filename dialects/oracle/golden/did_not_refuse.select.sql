SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."consent" AS NUMBER(1)) AS "consent"
FROM "shoppers" "t"
WHERE
  "t"."consent" <> 0 OR "t"."consent" IS NULL
ORDER BY
  "t"."shopper_id" ASC;
