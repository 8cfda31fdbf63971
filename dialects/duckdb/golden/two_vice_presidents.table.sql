CREATE OR REPLACE TABLE "two_vice_presidents" AS
SELECT
  CAST("t"."org_id" AS BIGINT) AS "org_id",
  CAST("t"."name" AS VARCHAR) AS "name"
FROM "orgs" AS "t"
WHERE
  "t"."org_id" IN (
    SELECT
      "staff_1"."org_id" AS "k1"
    FROM "people" AS "staff_1"
    WHERE
      "staff_1"."left_on" IS NULL AND REGEXP_MATCHES("staff_1"."title", '(?:[^A-Za-z]|^)[Vv][Pp](?:[^A-Za-z]|$)')
    GROUP BY
      "staff_1"."org_id"
    HAVING
      COUNT(*) >= 2
  );
