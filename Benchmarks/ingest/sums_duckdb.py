"""Net and gross by store and month, by DuckDB: python sums_duckdb.py FILE."""

import sys

import duckdb

path = sys.argv[1].replace("'", "''")
rows = duckdb.sql(
    f"""
    SELECT store, strftime(receipt_date, '%Y-%m') AS month, count(*) AS records,
      sum(net) AS net, sum(gross) AS gross
    FROM read_csv('{path}', header = true, delim = ',', quote = '"', escape = '"', columns = {{
      'receipt_date': 'DATE', 'receipt_time': 'VARCHAR', 'receipt_number': 'VARCHAR',
      'store': 'VARCHAR', 'item': 'VARCHAR', 'category': 'VARCHAR', 'quantity': 'INTEGER',
      'gross': 'DECIMAL(18, 2)', 'net': 'DECIMAL(18, 2)', 'vat': 'DECIMAL(18, 2)',
      'discount': 'DECIMAL(18, 2)', 'customer': 'VARCHAR', 'coupon': 'VARCHAR'}})
    GROUP BY 1, 2 ORDER BY 1, 2
    """
).fetchall()
for store, month, records, net, gross in rows:
    print(f"{store}\t{month}\t{records}\t{net}\t{gross}")
