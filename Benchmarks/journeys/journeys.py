"""Writes journeys for the benchmark of attribution: python journeys.py FILE ROWS [SEED].

A line is one journey of one to about twelve contacts with twelve channels of different size: its
path, days from each contact to its end, whether something was bought and for how much. The same
seed gives the same bytes.
"""

import sys

import numpy

CHANNELS = [
    "app", "catalogue", "comparison", "display", "letter", "newsletter", "radio", "search", "shop",
    "sms", "social", "telephone",
]
HEADER = "path,days,conversions,value,none\n"
BATCH = 100_000


def lines(count, share, draw):
    lengths = 1 + draw.poisson(1.8, count)
    ends = numpy.cumsum(lengths)
    contacts = draw.choice(len(CHANNELS), ends[-1], p=share)
    gaps = draw.integers(0, 9, ends[-1])
    # Some channels are nearer to a purchase than others, and so are long journeys.
    bought = draw.random(count) < 0.08 + 0.02 * contacts[ends - 1] + 0.01 * lengths
    cents = numpy.where(bought, 300 + draw.gamma(2, 1500, count).astype(int), 0)
    for row, end in enumerate(ends):
        start = end - lengths[row]
        path = ">".join([CHANNELS[channel] for channel in contacts[start:end]])
        ages = numpy.cumsum(gaps[start:end][::-1])[::-1]
        days = ">".join(map(str, ages))
        one = int(bought[row])
        yield f"{path},{days},{one},{cents[row] // 100}.{cents[row] % 100:02d},{1 - one}\n"


def write(path, total, seed):
    draw = numpy.random.Generator(numpy.random.PCG64(seed))
    share = draw.dirichlet(numpy.full(len(CHANNELS), 2.0))
    with open(path, "w") as file:
        file.write(HEADER)
        for first in range(0, total, BATCH):
            file.writelines(lines(min(BATCH, total - first), share, draw))


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 4)
