SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST(NULLIF("t"."score", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "score",
  CAST(CASE
    WHEN NULLIF("t"."score", BINARY_DOUBLE_NAN) IS NULL
    THEN 'unknown'
    WHEN NULLIF("t"."score", BINARY_DOUBLE_NAN) < 0.0D
    THEN 'negative'
    WHEN NULLIF("t"."score", BINARY_DOUBLE_NAN) >= 0.0D
    AND NULLIF("t"."score", BINARY_DOUBLE_NAN) <= 50.0D
    THEN 'low'
    ELSE 'high'
  END AS VARCHAR2(4000)) AS "band"
FROM "shoppers" "t"
ORDER BY
  CASE WHEN NULLIF("t"."score", BINARY_DOUBLE_NAN) IS NULL THEN 1 ELSE 0 END ASC,
  NULLIF("t"."score", BINARY_DOUBLE_NAN) DESC,
  "t"."shopper_id" ASC;
