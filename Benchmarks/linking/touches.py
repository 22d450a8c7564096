"""Writes contacts of the fictional chain for the linking benchmark: python touches.py FILE ROWS [SEED].

Six columns of the in-house table (docs/tables.md), about 54 bytes a row, over the days of
ingest/receipts.py and with its customers, in the order of the days. The same seed gives the same
bytes.
"""

import sys

import numpy

TOUCHPOINTS = [
    "newsletter", "sms-loyalty", "app-push", "letter", "call-centre", "shop-visit", "web-visit",
    "catalogue", "birthday-mail", "winback-mail", "social-message", "event-invitation",
]
KINDS = ["sent"] * 78 + ["visited"] * 5 + ["called"] * 2 + ["opened"] * 10 + ["clicked"] * 4
KINDS += ["withheld"]
CAMPAIGNS = ["", "spring", "summer-sale", "autumn", "black-week", "xmas", "refer-a-friend", "always"]
CUSTOMERS = 2_000_000
DAYS = 1096
HEADER = b"touch_date,touch_time,touchpoint,touch_kind,customer,campaign\n"
BATCH = 200_000


def table(texts):
    """Texts as rows of bytes, each with its mark behind it, filled up with zeros."""
    width = max(map(len, texts))
    return numpy.array([text.encode() for text in texts], f"S{width}").view("u1").reshape(-1, width)


class Pieces:
    """What lines are made of."""

    def __init__(self):
        days = numpy.datetime64("2024-01-01") + numpy.arange(DAYS)
        self.days = table([f"{day}," for day in days.astype(str)])
        self.clocks = table(
            [f"{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}," for s in range(86_400)])
        self.touchpoints = table([f"{name}," for name in TOUCHPOINTS])
        self.kinds = table([f"{name}," for name in KINDS])
        self.customers = table([","] + [f"K{number:07d}," for number in range(1, CUSTOMERS)])
        self.campaigns = table([f"{name}\n" for name in CAMPAIGNS])


def rows(pieces, first, count, total, draw):
    """Contacts `first` to `first + count` of `total`, in the order of three years."""
    # Every hundredth contact is with somebody who is not known.
    known = draw.random(count) >= 0.01
    cells = numpy.concatenate([
        pieces.days[numpy.arange(first, first + count) * DAYS // total],
        pieces.clocks[draw.integers(7 * 3600, 22 * 3600, count)],
        pieces.touchpoints[draw.integers(0, len(TOUCHPOINTS), count)],
        pieces.kinds[draw.integers(0, len(KINDS), count)],
        pieces.customers[numpy.where(known, draw.integers(1, CUSTOMERS, count), 0)],
        pieces.campaigns[draw.integers(0, len(CAMPAIGNS), count)],
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
    write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 2)
