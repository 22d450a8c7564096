"""Writes the receipts of a fictional chain for the ingest benchmark: python receipts.py FILE ROWS [SEED].

Thirteen columns of the in-house table (docs/templates.md), about 92 bytes a row; every sixth article
has a comma, every fortieth a line end, both in quotes, as RFC 4180 wants. The same seed gives the
same bytes.
"""

import sys

import numpy

STORES = [
    "Bari", "Bergamo", "Bologna", "Brescia", "Cagliari", "Catania", "Firenze", "Genova", "Messina",
    "Milano Corso Buenos Aires", "Milano Navigli", "Modena", "Napoli", "Padova", "Palermo", "Parma",
    "Perugia", "Pescara", "Prato", "Ravenna", "Reggio Emilia", "Rimini", "Roma Prati",
    "Roma Termini", "Salerno", "Taranto", "Torino", "Trento", "Trieste", "Venezia Mestre", "Verona",
    "Vicenza", "Web", "Como", "Lecce", "Lucca", "Novara", "Pisa", "Siena", "Udine",
]
ARTICLES = [
    "Mug", "Plate", '"Bowl, blue"', "Towel", "Lamp", "Carafe", '"Knife, small"', "Candle", "Board",
    "Vase", "Glass", '"Set, 4 pieces"', "Basket", "Apron", "Tray", "Jug", "Cushion", "Clock",
    '"Table cloth, 140 x 220"', "Frame", "Teapot", "Spoon", "Fork", '"Pan, 24 cm"', "Pot", "Rug",
    "Stool", "Shelf", "Hook", '"Gift box\nwith ribbon"', '"Cup, ""Aurora"""', "Napkin", "Sieve",
    "Whisk", "Grater", "Scale", "Timer", "Tongs", "Ladle", "Mat",
]
ARTICLES = [
    name[:-1] + ' Aurora line"' if name.endswith('"') else name + " Aurora line" for name in ARTICLES
]
CATEGORIES = ["Kitchen", "Table", "Home", "Textiles", "Gifts", "Light"]
COUPONS = [""] * 17 + ["AUT10", "WELCOME", "LOYAL5"]
HEADER = (
    "receipt_date,receipt_time,receipt_number,store,item,category,quantity,gross,net,vat,discount,"
    "customer,coupon\n"
)
BATCH = 100_000


def rows(first, count, total, draw):
    """Receipts `first` to `first + count` of `total`, in the order of three years."""
    day = numpy.datetime64("2024-01-01") + (numpy.arange(first, first + count) * 1096 // total)
    minute = draw.integers(9 * 60, 20 * 60, count)
    store = draw.integers(0, len(STORES), count)
    article = draw.integers(0, len(ARTICLES), count)
    quantity = draw.choice([1, 1, 1, 1, 2, 2, 3, 6], count)
    gross = quantity * draw.integers(190, 8990, count)
    discount = numpy.where(draw.random(count) < 0.1, gross // 10, 0)
    gross = gross - discount
    sign = numpy.where(draw.random(count) < 0.01, -1, 1)
    net = (gross * 100 + 61) // 122
    customer = numpy.where(draw.random(count) < 0.4, draw.integers(1, 2_000_000, count), 0)
    coupon = draw.integers(0, len(COUPONS), count)
    columns = (
        day.astype(str), minute, store, article, quantity, gross, net, discount, sign, customer,
        coupon,
    )
    lines = []
    for index, cells in enumerate(zip(*(column.tolist() for column in columns))):
        date, minute, store, article, quantity, gross, net, discount, sign, customer, coupon = cells
        minus = "-" if sign < 0 else ""
        tax = gross - net
        lines.append(
            f"{date},{minute // 60:02d}:{minute % 60:02d},R{store:02d}-{first + index:08d},"
            f"{STORES[store]},{ARTICLES[article]},{CATEGORIES[article % 6]},{quantity},"
            f"{minus}{gross // 100}.{gross % 100:02d},{minus}{net // 100}.{net % 100:02d},"
            f"{minus}{tax // 100}.{tax % 100:02d},"
            + (f"{discount // 100}.{discount % 100:02d}" if discount else "")
            + (f",K{customer:07d}," if customer else ",,")
            + COUPONS[coupon] + "\n"
        )
    return "".join(lines)


def write(path, total, seed):
    draw = numpy.random.Generator(numpy.random.PCG64(seed))
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        for first in range(0, total, BATCH):
            file.write(rows(first, min(BATCH, total - first), total, draw))


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
