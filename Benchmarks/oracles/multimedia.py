"""Media of a retailer by month: contacts, spend, and what is missing, computed with pandas.

A week's figures stand on its first day, in the report as here.

python multimedia.py ../shared/data/multimedia_case_study/case_study_data.csv
"""

import json
import sys

import pandas as pd


def main(path):
    weeks = pd.read_csv(path)
    weeks["day"] = pd.to_datetime(weeks["wk_strt_dt"])
    media = sorted({name[5:] for name in weeks.columns if name.startswith(("mdip_", "mdsp_"))})
    first = weeks.iloc[:52]
    result = {}
    for medium in media:
        spend, contacts = f"mdsp_{medium}", f"mdip_{medium}"
        result[medium] = {
            "spend": round(float(weeks[spend].sum()), 2) if spend in weeks else None,
            "contacts": int(weeks[contacts].sum()) if contacts in weeks else None,
            "first_year_weeks_with_spend_and_no_contact":
                int(((first[spend] > 0) & (first[contacts] == 0)).sum())
                if spend in weeks and contacts in weeks else None,
        }
        if spend in weeks and contacts in weeks:
            months = weeks.groupby(weeks["day"].dt.strftime("%Y-%m"))[[spend, contacts]].sum()
            result[medium]["months_with_spend_and_no_contact"] = list(
                months[(months[spend] > 0) & (months[contacts] == 0)].index)
    print(json.dumps({
        "made_by": "Benchmarks/oracles/multimedia.py", "weeks": len(weeks),
        "sales": int(weeks["sales"].round(0).sum()), "media": result}, indent=1))


main(sys.argv[1])
