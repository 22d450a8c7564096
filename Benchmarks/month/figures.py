"""The tables of a report, computed with Polars from the exports of a business."""

from datetime import date, timedelta
from math import log

import polars
from polars import col

from exports import PHASES

LOOKBACK = 30
HALF_LIFE = 7


def months_before(month, count):
    index = month.year * 12 + month.month - 1 - count
    return date(index // 12, index % 12 + 1, 1)


class Figures:
    """All tables; each is a frame whose columns are printed as they are named."""

    def __init__(self, business):
        self.business = business
        self.month = business.month
        self.year = months_before(self.month, 11)
        self.receipts = business.receipts.with_columns(month=col("day").dt.truncate("1mo"))
        self.in_month = self.receipts.filter(col("month") == self.month)
        self.in_year = self.receipts.filter(col("day") >= self.year)
        self.contacts = business.touches.with_columns(month=col("day").dt.truncate("1mo"))
        self.contacts_in_year = self.contacts.filter(col("day") >= self.year)
        self.names = {channel["id"]: channel["name"] for channel in business.channels}

    def margin(self, cents):
        share = self.business.margin
        return polars.lit(None, polars.Float64) if share is None else cents * share / 100

    def by_month(self):
        """Receipts, sales, margin and cost a month, newest first."""
        cost = self.business.spend.group_by("month").agg(col("cents").sum().alias("cost"))
        sums = (
            self.receipts.group_by("month")
            .agg(receipts=polars.len(), sales=col("cents").sum(),
                 refunds=polars.when(col("cents") < 0).then(col("cents")).sum())
            .join(cost, on="month", how="left").with_columns(margin=self.margin(col("sales"))))
        before = sums.select(col("month").dt.offset_by("1y"), year_before="sales")
        return sums.join(before, on="month", how="left").sort("month", descending=True)

    def stores(self):
        """The shops in the month, with their customers over all months."""
        before = months_before(self.month, 12)
        old = self.receipts.filter(col("month") == before).group_by("store").agg(
            year_before=col("cents").sum())
        total = self.in_month["cents"].sum()
        return (
            self.in_month.group_by("store")
            .agg(receipts=polars.len(), sales=col("cents").sum(),
                 refunds=polars.when(col("cents") < 0).then(col("cents")).sum(),
                 spread=col("cents").std())
            .with_columns(share=col("sales") / total, average=col("sales") / col("receipts"),
                          margin=self.margin(col("sales")))
            .join(old, on="store", how="left").sort("sales", descending=True))

    def store_months(self):
        """Thirteen months of each shop."""
        first = months_before(self.month, 24)
        sums = (
            self.receipts.filter(col("month") >= first).group_by("store", "month")
            .agg(receipts=polars.len(), sales=col("cents").sum())
            .with_columns(average=col("sales") / col("receipts"), margin=self.margin(col("sales"))))
        before = sums.select("store", col("month").dt.offset_by("1y"), year_before="sales")
        return (sums.join(before, on=["store", "month"], how="left")
                .filter(col("month") >= months_before(self.month, 12))
                .sort("store", "month", descending=[False, True]))

    def known(self):
        """Purchases of known customers with the one before."""
        return (
            self.receipts.filter(col("customer").is_not_null()).sort("customer", "at")
            .with_columns(before=col("day").shift(1).over("customer"),
                          first=col("month").first().over("customer")))

    def customers(self):
        """New, returning and regained customers a month, with their sales."""
        one = self.known().group_by("customer", "month").agg(
            col("cents").sum(), col("first").first(), col("before").first(), col("day").first())
        is_new = col("first") == col("month")
        is_back = col("day") - col("before") > timedelta(days=365)
        anonymous = self.receipts.filter(col("customer").is_null()).group_by("month").agg(
            anonymous=polars.len())
        return (
            one.group_by("month").agg(
                new=is_new.sum(), returning=(~is_new & ~is_back.fill_null(False)).sum(),
                regained=is_back.sum(), all=polars.len(),
                sales_new=col("cents").filter(is_new).sum(),
                sales_returning=col("cents").filter(~is_new).sum())
            .join(anonymous, on="month", how="left").sort("month", descending=True).head(25))

    def store_customers(self):
        """Receipts of new, returning and unknown customers of each shop, over all months."""
        known = self.known().with_columns(is_new=col("before").is_null())
        unknown = self.receipts.filter(col("customer").is_null()).group_by("store").agg(
            unknown=polars.len())
        return (
            known.group_by("store").agg(
                new=col("is_new").sum(), returning=(~col("is_new")).sum(),
                sales_new=col("cents").filter("is_new").sum(),
                sales_returning=col("cents").filter(~col("is_new")).sum())
            .join(unknown, on="store", how="left").sort("sales_returning", descending=True))

    def time_to_return(self):
        """Days with a purchase whose customer came back within some days."""
        at = self.known().unique(["customer", "day"]).sort("customer", "day").with_columns(
            next=col("day").shift(-1).over("customer"))
        end = months_before(self.month, -1)
        rows = []
        for days in (30, 60, 90, 180):
            seen = at.filter(col("day") < end - timedelta(days=days))
            back = seen.filter(col("next") - col("day") <= timedelta(days=days)).height
            rows.append({"days": days, "purchases": seen.height,
                         "returned": back / max(1, seen.height)})
        return polars.DataFrame(rows)

    def channels(self):
        """Contacts and cost of each channel in the month."""
        named = self.contacts.filter(col("month") == self.month).group_by("channel").agg(
            named=polars.len())
        paid = self.business.spend.filter(col("month") == self.month).group_by("channel").agg(
            cost=col("cents").sum(), counted=col("contacts").sum())
        return (
            self.channel_frame().join(named, on="channel", how="left")
            .join(paid, on="channel", how="left")
            .with_columns(contacts=col("named").fill_null(0) + col("counted").fill_null(0))
            .with_columns(each=col("cost") / col("contacts")))

    def channel_frame(self):
        return polars.DataFrame({
            "channel": list(self.names), "name": list(self.names.values()),
            "kind": [channel["kind"] for channel in self.business.channels]})

    def channel_costs(self):
        """Cost and contacts of each channel a month, for a year."""
        named = self.contacts_in_year.group_by("channel", "month").agg(named=polars.len())
        paid = self.business.spend.filter(col("month") >= self.year).group_by(
            "channel", "month").agg(cost=col("cents").sum(), counted=col("contacts").sum())
        return paid.join(named, on=["channel", "month"], how="full", coalesce=True).sort(
            "channel", "month", descending=[False, True])

    def map(self):
        """Contacts of each channel at each moment in the month."""
        named = self.contacts.filter(col("month") == self.month).group_by("channel", "phase").agg(
            contacts=polars.len())
        paid = self.business.spend.filter(
            (col("month") == self.month) & col("contacts").is_not_null()
        ).group_by("channel", "phase").agg(contacts=col("contacts").sum())
        cells = polars.concat([
            table.select("channel", "phase", col("contacts").cast(polars.Int64))
            for table in (named, paid)])
        wide = cells.pivot("phase", index="channel", values="contacts", aggregate_function="sum")
        for phase in PHASES:
            if phase not in wide.columns:
                wide = wide.with_columns(polars.lit(None, polars.Int64).alias(phase))
        return self.channel_frame().join(wide, on="channel", how="left").select(
            "name", *PHASES)

    def week(self):
        """Receipts, contacts and reviews of a year by weekday."""
        tables = {"receipts": self.in_year, "contacts": self.contacts_in_year,
                  "reviews": self.business.reviews.filter(col("day") >= self.year)}
        week = polars.DataFrame({"weekday": range(1, 8)}, schema={"weekday": polars.Int8})
        for name, table in tables.items():
            counts = table.group_by(col("day").dt.weekday().alias("weekday")).agg(
                polars.len().alias(name))
            week = week.join(counts, on="weekday", how="left")
        return week.fill_null(0)

    def hours(self):
        """Receipts of a year by weekday and hour."""
        return self.in_year.group_by(
            weekday=col("at").dt.weekday(), hour=col("at").dt.hour()
        ).agg(receipts=polars.len()).sort("weekday", "hour")

    def contact_weekdays(self):
        counts = self.contacts_in_year.group_by(
            "channel", weekday=col("day").dt.weekday()).agg(count=polars.len()).sort("weekday")
        return self.named(counts.pivot("weekday", index="channel", values="count"))

    def linked(self):
        """All receipts, those of known customers."""
        known = self.in_month.filter(col("customer").is_not_null())
        return polars.DataFrame([
            {"step": step, "receipts": table.height, "sales": table["cents"].sum()}
            for step, table in (("all receipts", self.in_month), ("known customer", known))])

    def bridge(self):
        """From last month's sales to this month's: days, receipts a day, average receipt."""
        one, two = (
            self.receipts.filter(col("month") == month)
            for month in (months_before(self.month, 1), self.month))
        days, receipts, sales = (
            [part(table) for table in (one, two)]
            for part in (lambda t: t["day"].n_unique(), len, lambda t: t["cents"].sum()))
        by_days = sales[0] * (days[1] / days[0] - 1)
        pace = receipts[1] / days[1] / (receipts[0] / days[0])
        by_pace = sales[0] * days[1] / days[0] * (pace - 1)
        return polars.DataFrame({
            "step": ["last month", "open days", "receipts a day", "average receipt"],
            "cents": [float(sales[0]), by_days, by_pace,
                      sales[1] - sales[0] - by_days - by_pace]})

    def measures(self):
        """The measures of the month beside the month and the year before."""
        months = {row["month"]: row for row in self.by_month().to_dicts()}
        rows = []
        for name in ("sales", "margin", "cost", "receipts", "refunds"):
            now, last, old = (
                months.get(months_before(self.month, back), {}).get(name) for back in (0, 1, 12))
            unit = 1 if name == "receipts" else 100
            rows.append({"measure": name} | {
                part: None if value is None else value / unit
                for part, value in (("month", now), ("last_month", last), ("year_before", old))})
        return polars.DataFrame(rows, infer_schema_length=None, strict=False)

    def reached(self):
        """Customers by number of contacts in the month."""
        people = self.known().select("customer").unique()
        counts = self.contacts.filter(col("month") == self.month).group_by("customer").agg(
            contacts=polars.len())
        return (people.join(counts, on="customer", how="left").fill_null(0)
                .group_by("contacts").agg(customers=polars.len()).sort("contacts"))

    def response(self):
        """Customers' months by contacts in them: how many bought, and for how much."""
        people = self.known().select("customer").unique()
        months = self.in_year.select("month").unique()
        contacts = self.contacts_in_year.group_by("customer", "month").agg(contacts=polars.len())
        bought = self.in_year.group_by("customer", "month").agg(col("cents").sum())
        return (
            people.join(months, how="cross").join(contacts, on=["customer", "month"], how="left")
            .join(bought, on=["customer", "month"], how="left")
            .group_by(col("contacts").fill_null(0).clip(0, 3))
            .agg(customer_months=polars.len(), bought=col("cents").is_not_null().mean(),
                 sales=col("cents").sum()).sort("contacts"))

    def overlap(self):
        """Customers whom two channels reached within ninety days."""
        start = months_before(self.month, -1) - timedelta(days=90)
        pairs = self.contacts.filter(col("day") >= start).select("channel", "customer").unique()
        sizes = pairs.group_by("channel").agg(size=polars.len())
        both = (
            pairs.join(pairs, on="customer", suffix="_other")
            .filter(col("channel") < col("channel_other"))
            .group_by("channel", "channel_other").agg(customers=polars.len())
            .join(sizes, on="channel").with_columns(share=col("customers") / col("size")))
        return both.sort("customers", descending=True).head(28)

    def journeys(self):
        """Each contact of the year with the next purchase of its customer, if near enough."""
        lookback = max(
            (channel.get("lookback_days", LOOKBACK) for channel in self.business.channels),
            default=LOOKBACK)
        bought = (
            self.in_year.filter(col("customer").is_not_null()).sort("at")
            .with_row_index("purchase").select("customer", "at", "purchase", "cents", bought="at"))
        order = {channel: place for place, channel in enumerate(self.names)}
        return (
            self.contacts_in_year.with_columns(
                at=col("day").cast(polars.Datetime("us")),
                place=col("channel").replace_strict(order, return_dtype=polars.Int64))
            .sort("at").join_asof(
                bought.with_columns(at=col("at").cast(polars.Datetime("us"))), on="at",
                by="customer", strategy="forward", check_sortedness=False)
            .with_columns(age=(col("bought") - col("at")).dt.total_seconds() / 86_400)
            .with_columns(is_near=(col("age") <= lookback).fill_null(False))
            .sort("customer", "at", "place"))

    def credits(self):
        """Sales to channels by five rules."""
        near = self.journeys().filter("is_near").with_columns(
            length=polars.len().over("purchase"),
            place=polars.int_range(polars.len()).over("purchase"),
            decay=(-(col("age") - col("age").min().over("purchase")) * log(2) / HALF_LIFE).exp()
        ).with_columns(decay=col("decay") / col("decay").sum().over("purchase"))
        is_first, is_last = col("place") == 0, col("place") == col("length") - 1
        ends = (polars.when(col("length") == 1).then(1.0).when(col("length") == 2).then(0.5)
                .otherwise(0.4))
        position = polars.when(is_first | is_last).then(ends).otherwise(0.2 / (col("length") - 2))
        value = col("cents")
        return self.named(
            near.group_by("channel").agg(
                purchases=col("purchase").n_unique(), first=value.filter(is_first).sum(),
                last=value.filter(is_last).sum(), linear=(value / col("length")).sum(),
                position=(position * value).sum(),
                decay=(value * col("decay")).sum()))

    def paths(self):
        """The most frequent paths, and how many of them ended in a purchase."""
        found = self.journeys().with_columns(
            run=polars.coalesce(col("purchase").cast(polars.Int64), -1))
        path = found.group_by("customer", "run", maintain_order=True).agg(
            path=col("channel").replace_strict(self.names, default=None).str.join(" > "),
            bought=col("is_near").any(), days=col("age").max())
        return (path.group_by("path").agg(
            customers=polars.len(), bought=col("bought").mean(), days=col("days").median())
            .sort("customers", "path", descending=[True, False]).head(65))

    def days_to_purchase(self):
        """Days from the first contact of a customer to the next purchase."""
        first = self.journeys().group_by("customer").agg(col("age").first())
        edges = [1, 4, 8, 15, 31, 91]
        labels = ["0", "1–3", "4–7", "8–14", "15–30", "31–90", "91+"]
        cut = col("age").cut(edges, labels=labels, left_closed=True).cast(polars.String)
        counts = first.group_by(days=cut.fill_null("not yet")).agg(customers=polars.len())
        return polars.DataFrame({"days": [*labels, "not yet"]}).join(
            counts, on="days", how="left").fill_null(0)

    def segments(self):
        """Known customers of the year by what they bought the year long, in quarters."""
        sums = self.in_year.filter(col("customer").is_not_null()).group_by("customer").agg(
            sales=col("cents").sum(), receipts=polars.len())
        contacts = self.contacts_in_year.group_by("customer").agg(contacts=polars.len())
        labels = ["least", "less", "more", "most"]
        quarter = col("sales").qcut(4, labels=labels, allow_duplicates=True).cast(polars.String)
        return (sums.join(contacts, on="customer", how="left").fill_null(0)
                .group_by(segment=quarter)
                .agg(customers=polars.len(), contacts=col("contacts").mean(),
                     sales=col("sales").sum()).sort("sales"))

    def stars(self):
        """Reviews of the year by source."""
        year = self.business.reviews.filter(col("day") >= self.year)
        return year.group_by("source").agg(
            reviews=polars.len(), stars=col("score").mean(),
            **{f"stars_{score}": (col("score") == score).sum() for score in range(1, 6)}
        ).sort("source")

    def named(self, table):
        """The table with names of channels, in their order."""
        return self.channel_frame().select("channel", "name").join(
            table, on="channel", how="inner", maintain_order="left")
