CREATE TABLE "best_quarter_by_country" AS
SELECT
  "members"."shopper_id" AS "shopper_id",
  "members"."country" AS "country",
  "members"."account_region" AS "account_region"
FROM (
  SELECT
    CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
    CAST("t"."country" AS VARCHAR2(4000)) AS "country",
    CAST("account_2"."region" AS VARCHAR2(4000)) AS "account_region",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."country" COLLATE BINARY, "account_2"."region" COLLATE BINARY
      ORDER BY COALESCE("orders_1_figures"."v1", 0) DESC, "t"."shopper_id" ASC
    ) AS "n",
    COUNT(*) OVER (PARTITION BY "t"."country" COLLATE BINARY, "account_2"."region" COLLATE BINARY) AS "size"
  FROM "shoppers" "t"
  LEFT JOIN "accounts" "account_2"
    ON "account_2"."account_id" = "t"."account_id"
  JOIN (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      SUM("orders_1"."total") AS "v1"
    FROM "orders" "orders_1"
    GROUP BY
      "orders_1"."shopper_id"
  ) "orders_1_figures"
    ON "orders_1_figures"."k1" = "t"."shopper_id"
) "members"
WHERE
  (
    "members"."n" - 1
  ) * 4 < "members"."size";
