"""Revenue by the last contact at most 30 days before each line: python link_duckdb.py TOUCHES RECEIPTS."""

import sys

import duckdb

touches, receipts = (path.replace("'", "''") for path in sys.argv[1:3])
# One whole number says when and, among contacts of one second, which name is last; customers as
# hashes, because comparing texts would take longer.
rows = duckdb.sql(
    f"""
    WITH contacts AS (
      SELECT hash(customer) AS customer, touchpoint,
        (epoch(touch_date) + epoch(touch_time))::BIGINT * 64
          + list_position([
            'app-push', 'birthday-mail', 'call-centre', 'catalogue', 'event-invitation', 'letter',
            'newsletter', 'shop-visit', 'sms-loyalty', 'social-message', 'web-visit',
            'winback-mail'], touchpoint) AS moment
      FROM read_csv('{touches}', header = true, delim = ',', quote = '"', escape = '"', columns = {{
        'touch_date': 'DATE', 'touch_time': 'TIME', 'touchpoint': 'VARCHAR',
        'touch_kind': 'VARCHAR', 'customer': 'VARCHAR', 'campaign': 'VARCHAR'}})
      WHERE customer IS NOT NULL
        AND touch_kind IN ('sent', 'coupon_printed', 'called', 'visited')),
    lines AS (
      SELECT hash(customer) AS person, customer IS NULL AS is_unknown, gross,
        (epoch(receipt_date) + epoch(receipt_time))::BIGINT * 64 + 63 AS moment
      FROM read_csv('{receipts}', header = true, delim = ',', quote = '"', escape = '"', columns = {{
        'receipt_date': 'DATE', 'receipt_time': 'TIME', 'receipt_number': 'VARCHAR',
        'store': 'VARCHAR', 'item': 'VARCHAR', 'category': 'VARCHAR', 'quantity': 'INTEGER',
        'gross': 'DECIMAL(18, 2)', 'net': 'DECIMAL(18, 2)', 'vat': 'DECIMAL(18, 2)',
        'discount': 'DECIMAL(18, 2)', 'customer': 'VARCHAR', 'coupon': 'VARCHAR'}})),
    known AS (
      SELECT CASE WHEN lines.moment // 64 - contacts.moment // 64 <= 30 * 86400
          THEN contacts.touchpoint END AS channel, gross
      FROM (SELECT * FROM lines WHERE NOT is_unknown) AS lines
      ASOF LEFT JOIN contacts
        ON lines.person = contacts.customer AND lines.moment >= contacts.moment)
    SELECT coalesce(channel, '(no contact)') AS channel, count(*), sum(gross) FROM known GROUP BY 1
    UNION ALL
    SELECT '(not identified)', count(*), sum(gross) FROM lines WHERE is_unknown
    """
).fetchall()
for channel, lines, revenue in rows:
    print(f"{channel}\t{lines}\t{revenue}")
