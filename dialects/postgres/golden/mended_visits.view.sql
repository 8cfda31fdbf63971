CREATE OR REPLACE VIEW "mended_visits" AS
SELECT
  CAST("t"."visit_id" AS BIGINT) AS "visit_id",
  CAST(CASE
    WHEN jsonb_typeof("t"."Visit Properties" -> 'page') = 'string'
    THEN (
      "t"."Visit Properties" ->> 'page'
    )
  END AS TEXT) AS "properties_page",
  CAST(CASE
    WHEN jsonb_typeof("t"."Visit Properties" -> 'seconds') = 'number'
    THEN CAST("t"."Visit Properties" -> 'seconds' AS DOUBLE PRECISION)
  END AS DOUBLE PRECISION) AS "properties_seconds",
  CAST(CASE
    WHEN jsonb_typeof("t"."Visit Properties" -> 'clicks') = 'number'
    THEN CASE
      WHEN CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) = FLOOR(CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION))
      AND CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) BETWEEN -9007199254740991 AND 9007199254740991
      THEN CAST(CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) AS BIGINT)
    END
  END AS BIGINT) AS "properties_clicks",
  CAST(CASE
    WHEN jsonb_typeof("t"."Visit Properties" -> 'returning') = 'boolean'
    THEN CASE WHEN (
      "t"."Visit Properties" ->> 'returning'
    ) = 'true' THEN TRUE ELSE FALSE END
  END AS BOOLEAN) AS "properties_returning",
  CAST(CASE
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
  END AS DATE) AS "properties_until",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN jsonb_typeof("t"."Visit Properties" -> 'utm' -> 'campaign') = 'string'
    THEN 'text'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'utm' -> 'campaign') = 'number'
    THEN 'number'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'utm' -> 'campaign') = 'boolean'
    THEN 'boolean'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'utm' -> 'campaign') = 'array'
    THEN 'array'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'utm' -> 'campaign') = 'object'
    THEN 'object'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'utm' -> 'campaign') = 'null'
    THEN 'null'
    ELSE 'absent'
  END AS TEXT) AS "campaign",
  CAST(CASE
    WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'array'
    AND jsonb_typeof("t"."Visit Properties" -> 'cart' -> 0 -> 'sku') = 'string'
    THEN (
      "t"."Visit Properties" -> 'cart' -> 0 ->> 'sku'
    )
  END AS TEXT) AS "first_sku",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'array'
    AND jsonb_typeof("t"."Visit Properties" -> 'cart' -> 1 -> 'pieces') = 'string'
    THEN 'text'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'array'
    AND jsonb_typeof("t"."Visit Properties" -> 'cart' -> 1 -> 'pieces') = 'number'
    THEN 'number'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'array'
    AND jsonb_typeof("t"."Visit Properties" -> 'cart' -> 1 -> 'pieces') = 'boolean'
    THEN 'boolean'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'array'
    AND jsonb_typeof("t"."Visit Properties" -> 'cart' -> 1 -> 'pieces') = 'array'
    THEN 'array'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'array'
    AND jsonb_typeof("t"."Visit Properties" -> 'cart' -> 1 -> 'pieces') = 'object'
    THEN 'object'
    WHEN jsonb_typeof("t"."Visit Properties" -> 'cart') = 'array'
    AND jsonb_typeof("t"."Visit Properties" -> 'cart' -> 1 -> 'pieces') = 'null'
    THEN 'null'
    ELSE 'absent'
  END AS TEXT) AS "second_pieces",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN jsonb_typeof("t"."Visit Properties") = 'string'
    THEN 'text'
    WHEN jsonb_typeof("t"."Visit Properties") = 'number'
    THEN 'number'
    WHEN jsonb_typeof("t"."Visit Properties") = 'boolean'
    THEN 'boolean'
    WHEN jsonb_typeof("t"."Visit Properties") = 'array'
    THEN 'array'
    WHEN jsonb_typeof("t"."Visit Properties") = 'object'
    THEN 'object'
    WHEN jsonb_typeof("t"."Visit Properties") = 'null'
    THEN 'null'
    ELSE 'absent'
  END AS TEXT) AS "whole",
  CAST(CASE
    WHEN jsonb_typeof("t"."Visit Properties") = 'string'
    THEN (
      "t"."Visit Properties" #>> '{}'
    )
  END AS TEXT) AS "only_text"
FROM "visits" AS "t"
WHERE
  "t"."Visit Properties" IS NOT NULL
  AND (
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
    END IN ('null', 'number', 'array', 'absent')
    OR CASE
      WHEN jsonb_typeof("t"."Visit Properties" -> 'clicks') = 'number'
      THEN CASE
        WHEN CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) = FLOOR(CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION))
        AND CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST("t"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) AS BIGINT)
      END
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
    END >= CAST('2026-03-01' AS DATE)
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
    END IS NULL
    OR CASE
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
  );
