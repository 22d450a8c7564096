"""PyMC-Marketing on the weekly data of `response_s2`: fit_pymc.py; prints JSON.

As its quick start shows it: geometric adstock, logistic saturation, yearly seasonality of two
pairs, a trend, package default priors, nutpie, two chains of 1000 + 1000.
"""

import json
import pathlib

import numpy as np
import pandas as pd
from pymc_marketing.mmm import MMM, GeometricAdstock, LogisticSaturation

CHANNELS = ["flyer_print", "email", "paid_social", "paid_search", "coupon_receipt"]
# Revenue over spend of each channel in Sources/Simulations/Weekly.
TRUTH = [290547.76 / 87693.36, 222923.25 / 26534.54, 205436.51 / 102263.48,
         288300.09 / 113830.25, 88405.36 / 60143.31]
DATA = pathlib.Path(__file__).parents[2] / "Sources/Simulations/Weekly/Data/response-s2.csv"


def main():
    frame = pd.read_csv(DATA, parse_dates=["date"])
    frame["t"] = np.arange(len(frame))
    # Newer versions ask for the name of the outcome.
    asked = MMM.__init__.__code__.co_varnames
    names = {"target_column": "revenue"} if "target_column" in asked else {}
    model = MMM(
        date_column="date", channel_columns=CHANNELS, control_columns=["t"],
        adstock=GeometricAdstock(l_max=8), saturation=LogisticSaturation(), yearly_seasonality=2,
        **names)
    model.fit(
        X=frame.drop(columns="revenue"), y=frame["revenue"], chains=2, draws=1000, tune=1000,
        nuts_sampler="nutpie", random_seed=1, progressbar=False)
    try:
        found = model.compute_channel_contribution_original_scale()
    except AttributeError:
        found = model.fit_result["channel_contribution"] * float(frame["revenue"].abs().max())
    error, covered = 0.0, 0
    for channel, truth in zip(CHANNELS, TRUTH):
        sums = found.sel(channel=channel).sum("date").values.ravel() / frame[channel].sum()
        low, middle, high = np.quantile(sums, [0.05, 0.5, 0.95])
        error += abs(middle / truth - 1) / len(CHANNELS)
        covered += int(low <= truth <= high)
    print(json.dumps({"meanAbsoluteError": error, "covered90": covered}))


if __name__ == "__main__":
    main()
