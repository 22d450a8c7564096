"""Revenue by the last contact at most 30 days before each line: python link_polars.py TOUCHES RECEIPTS."""

import sys

import polars

CHANNELS = polars.Enum([
    "app-push", "birthday-mail", "call-centre", "catalogue", "event-invitation", "letter",
    "newsletter", "shop-visit", "sms-loyalty", "social-message", "web-visit", "winback-mail",
])


def second(date, clock, has_seconds):
    """Seconds since 1970; slices of a text of fixed form are read faster than times."""
    part = lambda start: polars.col(clock).str.slice(start, 2).cast(polars.Int64)
    seconds = part(0) * 3600 + part(3) * 60 + (part(6) if has_seconds else 0)
    return polars.col(date).cast(polars.Int32).cast(polars.Int64) * 86_400 + seconds


def contacts(path):
    texts = ["touch_time", "touchpoint", "touch_kind", "customer"]
    types = {"touch_date": polars.Date} | {name: polars.String for name in texts}
    kinds = ["sent", "coupon_printed", "called", "visited"]
    channel = polars.col("touchpoint").cast(CHANNELS)
    # One whole number says when and, among contacts of one second, which name is last.
    moment = second("touch_date", "touch_time", True) * 64 + channel.to_physical().cast(polars.Int64)
    return (
        polars.scan_csv(path, schema_overrides=types)
        .filter(polars.col("customer").is_not_null() & polars.col("touch_kind").is_in(kinds))
        .select(polars.col("customer").hash().alias("person"), moment.alias("moment"))
        .with_columns(polars.col("moment").alias("contact"))
    )


def lines(path):
    types = {
        "receipt_date": polars.Date, "receipt_time": polars.String, "customer": polars.String,
    }
    return polars.scan_csv(path, schema_overrides=types).select(
        polars.col("customer").hash().alias("person"),
        polars.col("customer").is_null().alias("is_unknown"),
        (second("receipt_date", "receipt_time", False) * 64 + 63).alias("moment"),
        # Cents as whole numbers: a sum of binary fractions is not equal to the cent.
        (polars.col("gross") * 100).round().cast(polars.Int64),
    )


amount = lambda cents: f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"
receipts = lines(sys.argv[2]).collect(engine="streaming")
known = receipts.lazy().filter(~polars.col("is_unknown")).sort("moment")
joined = known.join_asof(
    contacts(sys.argv[1]).sort("moment"), on="moment", by="person", check_sortedness=False
)
is_in_window = polars.col("moment") // 64 - polars.col("contact") // 64 <= 30 * 86_400
sums = (
    joined.with_columns(polars.when(is_in_window).then(polars.col("contact") % 64).alias("channel"))
    .group_by("channel")
    .agg(polars.len().alias("lines"), polars.col("gross").sum())
    .collect()
)
for channel, count, gross in sums.iter_rows():
    name = "(no contact)" if channel is None else CHANNELS.categories[channel]
    print(f"{name}\t{count}\t{amount(gross)}")
unknown = receipts.filter(polars.col("is_unknown"))
print(f"(not identified)\t{unknown.height}\t{amount(unknown['gross'].sum())}")
