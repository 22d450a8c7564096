"""Writes lines of receipts for the growth of linking: python lines.py FILE ROWS [SEED].

Six columns of the in-house table, about 48 bytes a row, over the days of touches.py and with its
customers. The comparison with the peers takes the thirteen columns of ingest/receipts.py, which
takes half a minute for a million rows. The same seed gives the same bytes.
"""

import sys

import numpy

from touches import BATCH, CUSTOMERS, DAYS, table

STORES = ["Bari", "Bologna", "Firenze", "Milano Navigli", "Napoli", "Roma Prati", "Torino", "Web"]
HEADER = b"receipt_date,receipt_time,receipt_number,store,gross,customer\n"


class Pieces:
    """What lines are made of."""

    def __init__(self):
        days = numpy.datetime64("2024-01-01") + numpy.arange(DAYS)
        self.days = table([f"{day}," for day in days.astype(str)])
        self.clocks = table([f"{m // 60:02d}:{m % 60:02d}," for m in range(1440)])
        self.digits = table([f"{number:05d}" for number in range(100_000)])
        self.letter = table(["R"])
        self.stores = table([f",{name}," for name in STORES])
        # Every hundredth amount is given back.
        self.amounts = table(
            [f"{'-' if cents % 100 == 7 else ''}{cents // 100}.{cents % 100:02d},"
             for cents in range(20_000)])
        self.customers = table(["\n"] + [f"K{number:07d}\n" for number in range(1, CUSTOMERS)])


def rows(pieces, first, count, total, draw):
    """Lines `first` to `first + count` of `total`, in the order of three years; 40 % are known."""
    number = numpy.arange(first, first + count)
    known = draw.random(count) < 0.4
    cells = numpy.concatenate([
        pieces.days[number * DAYS // total],
        pieces.clocks[draw.integers(9 * 60, 20 * 60, count)],
        pieces.letter[numpy.zeros(count, int)],
        pieces.digits[number // 100_000],
        pieces.digits[number % 100_000],
        pieces.stores[draw.integers(0, len(STORES), count)],
        pieces.amounts[draw.integers(100, 20_000, count)],
        pieces.customers[numpy.where(known, draw.integers(1, CUSTOMERS, count), 0)],
    ], axis=1)
    return cells[cells != 0].tobytes()


def write(path, total, seed):
    draw = numpy.random.Generator(numpy.random.PCG64(seed))
    pieces = Pieces()
    with open(path, "wb") as file:
        file.write(HEADER)
        for first in range(0, total, BATCH):
            file.write(rows(pieces, first, min(BATCH, total - first), total, draw))


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 3)
