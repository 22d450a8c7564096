"""Net and gross by store and month, by Polars: python sums_polars.py FILE."""

import sys

import polars

# Cents as whole numbers: a sum of binary fractions is not equal to the cent.
cents = lambda name: (polars.col(name) * 100).round().cast(polars.Int64)
table = (
    polars.scan_csv(
        sys.argv[1], schema_overrides={"receipt_date": polars.String, "receipt_number": polars.String}
    )
    .group_by("store", polars.col("receipt_date").str.slice(0, 7).alias("month"))
    .agg(polars.len().alias("records"), cents("net").sum(), cents("gross").sum())
    .sort("store", "month")
    .collect(engine="streaming")
)
amount = lambda cents: f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"
for store, month, records, net, gross in table.iter_rows():
    print(f"{store}\t{month}\t{records}\t{amount(net)}\t{amount(gross)}")
