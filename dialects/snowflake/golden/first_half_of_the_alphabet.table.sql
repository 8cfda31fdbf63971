CREATE OR REPLACE TABLE "first_half_of_the_alphabet" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."city" AS VARCHAR) AS "city"
FROM "shoppers" AS "t"
WHERE
  LOWER("t"."name") < 'n'
  AND LOWER("t"."name") > 'a'
  AND (
    LOWER("t"."city") <= 'new york' OR "t"."city" IS NULL
  );
