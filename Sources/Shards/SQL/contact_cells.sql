-- Contacts, reactions and cost of every touchpoint by month, cost by piece where no spend is told.
CREATE TEMPORARY VIEW contact_cells AS
SELECT
  p.channel, s.touchpoint, s.month, s.sent, s.delivered, s.contacts, s.impressions, s.opened,
  s.machine_opened, s.clicked, s.redeemed, s.unsubscribed, s.complained, s.claimed_millionths,
  coalesce(s.cost, CASE WHEN c.unit_cost_micros IS NOT NULL AND s.contacts > 0 THEN
    CAST((c.unit_cost_micros * s.contacts * {minor_units} + 500000
      - mod(c.unit_cost_micros * s.contacts * {minor_units} + 500000, 1000000)) / 1000000
      AS BIGINT) END) AS cost
FROM (
  SELECT
    touchpoint, month, sum(sent) AS sent, sum(delivered) AS delivered,
    greatest(sum(sent), sum(delivered)) + sum(others) AS contacts,
    sum(impressions) AS impressions, sum(opened) AS opened,
    sum(machine_opened) AS machine_opened, sum(clicked) AS clicked, sum(redeemed) AS redeemed,
    sum(unsubscribed) AS unsubscribed, sum(complained) AS complained,
    sum(claimed_millionths) AS claimed_millionths, sum(cost) AS cost
  FROM (
    SELECT
      touchpoint, month,
      CASE WHEN kind = 'sent' THEN pieces ELSE 0 END AS sent,
      CASE WHEN kind = 'delivered' THEN pieces ELSE 0 END AS delivered,
      CASE WHEN kind IN ('coupon_printed', 'called', 'visited') THEN pieces ELSE 0 END AS others,
      0 AS impressions,
      CASE WHEN kind = 'opened' AND is_machine = 0 THEN pieces ELSE 0 END AS opened,
      CASE WHEN kind = 'opened' AND is_machine = 1 THEN pieces ELSE 0 END AS machine_opened,
      CASE WHEN kind = 'clicked' THEN pieces ELSE 0 END AS clicked,
      CASE WHEN kind = 'coupon_redeemed' THEN pieces ELSE 0 END AS redeemed,
      CASE WHEN kind = 'unsubscribed' THEN pieces ELSE 0 END AS unsubscribed,
      CASE WHEN kind = 'complained' THEN pieces ELSE 0 END AS complained,
      0 AS claimed_millionths,
      CAST(NULL AS BIGINT) AS cost
    FROM touches
    UNION ALL
    SELECT
      touchpoint, month, 0, 0, contacts, impressions, 0, 0, clicks, 0, 0, 0, claimed_millionths,
      amount
    FROM costs
    WHERE month <= '{last_month}'
    UNION ALL
    SELECT touchpoint, month, 0, 0, visits, 0, 0, 0, 0, 0, 0, 0, 0, CAST(NULL AS BIGINT)
    FROM visits
    WHERE month <= '{last_month}'
  ) AS entries
  GROUP BY touchpoint, month
) AS s
JOIN touchpoints AS p ON p.touchpoint = s.touchpoint
JOIN channels AS c ON c.channel = p.channel
