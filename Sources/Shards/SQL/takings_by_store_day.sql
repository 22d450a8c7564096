-- Takings of every shop by day: what coverage, opening days and weekly sales rest on.
SELECT
  store, day_number, count(*) AS receipts, sum(CASE WHEN is_void = 0 THEN 1 ELSE 0 END) AS kept,
  sum(CASE WHEN is_void = 0 THEN net - refunded ELSE 0 END) AS net,
  sum(CASE WHEN is_void = 0 THEN discount - code_discount ELSE 0 END) AS discount
FROM receipts
GROUP BY store, day_number
