SELECT c.customer_id, bought.discs, CAST(bought.dollars AS DOUBLE) / bought.discs AS price_per_disc
FROM customers AS c
JOIN (
  SELECT p.customer_id, SUM(p.cds) AS discs, SUM(p.dollars) AS dollars
  FROM purchases AS p
  GROUP BY p.customer_id
) AS bought ON bought.customer_id = c.customer_id
WHERE bought.discs >= 5 AND CAST(bought.dollars AS DOUBLE) / bought.discs > 20
ORDER BY c.customer_id;
