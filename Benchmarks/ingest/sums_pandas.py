"""Net and gross by store and month, by pandas with Arrow's reader: python sums_pandas.py FILE."""

import sys

import pandas
import pyarrow
import pyarrow.csv

table = pyarrow.csv.read_csv(
    sys.argv[1],
    parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
    convert_options=pyarrow.csv.ConvertOptions(
        include_columns=["receipt_date", "store", "net", "gross"],
        column_types={
            "receipt_date": pyarrow.string(), "store": pyarrow.dictionary(
                pyarrow.int32(), pyarrow.string())
        },
    ),
)
frame = table.to_pandas()
frame["month"] = frame["receipt_date"].str.slice(0, 7)
for name in ["net", "gross"]:
    frame[name] = (frame[name] * 100).round().astype("int64")
sums = frame.groupby(["store", "month"], observed=True).agg(
    records=("net", "size"), net=("net", "sum"), gross=("gross", "sum")
)
amount = lambda cents: f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"
for (store, month), (records, net, gross) in zip(sums.index, sums.itertuples(index=False)):
    print(f"{store}\t{month}\t{records}\t{amount(int(net))}\t{amount(int(gross))}")
