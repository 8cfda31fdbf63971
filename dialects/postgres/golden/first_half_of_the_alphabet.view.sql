CREATE OR REPLACE VIEW "first_half_of_the_alphabet" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."city" AS TEXT) AS "city"
FROM "shoppers" AS "t"
WHERE
  LOWER("t"."name") COLLATE "C" < 'n' COLLATE "C"
  AND LOWER("t"."name") COLLATE "C" > 'a' COLLATE "C"
  AND (
    LOWER("t"."city") COLLATE "C" <= 'new york' COLLATE "C" OR "t"."city" IS NULL
  );
