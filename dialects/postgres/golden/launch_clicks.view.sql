CREATE OR REPLACE VIEW "launch_clicks" AS
SELECT
  CAST("t"."visit_id" AS BIGINT) AS "visit_id",
  CAST(CASE
    WHEN jsonb_typeof("t"."Visit Properties" -> 'utm' -> 'campaign') = 'string'
    THEN (
      "t"."Visit Properties" -> 'utm' ->> 'campaign'
    )
  END AS TEXT) AS "campaign",
  CAST(NULLIF(
    CAST(CASE
      WHEN jsonb_typeof("t"."Visit Properties" -> 'clicks') = 'number'
      THEN CASE
        WHEN CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) = FLOOR(CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION))
        AND CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) AS BIGINT)
      END
    END AS DOUBLE PRECISION) / NULLIF(
      CASE
        WHEN jsonb_typeof("t"."Visit Properties" -> 'seconds') = 'number'
        THEN CAST("t"."Visit Properties" -> 'seconds' AS DOUBLE PRECISION)
      END,
      0
    ),
    CAST('NaN' AS DOUBLE PRECISION)
  ) AS DOUBLE PRECISION) AS "pace",
  CAST(COALESCE(
    CASE
      WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'array'
      AND jsonb_typeof("t"."Visit Properties" -> 'cart' -> 0 -> 'sku') = 'string'
      THEN (
        "t"."Visit Properties" -> 'cart' -> 0 ->> 'sku'
      )
    END,
    CASE
      WHEN "t"."Visit Properties" IS NULL
      THEN NULL
      WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'string'
      THEN 'text'
      WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'number'
      THEN 'number'
      WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'boolean'
      THEN 'boolean'
      WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'array'
      THEN 'array'
      WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'object'
      THEN 'object'
      WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'null'
      THEN 'null'
      ELSE 'absent'
    END
  ) AS TEXT) AS "first_in_cart"
FROM "visits" AS "t"
WHERE
  CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN jsonb_typeof("t"."Visit Properties" -> 'page') = 'string'
    THEN 'text'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'page') = 'number'
    THEN 'number'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'page') = 'boolean'
    THEN 'boolean'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'page') = 'array'
    THEN 'array'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'page') = 'object'
    THEN 'object'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'page') = 'null'
    THEN 'null'
    ELSE 'absent'
  END IN ('text', 'number')
  AND (
    CASE
      WHEN jsonb_typeof("t"."Visit Properties" -> 'returning') = 'boolean'
      THEN CASE WHEN (
        "t"."Visit Properties" ->> 'returning'
      ) = 'true' THEN TRUE ELSE FALSE END
    END <> TRUE
    OR CASE
      WHEN jsonb_typeof("t"."Visit Properties" -> 'returning') = 'boolean'
      THEN CASE WHEN (
        "t"."Visit Properties" ->> 'returning'
      ) = 'true' THEN TRUE ELSE FALSE END
    END IS NULL
    OR CASE
      WHEN (
        CASE
          WHEN jsonb_typeof("t"."Visit Properties" -> 'until') = 'string'
          THEN (
            "t"."Visit Properties" ->> 'until'
          )
        END ~ '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        CASE
          WHEN jsonb_typeof("t"."Visit Properties" -> 'until') = 'string'
          THEN (
            "t"."Visit Properties" ->> 'until'
          )
        END,
        1,
        4
      ) <> '0000'
      THEN CAST(CASE
        WHEN jsonb_typeof("t"."Visit Properties" -> 'until') = 'string'
        THEN (
          "t"."Visit Properties" ->> 'until'
        )
      END AS DATE)
    END > CAST('2026-01-01' AS DATE)
  );
