CREATE OR REPLACE TABLE "launch_clicks" AS
SELECT
  CAST("t"."visit_id" AS Nullable(Int64)) AS "visit_id",
  CAST(CASE
    WHEN JSONType("t"."Visit Properties", 'utm', 'campaign') = 'String'
    THEN JSONExtractString("t"."Visit Properties", 'utm', 'campaign')
  END AS Nullable(String)) AS "campaign",
  CAST(CASE
    WHEN NOT (
      isNaN(
        CAST(CASE
          WHEN JSONType("t"."Visit Properties", 'clicks') IN ('Int64', 'UInt64', 'Double')
          THEN CASE
            WHEN JSONExtractFloat("t"."Visit Properties", 'clicks') = FLOOR(JSONExtractFloat("t"."Visit Properties", 'clicks'))
            AND JSONExtractFloat("t"."Visit Properties", 'clicks') BETWEEN -9007199254740991 AND 9007199254740991
            THEN CAST(JSONExtractFloat("t"."Visit Properties", 'clicks') AS Nullable(Int64))
          END
        END AS Nullable(Float64)) / NULLIF(
          CASE
            WHEN JSONType("t"."Visit Properties", 'seconds') IN ('Int64', 'UInt64', 'Double')
            THEN JSONExtractFloat("t"."Visit Properties", 'seconds')
          END,
          0
        ) + 0e0
      )
    )
    THEN CAST(CASE
      WHEN JSONType("t"."Visit Properties", 'clicks') IN ('Int64', 'UInt64', 'Double')
      THEN CASE
        WHEN JSONExtractFloat("t"."Visit Properties", 'clicks') = FLOOR(JSONExtractFloat("t"."Visit Properties", 'clicks'))
        AND JSONExtractFloat("t"."Visit Properties", 'clicks') BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(JSONExtractFloat("t"."Visit Properties", 'clicks') AS Nullable(Int64))
      END
    END AS Nullable(Float64)) / NULLIF(
      CASE
        WHEN JSONType("t"."Visit Properties", 'seconds') IN ('Int64', 'UInt64', 'Double')
        THEN JSONExtractFloat("t"."Visit Properties", 'seconds')
      END,
      0
    ) + 0e0 + 0e0
  END AS Nullable(Float64)) AS "pace",
  CAST(CASE
    WHEN CASE
      WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
      AND JSONType("t"."Visit Properties", 'cart', 1, 'sku') = 'String'
      THEN JSONExtractString("t"."Visit Properties", 'cart', 1, 'sku')
    END IS NOT NULL
    THEN CASE
      WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
      AND JSONType("t"."Visit Properties", 'cart', 1, 'sku') = 'String'
      THEN JSONExtractString("t"."Visit Properties", 'cart', 1, 'sku')
    END
    ELSE CASE
      WHEN "t"."Visit Properties" IS NULL
      THEN NULL
      WHEN JSONType("t"."Visit Properties", 'cart') = 'String'
      THEN 'text'
      WHEN JSONType("t"."Visit Properties", 'cart') IN ('Int64', 'UInt64', 'Double')
      THEN 'number'
      WHEN JSONType("t"."Visit Properties", 'cart') = 'Bool'
      THEN 'boolean'
      WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
      THEN 'array'
      WHEN JSONType("t"."Visit Properties", 'cart') = 'Object'
      THEN 'object'
      WHEN JSONType("t"."Visit Properties", 'cart') = 'Null'
      AND JSONHas("t"."Visit Properties", 'cart') = 1
      THEN 'null'
      ELSE 'absent'
    END
  END AS Nullable(String)) AS "first_in_cart"
FROM "visits" AS "t"
WHERE
  CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN JSONType("t"."Visit Properties", 'page') = 'String'
    THEN 'text'
    WHEN JSONType("t"."Visit Properties", 'page') IN ('Int64', 'UInt64', 'Double')
    THEN 'number'
    WHEN JSONType("t"."Visit Properties", 'page') = 'Bool'
    THEN 'boolean'
    WHEN JSONType("t"."Visit Properties", 'page') = 'Array'
    THEN 'array'
    WHEN JSONType("t"."Visit Properties", 'page') = 'Object'
    THEN 'object'
    WHEN JSONType("t"."Visit Properties", 'page') = 'Null'
    AND JSONHas("t"."Visit Properties", 'page') = 1
    THEN 'null'
    ELSE 'absent'
  END IN ('text', 'number')
  AND (
    CASE
      WHEN JSONType("t"."Visit Properties", 'returning') = 'Bool'
      THEN CASE
        WHEN JSONExtractString("t"."Visit Properties", 'returning') = 'true'
        THEN TRUE
        ELSE FALSE
      END
    END <> TRUE
    OR CASE
      WHEN JSONType("t"."Visit Properties", 'returning') = 'Bool'
      THEN CASE
        WHEN JSONExtractString("t"."Visit Properties", 'returning') = 'true'
        THEN TRUE
        ELSE FALSE
      END
    END IS NULL
    OR CASE
      WHEN match(
        CASE
          WHEN JSONType("t"."Visit Properties", 'until') = 'String'
          THEN JSONExtractString("t"."Visit Properties", 'until')
        END,
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        CASE
          WHEN JSONType("t"."Visit Properties", 'until') = 'String'
          THEN JSONExtractString("t"."Visit Properties", 'until')
        END,
        1,
        4
      ) <> '0000'
      THEN toDate32OrNull(
        CASE
          WHEN JSONType("t"."Visit Properties", 'until') = 'String'
          THEN JSONExtractString("t"."Visit Properties", 'until')
        END
      )
    END > toDate32('2026-01-01')
  );
