"""Seven credits of a file of journeys with Polars and NumPy: python credit_polars.py FILE.

First, last, linear, position, decay with a half-life of seven days, removal effects and Shapley
values of the chain, exact. All journeys lie side by side in one column of contacts.
"""

import math
import sys

import numpy
import polars

HALF_LIFE = 7.0


def contacts(path):
    """Channel and age of each contact, the length of each journey, and what was bought."""
    table = polars.read_csv(path, columns=["path", "days", "conversions", "value"])
    split = table.select(polars.col("path", "days").str.split(">"))
    lengths = split["path"].list.len().to_numpy().astype(numpy.int64)
    names = split["path"].explode()
    order = names.unique().sort()
    channel = names.cast(polars.Enum(order)).to_physical().to_numpy().astype(numpy.int64)
    ages = split["days"].explode().cast(polars.Float64).to_numpy()
    bought = table["conversions"].to_numpy() > 0
    return order, channel, ages, lengths, bought, table["value"].to_numpy()


def shares(ages, lengths, starts):
    """The share of each contact under each rule, in order."""
    row = numpy.repeat(numpy.arange(len(lengths)), lengths)
    place = numpy.arange(len(row)) - starts[row]
    length = lengths[row]
    is_first, is_last = place == 0, place == length - 1
    yield "first", row, is_first.astype(float)
    yield "last", row, is_last.astype(float)
    yield "linear", row, 1 / length
    between = 0.2 / numpy.maximum(length - 2, 1)
    ends = numpy.where(length == 1, 1.0, numpy.where(length == 2, 0.5, 0.4))
    yield "position", row, numpy.where(is_first | is_last, ends, between)
    weight = numpy.exp2(-(ages - ages[starts + lengths - 1][row]) / HALF_LIFE)
    yield "decay", row, weight / numpy.add.reduceat(weight, starts)[row]


def chain(channel, lengths, starts, reward, size):
    """Q and r: the start is state 0."""
    before = numpy.empty_like(channel)
    before[1:] = channel[:-1] + 1
    before[starts] = 0
    steps = numpy.bincount(before * size + channel + 1, minlength=size * size).reshape(size, size)
    last = channel[starts + lengths - 1] + 1
    total = steps.sum(axis=1) + numpy.bincount(last, minlength=size)
    total[total == 0] = 1
    return steps / total[:, None], numpy.bincount(last, reward, minlength=size) / total


def worth(q, r, kept):
    """The reward expected at the start for each set of channels: rows of booleans."""
    keep = numpy.concatenate([numpy.ones((len(kept), 1), bool), kept], axis=1)
    block = q * keep[:, :, None] * keep[:, None, :]
    right = (r * keep)[:, :, None]
    return numpy.linalg.solve(numpy.eye(len(r)) - block, right)[:, 0, 0]


def removal(q, r):
    everything = worth(q, r, numpy.ones((1, len(r) - 1), bool))[0]
    return 1 - worth(q, r, ~numpy.eye(len(r) - 1, dtype=bool)) / everything


def shapley(q, r):
    count = len(r) - 1
    masks = numpy.arange(1 << count)
    member = (masks[:, None] >> numpy.arange(count) & 1).astype(bool)
    value = worth(q, r, member)
    sizes = member.sum(axis=1)
    weight = numpy.array([
        math.factorial(s) * math.factorial(count - s - 1) / math.factorial(count)
        for s in range(count)])
    result = []
    for channel in range(count):
        without = masks[~member[:, channel]]
        gain = value[without | 1 << channel] - value[without]
        result.append((weight[sizes[without]] * gain).sum())
    return numpy.array(result)


def main():
    names, channel, ages, lengths, bought, value = contacts(sys.argv[1])
    starts = numpy.cumsum(lengths) - lengths
    credits = {}
    for rule, row, share in shares(ages, lengths, starts):
        credits[rule] = [
            numpy.bincount(channel, share * paid[row], minlength=len(names))
            for paid in (bought.astype(float), value)]
    for rule, effects in (("removal", removal), ("shapley", shapley)):
        credits[rule] = []
        for paid in (bought.astype(float), value):
            effect = effects(*chain(channel, lengths, starts, paid, len(names) + 1))
            credits[rule].append(paid.sum() * effect / effect.sum())
    for rule, (counts, sums) in credits.items():
        for name, count, amount in zip(names, counts, sums):
            print(f"{rule}\t{name}\t{float(count)!r}\t{float(amount)!r}")


main()
