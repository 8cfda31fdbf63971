CREATE OR REPLACE TABLE "first_half_of_the_alphabet" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."city" AS Nullable(String)) AS "city"
FROM "shoppers" AS "t"
WHERE
  lowerUTF8(translateUTF8("t"."name", 'Σİ', 'σi')) < 'n'
  AND lowerUTF8(translateUTF8("t"."name", 'Σİ', 'σi')) > 'a'
  AND (
    lowerUTF8(translateUTF8("t"."city", 'Σİ', 'σi')) <= 'new york' OR "t"."city" IS NULL
  );
