SELECT s.shopper_id, bought.products, COALESCE(bought.worth, 0) AS worth
FROM shoppers AS s
JOIN (
  SELECT
    one.shopper_id,
    COUNT(*) AS products,
    COUNT(DISTINCT one.category) AS categories,
    SUM(one.list_price) AS worth
  FROM (
    SELECT DISTINCT o.shopper_id, p.sku, p.category, p.list_price
    FROM orders AS o
    JOIN order_lines AS l ON l.order_id = o.order_id
    JOIN products AS p ON p.sku = l.sku
  ) AS one
  GROUP BY one.shopper_id
) AS bought ON bought.shopper_id = s.shopper_id
WHERE bought.products >= 3 AND bought.categories >= 2
ORDER BY bought.products DESC, s.shopper_id;
