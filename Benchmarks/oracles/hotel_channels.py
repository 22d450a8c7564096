"""Stays by channel and by new and repeat guests, computed with pandas.

python hotel_channels.py ../shared/data/hotel_channels/hotel_rates.csv
"""

import json
import sys
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd


def main(path):
    stays = pd.read_csv(path, dtype=str, keep_default_na=False)
    nights = stays["stays_in_weekend_nights"].astype(int) + stays["stays_in_week_nights"].astype(int)
    stays["sales"] = [
        (Decimal(price) * count).quantize(Decimal("0.01"), ROUND_HALF_UP)
        for price, count in zip(stays["avg_price_per_room"], nights)]
    stays["month"] = stays["arrival_date"].str[:7]
    total = stays["sales"].sum()

    def cell(rows, total):
        repeat = rows[rows["is_repeated_guest"] == "1"]
        return {
            "stays": len(rows), "sales": str(rows["sales"].sum()),
            "share_of_sales": round(float(rows["sales"].sum() / total), 6),
            "new": len(rows) - len(repeat), "returning": len(repeat),
            "returning_share": round(len(repeat) / len(rows), 6),
            "sales_new": str((rows["sales"].sum() - repeat["sales"].sum())),
            "sales_returning": str(repeat["sales"].sum())}

    def cells(rows):
        total = rows["sales"].sum()
        return {name: cell(own, total) for name, own in rows.groupby("distribution_channel")}

    year = stays[(stays["month"] > "2016-08") & (stays["month"] <= "2017-08")]
    print(json.dumps({
        "made_by": "Benchmarks/oracles/hotel_channels.py", "sales": str(total),
        "all": cells(stays), "last_twelve_months": cells(year)}, indent=1))


main(sys.argv[1])
