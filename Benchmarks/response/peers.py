"""PyMC-Marketing and Contatto on the same weekly data, in one run: error, coverage, CPU.

    python3 -m venv /tmp/peers && /tmp/peers/bin/pip install pymc-marketing nutpie
    /tmp/peers/bin/python Benchmarks/response/peers.py .build/release/contatto

The data are `response_s2` (Sources/Simulations/Weekly/Data); truths in Sources/Simulations/Weekly.
PyMC-Marketing runs as its quick start shows it: geometric adstock, logistic saturation, yearly
seasonality of two pairs, a trend, package default priors, nutpie, two chains of 1000 + 1000.
CPU is user + system of this process, or of the child, with all threads.
"""

import json
import pathlib
import resource
import subprocess
import sys

CHANNELS = ["flyer_print", "email", "paid_social", "paid_search", "coupon_receipt"]
TRUTH = [290547.76 / 87693.36, 222923.25 / 26534.54, 205436.51 / 102263.48,
         288300.09 / 113830.25, 88405.36 / 60143.31]
DATA = pathlib.Path(__file__).parents[2] / "Sources/Simulations/Weekly/Data/response-s2.csv"


def cpu(who):
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def contatto(program):
    before = cpu(resource.RUSAGE_CHILDREN)
    run = subprocess.run(
        [program, "selftest", "--scenario", "s2", "--json"], capture_output=True, check=False)
    result = json.loads(run.stdout)
    # The self-test fits the model three times: plain, with one test, with two.
    seconds = (cpu(resource.RUSAGE_CHILDREN) - before) / 3
    return result["meanAbsoluteError"], result["covered90"], seconds


def peer():
    import numpy as np
    import pandas as pd
    from pymc_marketing.mmm import MMM, GeometricAdstock, LogisticSaturation

    frame = pd.read_csv(DATA, parse_dates=["date"])
    frame["t"] = np.arange(len(frame))
    model = MMM(
        date_column="date", channel_columns=CHANNELS, control_columns=["t"],
        adstock=GeometricAdstock(l_max=8), saturation=LogisticSaturation(), yearly_seasonality=2)
    names = {"target_column": "revenue"} if "target_column" in MMM.__init__.__code__.co_varnames else {}
    if names:
        model = MMM(
            date_column="date", channel_columns=CHANNELS, control_columns=["t"],
            adstock=GeometricAdstock(l_max=8), saturation=LogisticSaturation(),
            yearly_seasonality=2, **names)
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
    return error, covered, cpu(resource.RUSAGE_SELF)


def main():
    rows = [("Contatto", *contatto(sys.argv[1])), ("PyMC-Marketing", *peer())]
    print(f"{'':16}{'mean error':>12}{'inside 90 %':>13}{'CPU seconds':>13}")
    for name, error, covered, seconds in rows:
        print(f"{name:16}{100 * error:>10.1f} %{covered:>9} of 5{seconds:>13.2f}")
    print(f"Contatto needs {rows[1][3] / rows[0][3]:.0f} times less CPU.")


if __name__ == "__main__":
    main()
