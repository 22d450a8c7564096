"""The charts of a report with matplotlib, as SVG in pages and PDF."""

import io

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot  # noqa: E402

from exports import PHASES  # noqa: E402

# Text stays text, as in the charts of the report.
matplotlib.rcParams.update({
    "svg.fonttype": "none", "font.family": "Inter", "font.size": 8, "svg.hashsalt": "month",
    "axes.spines.top": False, "axes.spines.right": False})
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def drawn(height, draw):
    """The SVG of what `draw` draws on axes as wide as a page."""
    figure, axes = pyplot.subplots(figsize=(6.85, height), layout="constrained")
    draw(axes)
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None})
    pyplot.close(figure)
    svg = text.getvalue()
    return svg[svg.index("<svg"):]


def whole(values, scale=1):
    return [0 if value is None else value / scale for value in values]


def trend(months, column):
    """A column of money by month, thin the year before."""
    rows = list(reversed(months[:25]))
    names = [f"{row['month']:%m/%y}" for row in rows]

    def draw(axes):
        axes.plot(names, whole([row[column] for row in rows], 100), color="#1f4e79")
        if column == "sales":
            axes.plot(names, whole([row["year_before"] for row in rows], 100), lw=0.5, color="grey")
        axes.set_ylim(bottom=0)
        axes.tick_params(axis="x", rotation=90)

    return drawn(2.6, draw)


def bars(names, values, height=None):
    def draw(axes):
        axes.barh(names[::-1], values[::-1], color="#1f4e79")

    return drawn(height or 0.8 + 0.22 * len(names), draw)


def columns(names, values):
    return drawn(2.4, lambda axes: axes.bar([str(name) for name in names], values, color="#1f4e79"))


def grid(rows, columns_, values, words=True):
    """A table of values as colours, with the figures in the cells."""
    def draw(axes):
        axes.imshow(values, aspect="auto", cmap="Blues")
        axes.set_xticks(range(len(columns_)), columns_, fontsize=7)
        axes.set_yticks(range(len(rows)), rows, fontsize=7)
        if words:
            for y, line in enumerate(values):
                for x, value in enumerate(line):
                    if value:
                        axes.text(x, y, f"{value:,.0f}", ha="center", va="center", fontsize=6)

    return drawn(0.8 + 0.22 * len(rows), draw)


def bridge(rows):
    def draw(axes):
        level = 0
        for row in rows:
            amount = row["cents"] / 100
            axes.bar(row["step"], amount, bottom=level if row is not rows[0] else 0)
            level += amount
        axes.bar("this month", level)

    return drawn(2.6, draw)


def funnel(rows):
    """The average receipt of each shop by its receipts, with limits of chance."""
    def draw(axes):
        counts = [row["receipts"] for row in rows]
        axes.scatter(counts, [row["average"] / 100 for row in rows], s=8)
        total = sum(row["sales"] for row in rows) / max(1, sum(counts)) / 100
        spread = [row["spread"] for row in rows if row["spread"] is not None]
        pooled = sum(spread) / max(1, len(spread)) / 100
        sizes = range(2, max(counts) + 1)
        for sign in (-2, 2):
            axes.plot(sizes, [total + sign * pooled / size**0.5 for size in sizes], lw=0.7)
        axes.axhline(total, lw=0.5)

    return drawn(3, draw)


def small_months(stores, rows):
    """Thirteen months of every shop as small lines in one chart."""
    count = len(stores)
    wide = 6
    figure, cells = pyplot.subplots(
        -(-count // wide), wide, figsize=(6.85, 0.5 * -(-count // wide) + 0.3), squeeze=False,
        layout="constrained")
    for axes in cells.flat:
        axes.axis("off")
    for axes, (store, name) in zip(cells.flat, stores):
        axes.plot(whole([row["sales"] for row in reversed(rows.get(store, []))]), lw=0.8)
        axes.set_title(name, fontsize=5)
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None})
    pyplot.close(figure)
    return text.getvalue()[text.getvalue().index("<svg"):]


def week(hours):
    values = [[0] * 24 for _ in DAYS]
    for row in hours:
        values[row["weekday"] - 1][row["hour"]] = row["receipts"]
    return grid(DAYS, [str(hour) for hour in range(24)], values)


def map_of_touchpoints(rows):
    values = [[row[phase] or 0 for phase in PHASES] for row in rows]
    return grid([row["name"] for row in rows], PHASES, values)


def stars(rows):
    def draw(axes):
        left = [0] * len(rows)
        for score in range(1, 6):
            share = [row[f"stars_{score}"] / row["reviews"] for row in rows]
            axes.barh([row["source"] for row in rows], share, left=left)
            left = [one + two for one, two in zip(left, share)]

    return drawn(1.6, draw)


def overlap(rows, names):
    channels = sorted({row["channel"] for row in rows} | {row["channel_other"] for row in rows})
    values = [[0] * len(channels) for _ in channels]
    for row in rows:
        values[channels.index(row["channel"])][channels.index(row["channel_other"])] = row[
            "customers"]
    return grid([names[channel] for channel in channels], channels, values)
