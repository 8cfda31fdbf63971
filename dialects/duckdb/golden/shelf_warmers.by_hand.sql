SELECT p.sku, p.title, p.category, p.list_price, p.weight_kg, p.launched_on, p.active
FROM products AS p
LEFT JOIN (SELECT l.sku, SUM(l.quantity) AS pieces FROM order_lines AS l GROUP BY l.sku) AS sold ON sold.sku = p.sku
WHERE p.launched_on BETWEEN DATE '2024-12-31' AND DATE '2026-02-28'
  AND COALESCE(sold.pieces, 0) < 10
  AND NOT EXISTS (
    SELECT 1
    FROM order_lines AS l
    JOIN orders AS o ON o.order_id = l.order_id
    JOIN shoppers AS s ON s.shopper_id = o.shopper_id
    JOIN accounts AS a ON a.account_id = s.account_id
    WHERE l.sku = p.sku AND a.region IS DISTINCT FROM 'EMEA'
  )
ORDER BY p.sku;
