"""The exports of a business as tables of one form; amounts are whole cents."""

import tomllib
from dataclasses import dataclass
from datetime import date

import polars
from polars import col

PHASES = ["awareness", "comparison", "purchase", "use", "loyalty", "recommendation"]


@dataclass
class Business:
    """What is known of a business for a month."""

    name: str
    month: date
    margin: float | None
    channels: list
    stores: dict
    receipts: polars.DataFrame  # at, day, store, customer, cents
    touches: polars.DataFrame  # day, channel, phase, customer
    spend: polars.DataFrame  # month, channel, phase, cents, contacts
    reviews: polars.DataFrame  # day, source, score


def cents(name):
    """Whole cents: a sum of binary fractions is not equal to the cent."""
    return (col(name) * 100).round().cast(polars.Int64)


def business(settings, month):
    """The business of a configuration, with all that happened to the end of the month."""
    told = tomllib.loads((settings).read_text())
    folder = settings.parent / told["input"]["folder"]
    read = journey if (folder / "baskets.csv").exists() else in_house
    year, number = map(int, month.split("-"))
    found = Business(
        told["business"]["name"], date(year, number, 1), told.get("margin", {}).get("percent"),
        told["channel"], {row["id"]: row["name"] for row in told.get("store", [])},
        *read(folder, told))
    end = date(year + number // 12, number % 12 + 1, 1)
    for name in ("receipts", "touches", "spend", "reviews"):
        table = getattr(found, name)
        setattr(found, name, table.filter(col(table.columns[0]) < end))
    if not found.stores:
        stores = found.receipts["store"].unique().sort()
        found.stores = {store: store for store in stores}
    return found


def journey(folder, told):
    """The Complete Journey: baskets, campaigns and their households."""
    receipts = polars.read_csv(
        folder / "baskets.csv", schema_overrides={"household_id": polars.String,
                                                  "store_id": polars.String}
    ).select(
        at=col("timestamp").str.to_datetime("%Y-%m-%d %H:%M:%S"),
        day=col("timestamp").str.slice(0, 10).str.to_date("%Y-%m-%d"),
        store="store_id", customer="household_id", cents=cents("sales_value"))
    campaigns = polars.read_csv(folder / "campaign_descriptions.csv", try_parse_dates=True)
    touches = polars.read_csv(
        folder / "campaigns.csv", schema_overrides={"household_id": polars.String}
    ).join(campaigns, on="campaign_id").select(
        day="start_date",
        channel="coupon-" + col("campaign_type").str.slice(-1).str.to_lowercase(),
        phase=polars.lit("purchase"), customer="household_id")
    spend = polars.DataFrame(schema={
        "month": polars.Date, "channel": polars.String, "phase": polars.String,
        "cents": polars.Int64, "contacts": polars.Int64})
    reviews = polars.DataFrame(schema={
        "day": polars.Date, "source": polars.String, "score": polars.Int64})
    return receipts, touches, spend, reviews


def in_house(folder, told):
    """The in-house tables of docs/tables.md, as `contatto simulate` writes them."""
    points = polars.DataFrame(
        [{name: row[name] for name in ("id", "channel", "phase")} for row in told["touchpoint"]])
    receipts = polars.read_csv(folder / "receipts.csv", try_parse_dates=True).select(
        at=col("receipt_date").dt.combine(col("receipt_time")),
        day="receipt_date", store="store", customer="customer", cents=cents("gross"))
    touches = (
        polars.read_csv(folder / "touches.csv", try_parse_dates=True)
        .filter(col("touch_kind") != "unsubscribed")
        .join(points, left_on="touchpoint", right_on="id")
        .select("channel", "phase", "customer", day="touch_date")
        .select("day", "channel", "phase", "customer"))
    spend = polars.read_csv(folder / "spend.csv", try_parse_dates=True).join(
        points, left_on="touchpoint", right_on="id"
    ).select(
        month=col("spend_from").dt.truncate("1mo"), channel="channel", phase="phase",
        cents=cents("spend_amount"), contacts=col("contacts").cast(polars.Int64))
    reviews = polars.read_csv(folder / "reviews.csv", try_parse_dates=True).select(
        day="review_date", source="review_source", score="review_score")
    return receipts, touches, spend, reviews
