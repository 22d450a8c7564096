"""Sales, cancellations and till lines that are no goods of an online shop, computed with pandas.

A cancellation belongs to the latest earlier purchase of the same customer and product inside
the return window; without a customer, or without such a purchase, it stays unmatched.

python online_retail.py ../shared/data/online_retail/2010-12_2011-01.csv
"""

import bisect
import json
import sys
from decimal import Decimal

import pandas as pd

OTHER = {"POST", "DOT", "C2", "M", "D", "BANK CHARGES", "AMAZONFEE", "S", "CRUK", "PADS", "B"}
WINDOW_DAYS = 30


def main(path):
    lines = pd.read_csv(path, dtype=str, keep_default_na=False)
    lines["value"] = [
        (Decimal(price) * int(count)).quantize(Decimal("0.01"))
        for price, count in zip(lines["UnitPrice"], lines["Quantity"])]
    lines["at"] = pd.to_datetime(lines["InvoiceDate"])
    lines["month"] = lines["InvoiceDate"].str[:7]
    cancelled = lines["InvoiceNo"].str.startswith("C")
    other = lines["StockCode"].str.upper().isin(OTHER)
    goods = lines[~cancelled & ~other & (lines["value"] != 0)]
    back = lines[cancelled & ~other]
    purchases = {}
    for at, customer, item in zip(goods["at"], goods["CustomerID"], goods["StockCode"]):
        if customer:
            purchases.setdefault((customer, item), []).append(at)
    for own in purchases.values():
        own.sort()
    matched = []
    for at, customer, item in zip(back["at"], back["CustomerID"], back["StockCode"]):
        own = purchases.get((customer, item), []) if customer else []
        place = bisect.bisect_right(own, at)
        matched.append(
            place > 0 and (at.normalize() - own[place - 1].normalize()).days <= WINDOW_DAYS)
    back = back.assign(matched=matched)

    def amounts(frame):
        return {month: str(rows["value"].sum()) for month, rows in frame.groupby("month")}

    print(json.dumps({
        "made_by": "Benchmarks/oracles/online_retail.py", "lines": len(lines),
        "net": str(lines["value"].sum()), "net_by_month": amounts(lines),
        "other_lines": int(other.sum()), "other_by_month": amounts(lines[other]),
        "cancelled_lines": len(back), "matched_lines": int(back["matched"].sum()),
        "matched_value": str(back.loc[back["matched"], "value"].sum()),
        "unmatched_value": str(back.loc[~back["matched"], "value"].sum()),
        "unmatched_lines_by_month":
            back[~back["matched"]]["month"].value_counts().sort_index().to_dict(),
        "unmatched_by_month": amounts(back[~back["matched"]]),
        "codes": lines[other]["StockCode"].value_counts().to_dict()}, indent=1))


main(sys.argv[1])
