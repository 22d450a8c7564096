"""Totals of SampleData/complete-journey, computed with pandas, independently of the program."""

import json
import os
import sys
from decimal import Decimal

import pandas as pd


def read(folder, name):
    return pd.read_csv(os.path.join(folder, name), dtype=str, keep_default_na=False)


def main(root):
    folder = os.path.join(root, "exports")
    baskets = read(folder, "baskets.csv")
    kinds = read(folder, "campaign_descriptions.csv")
    contacts = read(folder, "campaigns.csv").merge(kinds, on="campaign_id", validate="m:1")
    redeemed = read(folder, "coupon_redemptions.csv").merge(kinds, on="campaign_id", validate="m:1")
    baskets["sales"] = baskets["sales_value"].map(Decimal)
    baskets["month"] = baskets["timestamp"].str[:7]
    months = {
        month: {"receipts": len(rows), "net": str(rows["sales"].sum())}
        for month, rows in baskets.groupby("month")}
    types = {}
    for name, rows in contacts.groupby("campaign_type"):
        own = redeemed[redeemed["campaign_type"] == name]
        types[name] = {
            "contacts": len(rows), "households": rows["household_id"].nunique(),
            "redemptions": len(own), "redeemers": own["household_id"].nunique(),
            "contacts_by_month": rows["start_date"].str[:7].value_counts().sort_index().to_dict(),
            "redemptions_by_month":
                own["redemption_date"].str[:7].value_counts().sort_index().to_dict()}
    print(json.dumps({
        "made_by": "Benchmarks/oracles/complete_journey.py",
        "receipts": baskets["basket_id"].nunique(), "households": baskets["household_id"].nunique(),
        "net": str(baskets["sales"].sum()),
        "coupon_discount": str(baskets["coupon_disc"].map(Decimal).sum().quantize(Decimal("0.01"))),
        "contacts": len(contacts), "contacted_households": contacts["household_id"].nunique(),
        "redemptions": len(redeemed), "redeeming_households": redeemed["household_id"].nunique(),
        "months": months, "types": types}, indent=1))


main(sys.argv[1])
