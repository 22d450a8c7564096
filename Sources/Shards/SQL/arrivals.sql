-- Receipts and contacts of twelve months by weekday (1 is Monday) and hour, -1 is no time known.
SELECT weekday, hour, sum(receipts) AS receipts, sum(contacts) AS contacts
FROM (
  SELECT
    mod(day_number + 3, 7) + 1 AS weekday, coalesce(hour, -1) AS hour, 1 AS receipts, 0 AS contacts
  FROM receipts
  WHERE is_void = 0 AND month >= '{year_month}' AND month <= '{month}'
  UNION ALL
  SELECT mod(day_number + 3, 7) + 1, coalesce(hour, -1), 0, pieces
  FROM touches
  WHERE kind IN ({meeting}) AND month >= '{year_month}' AND month <= '{month}'
) AS arrivals
GROUP BY weekday, hour
