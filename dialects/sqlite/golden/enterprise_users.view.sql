CREATE VIEW "enterprise_users" AS
SELECT
  CAST("t"."person" AS TEXT) AS "person",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."company" AS TEXT) AS "company",
  CAST("t"."status" AS TEXT) AS "status",
  CAST("t"."verified" AS INTEGER) AS "verified",
  CAST("t"."age" AS INTEGER) AS "age",
  CAST("t"."visits" AS INTEGER) AS "visits",
  CAST("t"."revenue" AS REAL) AS "revenue",
  CAST("t"."spent" AS NUMERIC) AS "spent",
  CAST("t"."born" AS TEXT) AS "born",
  CAST("t"."seen" AS TEXT) AS "seen",
  CAST("t"."left_at" AS TEXT) AS "left_at"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'enterprise' AND "t"."verified" = TRUE;
