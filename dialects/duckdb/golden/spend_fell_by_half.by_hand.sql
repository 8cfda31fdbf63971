SELECT c.customer_id, COALESCE(spent.spend, 0) AS spend, spent.spend_before
FROM customers AS c
JOIN (
  SELECT
    p.customer_id,
    SUM(CASE WHEN p.purchased_on >= DATE '1998-01-01' THEN p.dollars END) AS spend,
    SUM(CASE WHEN p.purchased_on < DATE '1998-01-01' THEN p.dollars END) AS spend_before
  FROM purchases AS p
  WHERE p.purchased_on >= DATE '1997-07-01' AND p.purchased_on < DATE '1998-07-01'
  GROUP BY p.customer_id
) AS spent ON spent.customer_id = c.customer_id
WHERE spent.spend_before > 0 AND COALESCE(spent.spend, 0) < 0.5 * spent.spend_before
ORDER BY spent.spend_before DESC, c.customer_id;
