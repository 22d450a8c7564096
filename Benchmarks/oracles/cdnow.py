"""Orders of a cohort of customers by month, computed with pandas.

python cdnow.py ../shared/data/cdnow/CDNOW_master.txt
"""

import json
import sys

import pandas as pd


def main(path):
    orders = pd.read_csv(
        path, sep=r"\s+", skiprows=1, header=None, names=["customer", "date", "discs", "value"],
        dtype={"customer": str, "date": str})
    orders["day"] = pd.to_datetime(orders["date"], format="%Y%m%d")
    orders["month"] = orders["day"].dt.strftime("%Y-%m")
    starts = orders.groupby("customer")["month"].min()
    print(json.dumps({
        "made_by": "Benchmarks/oracles/cdnow.py", "orders": len(orders),
        "customers": int(orders["customer"].nunique()), "value": f"{orders['value'].sum():.2f}",
        "orders_by_month": orders["month"].value_counts().sort_index().to_dict(),
        "value_by_month": {
            month: f"{value:.2f}" for month, value in orders.groupby("month")["value"].sum().items()},
        "first_orders_by_month": starts.value_counts().sort_index().to_dict(),
        "customers_by_month":
            orders.groupby("month")["customer"].nunique().to_dict()}, indent=1))


main(sys.argv[1])
