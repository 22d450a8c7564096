-- Purchases of known persons by the channel of their last contact up to {lookback} days before,
-- -1 is none. A contact of the same second comes before the purchase, of contacts of the same
-- second the one whose channel sorts last by bytes counts.
WITH moments AS (
  SELECT
    person, clock, 0 AS is_purchase, byte_rank, clock AS touched, CAST(NULL AS BIGINT) AS net
  FROM personal_contacts
  UNION ALL
  SELECT person, clock, 1, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), net - refunded
  FROM receipts
  WHERE person IS NOT NULL AND is_void = 0
),
linked AS (
  SELECT
    clock, is_purchase, net,
    last_value(byte_rank) IGNORE NULLS OVER history AS byte_rank,
    last_value(touched) IGNORE NULLS OVER history AS touched
  FROM moments
  WINDOW history AS (
    PARTITION BY person ORDER BY clock, is_purchase, byte_rank
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
SELECT
  CASE WHEN clock - touched <= {lookback} * 86400 THEN c.channel ELSE -1 END AS channel,
  count(*) AS purchases, sum(net) AS net
FROM linked
LEFT JOIN channels AS c ON c.byte_rank = linked.byte_rank
WHERE is_purchase = 1
GROUP BY CASE WHEN clock - touched <= {lookback} * 86400 THEN c.channel ELSE -1 END
