CREATE TABLE "parcels_without_a_line" AS
SELECT
  CAST("t"."return_id" AS NUMBER(19)) AS "return_id",
  CAST("t"."order_id" AS NUMBER(19)) AS "order_id",
  CAST("t"."line_no" AS NUMBER(19)) AS "line_no",
  CAST("t"."returned_at" AS TIMESTAMP(6)) AS "returned_at",
  CAST("t"."reason" AS VARCHAR2(4000)) AS "reason",
  CAST("t"."refund" AS NUMBER(10, 2)) AS "refund",
  CAST("t"."restocked" AS NUMBER(1)) AS "restocked"
FROM "returns" "t"
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM "order_lines" "line_1"
    WHERE
      "line_1"."order_id" = "t"."order_id" AND "line_1"."line_no" = "t"."line_no"
  );
