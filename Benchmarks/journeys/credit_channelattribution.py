"""First, last, linear and removal credit of journeys: python credit_channelattribution.py FILE.

ChannelAttribution is given each different path once, as its manual does; the removal effects are
simulated until its own measure of convergence (5 %) is reached.
"""

import contextlib
import io
import sys

import pandas
import polars

COLUMNS = ["conversions", "value", "none"]

with contextlib.redirect_stdout(io.StringIO()):
    import ChannelAttribution

    paths = (
        polars.read_csv(sys.argv[1], columns=["path", *COLUMNS])
        .group_by("path").agg(polars.col(COLUMNS).sum()).sort("path")
    )
    frame = pandas.DataFrame(paths.to_dict(as_series=False))
    rules = ChannelAttribution.heuristic_models(
        frame, "path", "conversions", var_value="value", flg_pro=False)
    # One thread, its default; more were slower here.
    removal = ChannelAttribution.markov_model(
        frame, "path", "conversions", var_value="value", var_null="none", seed=1, verbose=False,
        flg_pro=False)
for row in rules.to_dict("records"):
    for rule in ("first", "last", "linear"):
        count, value = row[f"{rule}_touch_conversions"], row[f"{rule}_touch_value"]
        print(f"{rule}\t{row['channel_name']}\t{count!r}\t{value!r}")
for row in removal.to_dict("records"):
    count, value = row["total_conversions"], row["total_conversion_value"]
    print(f"removal\t{row['channel_name']}\t{count!r}\t{value!r}")
