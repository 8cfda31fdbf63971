SELECT l.order_id, l.line_no, p.title, s.email, sent_back.times, sent_back.refunded
FROM order_lines AS l
JOIN (
  SELECT r.order_id, r.line_no, COUNT(*) AS times, SUM(r.refund) AS refunded
  FROM returns AS r
  GROUP BY r.order_id, r.line_no
) AS sent_back ON sent_back.order_id = l.order_id AND sent_back.line_no = l.line_no
LEFT JOIN products AS p ON p.sku = l.sku
LEFT JOIN orders AS o ON o.order_id = l.order_id
LEFT JOIN shoppers AS s ON s.shopper_id = o.shopper_id
ORDER BY sent_back.refunded NULLS LAST, l.order_id, l.line_no;
