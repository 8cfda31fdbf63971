CREATE OR REPLACE TABLE "mended_visits" AS
SELECT
  CAST("t"."visit_id" AS Nullable(Int64)) AS "visit_id",
  CAST(CASE
    WHEN JSONType("t"."Visit Properties", 'page') = 'String'
    THEN JSONExtractString("t"."Visit Properties", 'page')
  END AS Nullable(String)) AS "properties_page",
  CAST(CASE
    WHEN JSONType("t"."Visit Properties", 'seconds') IN ('Int64', 'UInt64', 'Double')
    THEN JSONExtractFloat("t"."Visit Properties", 'seconds')
  END AS Nullable(Float64)) AS "properties_seconds",
  CAST(CASE
    WHEN JSONType("t"."Visit Properties", 'clicks') IN ('Int64', 'UInt64', 'Double')
    THEN CASE
      WHEN JSONExtractFloat("t"."Visit Properties", 'clicks') = FLOOR(JSONExtractFloat("t"."Visit Properties", 'clicks'))
      AND JSONExtractFloat("t"."Visit Properties", 'clicks') BETWEEN -9007199254740991 AND 9007199254740991
      THEN CAST(JSONExtractFloat("t"."Visit Properties", 'clicks') AS Nullable(Int64))
    END
  END AS Nullable(Int64)) AS "properties_clicks",
  CAST(CASE
    WHEN JSONType("t"."Visit Properties", 'returning') = 'Bool'
    THEN CASE
      WHEN JSONExtractString("t"."Visit Properties", 'returning') = 'true'
      THEN TRUE
      ELSE FALSE
    END
  END AS Nullable(Bool)) AS "properties_returning",
  CAST(CASE
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
  END AS Nullable(Date32)) AS "properties_until",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN JSONType("t"."Visit Properties", 'utm', 'campaign') = 'String'
    THEN 'text'
    WHEN JSONType("t"."Visit Properties", 'utm', 'campaign') IN ('Int64', 'UInt64', 'Double')
    THEN 'number'
    WHEN JSONType("t"."Visit Properties", 'utm', 'campaign') = 'Bool'
    THEN 'boolean'
    WHEN JSONType("t"."Visit Properties", 'utm', 'campaign') = 'Array'
    THEN 'array'
    WHEN JSONType("t"."Visit Properties", 'utm', 'campaign') = 'Object'
    THEN 'object'
    WHEN JSONType("t"."Visit Properties", 'utm', 'campaign') = 'Null'
    AND JSONHas("t"."Visit Properties", 'utm', 'campaign') = 1
    THEN 'null'
    ELSE 'absent'
  END AS Nullable(String)) AS "campaign",
  CAST(CASE
    WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
    AND JSONType("t"."Visit Properties", 'cart', 1, 'sku') = 'String'
    THEN JSONExtractString("t"."Visit Properties", 'cart', 1, 'sku')
  END AS Nullable(String)) AS "first_sku",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
    AND JSONType("t"."Visit Properties", 'cart', 2, 'pieces') = 'String'
    THEN 'text'
    WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
    AND JSONType("t"."Visit Properties", 'cart', 2, 'pieces') IN ('Int64', 'UInt64', 'Double')
    THEN 'number'
    WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
    AND JSONType("t"."Visit Properties", 'cart', 2, 'pieces') = 'Bool'
    THEN 'boolean'
    WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
    AND JSONType("t"."Visit Properties", 'cart', 2, 'pieces') = 'Array'
    THEN 'array'
    WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
    AND JSONType("t"."Visit Properties", 'cart', 2, 'pieces') = 'Object'
    THEN 'object'
    WHEN JSONType("t"."Visit Properties", 'cart') = 'Array'
    AND JSONType("t"."Visit Properties", 'cart', 2, 'pieces') = 'Null'
    AND JSONHas("t"."Visit Properties", 'cart', 2, 'pieces') = 1
    THEN 'null'
    ELSE 'absent'
  END AS Nullable(String)) AS "second_pieces",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN JSONType("t"."Visit Properties") = 'String'
    THEN 'text'
    WHEN JSONType("t"."Visit Properties") IN ('Int64', 'UInt64', 'Double')
    THEN 'number'
    WHEN JSONType("t"."Visit Properties") = 'Bool'
    THEN 'boolean'
    WHEN JSONType("t"."Visit Properties") = 'Array'
    THEN 'array'
    WHEN JSONType("t"."Visit Properties") = 'Object'
    THEN 'object'
    WHEN JSONType("t"."Visit Properties") = 'Null' AND 1 = 1
    THEN 'null'
    ELSE 'absent'
  END AS Nullable(String)) AS "whole",
  CAST(CASE
    WHEN JSONType("t"."Visit Properties") = 'String'
    THEN JSONExtractString("t"."Visit Properties")
  END AS Nullable(String)) AS "only_text"
FROM "visits" AS "t"
WHERE
  "t"."Visit Properties" IS NOT NULL
  AND (
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
    END IN ('null', 'number', 'array', 'absent')
    OR CASE
      WHEN JSONType("t"."Visit Properties", 'clicks') IN ('Int64', 'UInt64', 'Double')
      THEN CASE
        WHEN JSONExtractFloat("t"."Visit Properties", 'clicks') = FLOOR(JSONExtractFloat("t"."Visit Properties", 'clicks'))
        AND JSONExtractFloat("t"."Visit Properties", 'clicks') BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(JSONExtractFloat("t"."Visit Properties", 'clicks') AS Nullable(Int64))
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
    END >= toDate32('2026-03-01')
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
    END IS NULL
    OR CASE
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
  );
