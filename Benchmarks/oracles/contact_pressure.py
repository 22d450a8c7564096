"""Contact pressure of The Complete Journey (all households), computed with pandas.

python contact_pressure.py ../shared/data/complete_journey/full 2017-12-31
"""

import json
import os
import sys

import pandas as pd

WINDOW, LONGER, YEAR = 30, 90, 365


def main(folder, last):
    as_of = pd.Timestamp(last)
    kinds = pd.read_csv(os.path.join(folder, "campaign_descriptions.csv"), dtype=str)
    contacts = pd.read_csv(os.path.join(folder, "campaigns.csv"), dtype=str).merge(
        kinds, on="campaign_id", validate="m:1")
    contacts["day"] = pd.to_datetime(contacts["start_date"])
    baskets = pd.read_csv(
        os.path.join(folder, "baskets.csv"), dtype=str,
        usecols=["household_id", "basket_id", "timestamp"])
    baskets["day"] = pd.to_datetime(baskets["timestamp"].str[:10])

    def last_days(frame, days):
        return frame[(frame["day"] <= as_of) & (frame["day"] > as_of - pd.Timedelta(days=days))]

    known = sorted(
        set(last_days(contacts, YEAR)["household_id"])
        | set(last_days(baskets, YEAR)["household_id"]))
    recent = last_days(contacts, WINDOW).groupby("household_id").size()
    load = recent.reindex(known, fill_value=0)
    longer = last_days(contacts, LONGER)
    reached = {
        kind: set(rows["household_id"]) for kind, rows in longer.groupby("campaign_type")}
    types = sorted(kinds["campaign_type"].unique())
    never = len(set(known) - set(longer["household_id"]))
    print(json.dumps({
        "made_by": "Benchmarks/oracles/contact_pressure.py",
        "as_of": last, "known": len(known), "contacts": int(load.sum()),
        "by_contacts": {str(k): int(n) for k, n in load.value_counts().sort_index().items()},
        "never_contacted": never, "never_contacted_share": round(never / len(known), 9),
        "mean": round(load.mean(), 9),
        "overlap": {
            f"{a}|{b}": len(reached.get(a, set()) & reached.get(b, set()))
            for a in types for b in types},
    }, indent=1))


main(*sys.argv[1:3])
