-- Receipts and refunds side by side, as the books show them by shop and month.
CREATE TEMPORARY VIEW booked AS
SELECT
  store, month,
  CASE WHEN is_void = 0 THEN 1 ELSE 0 END AS receipts,
  is_void AS voided,
  CASE WHEN is_void = 0 AND person IS NOT NULL THEN 1 ELSE 0 END AS known_receipts,
  net AS sold,
  CASE WHEN person IS NOT NULL THEN net ELSE 0 END AS known_sold,
  0 AS refunds_booked,
  refunded AS refunds_of_sales,
  0 AS refunds_unmatched,
  other_net AS other,
  discount AS discounts,
  coalesce(margin - refunded_margin, 0) AS margin,
  CASE WHEN margin IS NOT NULL THEN net ELSE 0 END AS sold_with_margin
FROM receipts
UNION ALL
SELECT
  store, month, 0, 0, 0, 0, 0, net, 0, CASE WHEN is_matched = 0 THEN net ELSE 0 END, 0, 0,
  CASE WHEN is_matched = 0 THEN -coalesce(margin, 0) ELSE 0 END, 0
FROM refunds
