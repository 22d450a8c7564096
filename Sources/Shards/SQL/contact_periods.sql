-- Windows of {window} days of known customers by managed contacts, with what went along.
WITH events AS (
  SELECT
    t.person, CAST(({as_of} - t.day_number - mod({as_of} - t.day_number, {window})) / {window}
      AS BIGINT) AS period,
    CASE WHEN t.kind IN ({reaching}) THEN t.pieces ELSE 0 END AS contacts,
    0 AS net, 0 AS bought,
    CASE WHEN t.kind = 'unsubscribed' THEN 1 ELSE 0 END AS opted_out,
    CASE WHEN t.kind = 'complained' THEN 1 ELSE 0 END AS complained,
    CASE WHEN t.kind IN ({reaching}) THEN 1 ELSE 0 END AS is_seen
  FROM touches AS t
  JOIN channels AS c ON c.channel = t.channel
  WHERE t.person IS NOT NULL AND t.day_number > {as_of} - {window} * {periods}
    AND (t.kind IN ('unsubscribed', 'complained') OR t.kind IN ({reaching}) AND c.is_managed = 1)
  UNION ALL
  SELECT
    person, CAST(({as_of} - day_number - mod({as_of} - day_number, {window})) / {window}
      AS BIGINT), 0, net - refunded, 1, 0, 0, 1
  FROM receipts
  WHERE person IS NOT NULL AND is_void = 0 AND day_number > {as_of} - {window} * {periods}
),
first_seen AS (
  SELECT person, max(period) AS period
  FROM events
  WHERE is_seen = 1
  GROUP BY person
),
customer_periods AS (
  SELECT
    f.person, n.period, coalesce(sum(e.contacts), 0) AS contacts, coalesce(sum(e.net), 0) AS net,
    coalesce(max(e.bought), 0) AS bought, coalesce(max(e.opted_out), 0) AS opted_out,
    coalesce(max(e.complained), 0) AS complained
  FROM first_seen AS f
  JOIN ({numbers}) AS n ON n.period <= f.period
  LEFT JOIN events AS e ON e.person = f.person AND e.period = n.period
  GROUP BY f.person, n.period
)
SELECT
  period, contacts, count(*) AS customers, sum(bought) AS buyers, sum(net) AS net,
  sum(opted_out) AS opted_out, sum(complained) AS complained
FROM customer_periods
GROUP BY period, contacts
