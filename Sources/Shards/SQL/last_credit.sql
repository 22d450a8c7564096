-- Purchases since {year_start} by the last contact of their path, as the page on journeys credits
-- them: a purchase ends a path, of contacts of the same second the later channel counts, of receipts
-- of the same second the earlier. Days are
-- floating-point numbers here because they are in the report, and the limit is one of them.
WITH moments AS (
  SELECT
    person, clock, 0 AS is_purchase, channel, CAST(NULL AS BIGINT) AS receipt,
    CAST(day_number AS DOUBLE)
      + CAST(clock - day_number * 86400 AS DOUBLE) / CAST(86400 AS DOUBLE) AS moment,
    CAST(NULL AS BIGINT) AS net
  FROM personal_contacts
  WHERE day_number >= {year_start}
  UNION ALL
  SELECT
    person, clock, 1, CAST(NULL AS BIGINT), receipt,
    CAST(day_number AS DOUBLE)
      + CAST(clock - day_number * 86400 AS DOUBLE) / CAST(86400 AS DOUBLE),
    net - refunded
  FROM receipts
  WHERE person IS NOT NULL AND is_void = 0 AND day_number >= {year_start}
),
linked AS (
  SELECT
    is_purchase, moment, net,
    last_value(channel) IGNORE NULLS OVER history AS channel,
    last_value(CASE WHEN is_purchase = 0 THEN moment END) IGNORE NULLS OVER history AS touched,
    last_value(CASE WHEN is_purchase = 0 THEN clock END) IGNORE NULLS OVER history AS touched_clock,
    last_value(CASE WHEN is_purchase = 1 THEN clock END) IGNORE NULLS OVER earlier AS bought_clock
  FROM moments
  WINDOW
    history AS (
      PARTITION BY person ORDER BY clock, is_purchase, channel, receipt
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
    earlier AS (
      PARTITION BY person ORDER BY clock, is_purchase, channel, receipt
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT channel, count(*) AS purchases, sum(net) AS net
FROM linked
CROSS JOIN (
  SELECT max(lookback_days) AS days
  FROM personal_contacts
  WHERE day_number >= {year_start}
) AS longest
WHERE is_purchase = 1 AND moment - touched <= CAST(longest.days AS DOUBLE)
  AND (bought_clock IS NULL OR touched_clock > bought_clock)
GROUP BY channel
