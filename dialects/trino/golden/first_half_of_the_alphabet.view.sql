CREATE OR REPLACE VIEW "first_half_of_the_alphabet" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."city" AS VARCHAR) AS "city"
FROM "shoppers" AS "t"
WHERE
  LOWER("t"."name") < LOWER('N')
  AND LOWER("t"."name") > LOWER('A')
  AND (
    LOWER("t"."city") <= LOWER('NEW YORK') OR "t"."city" IS NULL
  );
