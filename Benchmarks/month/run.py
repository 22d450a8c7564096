"""Month benchmark: PDF, pages and tables of a month from its exports, by Contatto and Python.

python run.py --program CONTATTO --folder FOLDER --samples SampleData [--runs 3]

Makes an environment with Polars, matplotlib, Jinja2 and WeasyPrint in FOLDER and the wide business
(`contatto simulate`), has both programs write the month of each business in turn, `--runs` times,
checks that they wrote as many charts, pages of shops and PDFs and the same figures, and prints wall
time, CPU time and peak memory with their spread, and the peer in multiples of Contatto.
"""

import csv
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "shared"))

import contest  # noqa: E402

PACKAGES = ["jinja2", "matplotlib", "polars", "tzdata", "weasyprint"]
# Table, its key in both, and the columns that must be equal: counts, and money to the cent.
TABLES = [
    ("sales-by-month", "month", "month", {
        "receipts": "receipts", "net_sales": "sales", "refunds": "refunds",
        "contribution_margin": "margin", "marketing_cost": "cost",
        "net_sales_year_before": "year_before"}),
    ("stores", "store", "store", {
        "receipts": "receipts", "net_sales": "sales", "refunds": "refunds",
        "contribution_margin": "margin", "net_sales_year_before": "year_before"}),
    ("channels-in-month", "channel", "name", {"contacts": "contacts", "cost": "cost"}),
    ("customers-by-month", "month", "month", {
        "returning": "returning", "regained": "regained", "all": "all",
        "sales_returning": "sales_returning"}),
    ("credits-by-rule", "channel", "name", {
        "purchases": "purchases", "first": "first", "last": "last", "linear": "linear",
        "position": "position", "decay": "decay"}),
    ("linked-share", None, None, {"receipts": "receipts", "net_sales": "sales"}),
    ("time-to-return", None, None, {"purchases": "purchases"}),
    ("days-to-purchase", "days", "days", {"customers": "customers"}),
    ("month-bridge", None, None, {"amount": "cents"}),
    ("week", None, None, {"receipts": "receipts", "contacts": "contacts", "reviews": "reviews"}),
]
COUNTS = {
    "receipts", "contacts", "returning", "regained", "all", "purchases", "customers", "reviews",
}


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    """A figure; nothing where it is not known or covered for privacy."""
    try:
        return float(text)
    except ValueError:
        return None


def keyed(table, key, length):
    return {row[key][:7] if key == "month" else row[key]: row for row in table} if key else {
        place: row for place, row in enumerate(table[:length])}


def compared(own, other, names):
    """How many figures of both folders are equal; ends where two differ."""
    equal = 0
    for name, key, other_key, columns in TABLES:
        ours, theirs = rows(own / f"data/{name}.csv"), rows(other / f"data/{name}.csv")
        if key == "store":
            theirs = [row | {"store": names.get(row["store"], row["store"])} for row in theirs]
        length = min(len(ours), len(theirs))
        ours, theirs = keyed(ours, key, length), keyed(theirs, other_key, length)
        for place, row in ours.items():
            for column, other_column in columns.items():
                value = number(row[column])
                if value is None:
                    continue
                found = number(theirs[place][other_column]) if place in theirs else None
                is_count = column in COUNTS
                distance = abs(value - (found or 0) / (1 if is_count else 100))
                # Half a cent of rounding, and what binary fractions add to it.
                if distance > (0 if is_count else 0.005 + 1e-6):
                    sys.exit(f"{name} {place} {column}: Contatto {row[column]}, Python {found}")
                equal += 1
    return equal


def shape(folder):
    """How many charts, pages of shops and PDFs there are."""
    return [len(list(folder.glob(pattern)))
            for pattern in ("site/charts/**/*.svg", "site/store/*.html", "store/*.pdf")]


def pages(path):
    text = subprocess.run(["pdfinfo", path], stdout=subprocess.PIPE, check=True).stdout.decode()
    return next(line.split()[1] for line in text.splitlines() if line.startswith("Pages"))


class Agreement:
    """Compares the folder of the peer with that of Contatto, which runs first."""

    def __init__(self, own, other, names):
        self.own, self.other, self.names = own, other, names
        self.equal = 0

    def answer(self, name, output):
        if name != "contatto":
            if shape(self.own) != shape(self.other):
                sys.exit(f"Contatto wrote {shape(self.own)}, Python {shape(self.other)}")
            self.equal = compared(self.own, self.other, self.names)
        return ["the same"]


def compare(given, python, name, settings, month):
    own, other = given.folder / f"{name}-contatto", given.folder / f"{name}-python"
    commands = {
        "contatto": [
            given.program, "report", "--config", settings, "--month", month, "--output", own],
        "weasyprint": [python, HERE / "report.py", settings, month, other],
    }
    stores = tomllib.loads(settings.read_text()).get("store", [])
    agreement = Agreement(own, other, {store["id"]: store["name"] for store in stores})
    exports = sorted((settings.parent / "exports").glob("*.csv"))
    figures, digests = contest.contest(commands, exports, given.runs, agreement.answer)
    versions = ", ".join(
        f"{package} {contest.version(python, package).strip()}" for package in PACKAGES[:3])
    charts, shops, documents = shape(own)
    title = (
        f"{name} {month}: {charts} charts, {shops} pages and {documents} PDFs of shops, reports of"
        f" {pages(own / 'report.pdf')} (Contatto) and {pages(other / 'report.pdf')} pages,"
        f" {given.runs} runs, {versions}")
    contest.report(python, title, figures, digests, "figures", agreement.equal)


def main():
    arguments = contest.arguments()
    arguments.add_argument("--samples", type=Path, required=True)
    given = arguments.parse_args()
    python = contest.environment(given.folder, PACKAGES)
    wide = given.folder / "wide"
    if not wide.exists():
        subprocess.run(
            [given.program, "simulate", "--scenario", "wide", "--out", wide], check=True)
    journey = given.samples / "complete-journey" / "contatto.toml"
    compare(given, python, "complete-journey", journey, "2017-12")
    compare(given, python, "wide", wide / "contatto.toml", "2026-10")


if __name__ == "__main__":
    main()
