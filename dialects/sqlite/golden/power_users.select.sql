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
  "t"."visits" >= 20
  AND "t"."revenue" > 1000.0e0
  AND "t"."revenue" <= 99999.5e0
  AND "t"."age" < 100
  AND INSTR("t"."company", '100%') > 0
  AND NOT (
    "t"."plan" IN ('free', 'trial')
  )
  AND "t"."status" <> 'banned'
  AND "t"."left_at" IS NULL
ORDER BY
  "t"."person" ASC;
