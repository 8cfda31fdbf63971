CREATE VIEW "two_vice_presidents" AS
SELECT
  CAST("t"."org_id" AS Nullable(Int64)) AS "org_id",
  CAST("t"."name" AS Nullable(String)) AS "name"
FROM "orgs" AS "t"
WHERE
  "t"."org_id" IN (
    SELECT
      CAST("staff_1"."org_id" AS Nullable(Int64)) AS "k1"
    FROM "people" AS "staff_1"
    WHERE
      "staff_1"."left_on" IS NULL AND match("staff_1"."title", '(?:[^A-Za-z]|^)[Vv][Pp](?:[^A-Za-z]|$)')
    GROUP BY
      "staff_1"."org_id"
    HAVING
      COUNT(*) >= 2
  );
