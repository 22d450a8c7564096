"""Journeys as other programs count them: NumPy for the chain, ChannelAttribution for the rules.

    python3 -m venv /tmp/oracles && /tmp/oracles/bin/pip install numpy pandas matplotlib ChannelAttribution
    /tmp/oracles/bin/python Benchmarks/oracles/journeys.py > Tests/Oracles/journeys.txt
"""

import itertools
import math

import numpy as np
import pandas as pd
from ChannelAttribution import heuristic_models

CHANNELS = 6
random = np.random.default_rng(20240501)


def journeys(count):
    rows = []
    for _ in range(count):
        length = 1 + int(random.poisson(1.4))
        path = [int(channel) for channel in random.integers(0, CHANNELS, length)]
        bought = random.random() < 0.15 + 0.08 * path[-1] + (0.1 if 2 in path else 0)
        rows.append((path, round(float(random.gamma(2, 15)), 2) if bought else None))
    return rows


def chain(rows, value):
    """Q over start and channels, and the reward of leaving each of them."""
    steps = np.zeros((CHANNELS + 1, CHANNELS + 1))
    won = np.zeros(CHANNELS + 1)
    left = np.zeros(CHANNELS + 1)
    for path, bought in rows:
        states = [0] + [channel + 1 for channel in path]
        for one, two in zip(states, states[1:]):
            steps[one, two] += 1
        left[states[-1]] += 1
        if bought is not None:
            won[states[-1]] += bought if value else 1
    total = steps.sum(axis=1) + left
    total[total == 0] = 1
    return steps / total[:, None], won / total


def worth(q, r, kept):
    """The reward expected from the start if only some channels are there."""
    keep = [0] + [channel + 1 for channel in kept]
    block = q[np.ix_(keep, keep)]
    return float(np.linalg.solve(np.eye(len(keep)) - block, r[keep])[0])


def removal(q, r):
    everything = range(CHANNELS)
    whole = worth(q, r, everything)
    return [1 - worth(q, r, [c for c in everything if c != gone]) / whole for gone in everything]


def shapley(q, r):
    worths = {
        kept: worth(q, r, kept)
        for size in range(CHANNELS + 1)
        for kept in itertools.combinations(range(CHANNELS), size)
    }
    result = []
    for channel in range(CHANNELS):
        sum_ = 0.0
        others = [c for c in range(CHANNELS) if c != channel]
        for size in range(CHANNELS):
            weight = (
                math.factorial(size) * math.factorial(CHANNELS - size - 1)
                / math.factorial(CHANNELS)
            )
            for kept in itertools.combinations(others, size):
                with_ = tuple(sorted(kept + (channel,)))
                sum_ += weight * (worths[with_] - worths[kept])
        result.append(sum_)
    return result


def rules(rows):
    """First, last and linear credit of purchases, by ChannelAttribution."""
    frame = pd.DataFrame(
        {
            "path": [" > ".join(f"c{channel}" for channel in path) for path, _ in rows],
            "conv": [0 if bought is None else 1 for _, bought in rows],
            "null": [1 if bought is None else 0 for _, bought in rows],
        }
    )
    found = heuristic_models(frame, "path", "conv", flg_pro=False).set_index("channel_name")
    order = [f"c{channel}" for channel in range(CHANNELS)]
    return {
        name: found[f"{name}_touch" if name != "linear" else "linear_touch"].reindex(order).tolist()
        for name in ("first", "last", "linear")
    }


def main():
    rows = journeys(400)
    for path, bought in rows:
        print("journey", "-".join(map(str, path)), "-" if bought is None else bought)
    for name, value in (("conversions", False), ("value", True)):
        q, r = chain(rows, value)
        print("removal", name, *(repr(x) for x in removal(q, r)))
        print("shapley", name, *(repr(x) for x in shapley(q, r)))
    for name, credit in rules(rows).items():
        print("rule", name, *(repr(float(x)) for x in credit))


if __name__ == "__main__":
    main()
