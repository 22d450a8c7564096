"""A month as PDF, pages and tables with Polars, matplotlib, Jinja2 and WeasyPrint.

python report.py CONFIGURATION YYYY-MM FOLDER

Writes FOLDER/report.pdf, FOLDER/site/*.html with a page for each shop and channel, a PDF of each
shop below FOLDER/store and every table as CSV below FOLDER/data. What it does not do stands in
docs/benchmarks.md.
"""

import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import jinja2
import polars

import charts
import exports
from figures import Figures

HERE = Path(__file__).resolve().parent
# Columns of whole cents; all other numbers are counts, shares or means.
MONEY = {
    "sales", "refunds", "margin", "cost", "year_before", "average", "each", "cents", "sales_new",
    "sales_returning", "first", "last", "linear", "position", "decay",
}


def cell(name, value):
    if value is None:
        return "–"
    if isinstance(value, date):
        return f"{value:%B %Y}"
    if name in MONEY:
        return f"{value / 100:,.2f}"
    return f"{value:,.3f}" if isinstance(value, float) else (
        f"{value:,}" if isinstance(value, int) else str(value))


def table(caption, frame):
    rows = [[cell(name, value) for name, value in zip(frame.columns, row)] for row in frame.rows()]
    return {"caption": caption, "heads": [name.replace("_", " ") for name in frame.columns],
            "rows": rows}


def section(id, title, lead, charts_, tables):
    return {"id": id, "title": title, "lead": lead, "charts": charts_,
            "tables": [table(caption, frame) for caption, frame in tables]}


