-- Known persons whom a channel ever contacted, and who ever used a code of it, -1 is any channel.
SELECT channel, count(DISTINCT contacted) AS contacted, count(DISTINCT redeeming) AS redeeming
FROM (
  SELECT
    channel, CASE WHEN kind IN ({reaching}) THEN person END AS contacted,
    CASE WHEN kind = 'coupon_redeemed' THEN person END AS redeeming
  FROM touches
  UNION ALL
  SELECT
    -1, CASE WHEN kind IN ({reaching}) THEN person END,
    CASE WHEN kind = 'coupon_redeemed' THEN person END
  FROM touches
) AS persons
GROUP BY channel
HAVING count(DISTINCT contacted) + count(DISTINCT redeeming) > 0
