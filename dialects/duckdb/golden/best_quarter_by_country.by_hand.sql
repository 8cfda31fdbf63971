SELECT ranked.shopper_id, ranked.country, ranked.region
FROM (
  SELECT
    s.shopper_id,
    s.country,
    a.region,
    COALESCE(spent.total, 0) AS total,
    ROW_NUMBER() OVER (PARTITION BY s.country, a.region ORDER BY COALESCE(spent.total, 0) DESC, s.shopper_id) AS place,
    COUNT(*) OVER (PARTITION BY s.country, a.region) AS size
  FROM shoppers AS s
  JOIN (SELECT o.shopper_id, SUM(o.total) AS total FROM orders AS o GROUP BY o.shopper_id) AS spent
    ON spent.shopper_id = s.shopper_id
  LEFT JOIN accounts AS a ON a.account_id = s.account_id
) AS ranked
WHERE (ranked.place - 1) * 4 < ranked.size
ORDER BY ranked.total DESC, ranked.shopper_id;