class Month:
    """All that is written of a month."""

    def __init__(self, business, folder):
        self.business, self.folder = business, folder
        self.found = found = Figures(business)
        self.frames = {
            "sales-by-month": found.by_month(), "measures-of-month": found.measures(),
            "month-bridge": found.bridge(), "linked-share": found.linked(),
            "stores": found.stores(), "store-customers": found.store_customers(),
            "customers-by-month": found.customers(), "time-to-return": found.time_to_return(),
            "segments": found.segments(), "channels-in-month": found.channels(),
            "touchpoint-map": found.map(), "contacts-by-weekday": found.contact_weekdays(),
            "week": found.week(), "week-by-hour": found.hours(),
            "customers-by-contacts": found.reached(), "response-by-contacts": found.response(),
            "channel-overlap": found.overlap(), "credits-by-rule": found.credits(),
            "paths": found.paths(), "days-to-purchase": found.days_to_purchase(),
            "stars-by-source": found.stars(),
        }
        self.months = {}
        for row in found.store_months().to_dicts():
            self.months.setdefault(row["store"], []).append(row)
        self.costs = found.channel_costs().with_columns(polars.col("channel").cast(polars.String))
        self.pages = [
            {"id": name, "title": name.capitalize()}
            for name in ("index", "trend", "changes", "channels", "map", "stores", "customers",
                         "segments", "flows", "arrivals", "pressure", "journeys", "voice")]

    def sections(self):
        """The sections of pages and PDF: the charts of Contatto's report, and their tables."""
        frames = self.frames
        rows = {name: frame.to_dicts() for name, frame in frames.items()}
        months = rows["sales-by-month"]
        sales = months[0]["sales"] / 100
        names = self.found.names
        yield section(
            "index", f"Net sales of {sales:,.0f} in {self.business.month:%B %Y}",
            "The month beside the month before and the year before.", [],
            [("Measures of the month", frames["measures-of-month"])])
        trends = ["sales", "margin"] if self.business.margin is not None else ["sales"]
        yield section(
            "trend", "Sales by month", "Thin line: twelve months earlier.",
            [charts.trend(months, column) for column in trends],
            [("Sales by month", frames["sales-by-month"].head(25)),
             ("Known customers", frames["linked-share"])])
        yield section(
            "changes", "What moved sales since last month",
            "Days, receipts a day, average receipt.",
            [charts.bridge(rows["month-bridge"])], [("Steps", frames["month-bridge"])])
        yield section(
            "channels", "Channels in the month", "Contacts and cost.", [],
            [("Channels", frames["channels-in-month"].select(
                "name", "kind", "contacts", "cost", "each"))])
        yield section(
            "map", "Where the channels meet customers", "Contacts by moment in the month.",
            [charts.map_of_touchpoints(rows["touchpoint-map"])],
            [("Map", frames["touchpoint-map"])])
        stores = [(row["store"], self.business.stores[row["store"]]) for row in rows["stores"]]
        yield section(
            "stores", "The shops", "The average receipt stands with limits of chance.",
            [charts.funnel(rows["stores"]), charts.small_months(stores, self.months)],
            [("Shops", frames["stores"].drop("spread")),
             ("Customers of the shops", frames["store-customers"])])
        back = rows["time-to-return"]
        yield section(
            "customers", "New and returning customers", "By the month of their first purchase.",
            [charts.columns([row["days"] for row in back], [row["returned"] for row in back])],
            [("Customers by month", frames["customers-by-month"]),
             ("Time to return", frames["time-to-return"])])
        groups = rows["segments"]
        if self.business.spend.height:
            yield section(
                "segments", "Groups of customers", "Quarters of customers by what they bought.",
                [charts.bars(
                    [row["segment"] for row in groups], [row["sales"] / 100 for row in groups])],
                [("Groups", frames["segments"])])
        paths = rows["paths"][:20]
        yield section(
            "flows", "The paths of customers", "Channels in order up to a purchase.",
            [charts.bars([row["path"] for row in paths], [row["customers"] for row in paths])],
            [("Paths", frames["paths"])])
        days = rows["days-to-purchase"]
        yield section(
            "arrivals", "When customers come", "Receipts of a year by weekday and hour.",
            [charts.week(rows["week-by-hour"]),
             charts.columns([row["days"] for row in days], [row["customers"] for row in days])],
            [("Weekdays", frames["week"]), ("Contacts by weekday", frames["contacts-by-weekday"]),
             ("Days to a purchase", frames["days-to-purchase"])])
        reached, bought = rows["customers-by-contacts"], rows["response-by-contacts"]
        pressure = [charts.columns(
            [row["contacts"] for row in bought], [row["bought"] for row in bought])]
        if self.business.spend.height:
            pressure.append(charts.columns(
                [row["contacts"] for row in reached], [row["customers"] for row in reached]))
        yield section(
            "pressure", "How often customers are contacted", "Contacts of known customers.",
            [*pressure, charts.overlap(rows["channel-overlap"], names)],
            [("Customers by contacts", frames["customers-by-contacts"]),
             ("Purchases by contacts", frames["response-by-contacts"]),
             ("Channels with the same customers", frames["channel-overlap"])])
        credits = rows["credits-by-rule"]
        yield section(
            "journeys", "Sales credited by rules", "Attributed, not incremental.",
            [charts.bars(
                [row["name"] for row in credits], [row["linear"] / 100 for row in credits])],
            [("Credits", frames["credits-by-rule"].drop("channel"))])
        if self.business.reviews.height:
            sources = rows["stars-by-source"]
            yield section(
                "voice", "Stars", "Reviews of twelve months.",
                [charts.stars(sources),
                 charts.columns(range(1, 6), [
                     sum(row[f"stars_{score}"] for row in sources) for score in range(1, 6)])],
                [("Stars by source", frames["stars-by-source"])])

    def page(self, title, sections, root=""):
        return page(self.head(), title, sections, root)

    def head(self):
        return {"business": self.business.name, "month": f"{self.business.month:%B %Y}",
                "pages": self.pages}

    def write(self):
        for name in ("site/store", "site/channel", "site/charts", "store", "data"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        (self.folder / "site/style.css").write_text((HERE / "style.css").read_text())
        for name, frame in self.frames.items():
            frame.write_csv(self.folder / f"data/{name}.csv")
        sections = list(self.sections())
        for part in sections:
            page = self.page(part["title"], [part])
            (self.folder / f"site/{part['id']}.html").write_text(page)
            for number, chart in enumerate(part["charts"]):
                (self.folder / f"site/charts/{part['id']}-{number}.svg").write_text(chart)
        self.write_channels()
        jobs = [(self.head(), str(self.folder), store, name, self.months[store])
                for store, name in self.shops()]
        # Processes of their own: a fork of one that has used Polars hangs.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as pool:
            document = pool.submit(
                pdf, self.page("Report", sections), str(self.folder / "report.pdf"))
            list(pool.map(write_store, jobs, chunksize=4))
            document.result()

    def shops(self):
        sold = set(self.frames["stores"]["store"])
        return [(store, name) for store, name in self.business.stores.items() if store in sold]

    def write_channels(self):
        for channel, name in self.found.names.items():
            rows = self.costs.filter(polars.col("channel") == channel)
            part = section(
                channel, name, "Contacts and cost by month.", [],
                [("Months", rows.select("month", "named", "counted", "cost"))])
            (self.folder / f"site/channel/{channel}.html").write_text(
                self.page(name, [part], "../"))


def page(head, title, sections, root=""):
    return TEMPLATE.render(title=title, sections=sections, root=root, **head)


def write_store(job):
    """The page and the PDF of a shop."""
    head, folder, store, name, rows = job
    frame = polars.DataFrame(rows, infer_schema_length=None).select(
        "month", "receipts", "sales", "average", "margin", "year_before")
    part = section(
        store, f"{name}: net sales {rows[0]['sales'] / 100:,.0f}",
        f"{rows[0]['receipts']} receipts in {rows[0]['month']:%B %Y}.",
        [charts.trend(rows, "sales")], [("Thirteen months", frame)])
    Path(f"{folder}/site/store/{store}.html").write_text(page(head, name, [part], "../"))
    pdf(page(head, name, [part]), f"{folder}/store/{store}.pdf")


def pdf(page, path):
    """Tagged, as Contatto's documents are."""
    from weasyprint import HTML

    HTML(string=page, base_url=str(HERE) + "/").write_pdf(path, pdf_variant="pdf/ua-1")


TEMPLATE = jinja2.Environment(
    loader=jinja2.FileSystemLoader(HERE), trim_blocks=True).get_template("page.html")

if __name__ == "__main__":
    given = exports.business(Path(sys.argv[1]), sys.argv[2])
    Month(given, Path(sys.argv[3])).write()
