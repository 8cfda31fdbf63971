SELECT s.*
FROM shoppers AS s
LEFT JOIN (
  SELECT
    o.shopper_id,
    SUM(o.total) AS total,
    SUM(
      CASE WHEN o.ordered_at >= TIMESTAMP '2026-03-15 08:30:00' AND o.ordered_at < TIMESTAMP '2026-03-15 09:30:00' THEN o.total END
    ) AS latest
  FROM orders AS o
  GROUP BY o.shopper_id
) AS spent ON spent.shopper_id = s.shopper_id
WHERE spent.total = 0.3 OR spent.latest < 1
ORDER BY s.shopper_id;
