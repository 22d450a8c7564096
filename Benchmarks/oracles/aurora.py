"""Totals of SampleData/aurora, computed with pandas and decimals, independently of the program."""

import glob
import io
import json
import os
import sys
from collections import defaultdict
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

import pandas as pd

CENT = Decimal("0.01")
ROME = ZoneInfo("Europe/Rome")
UTC = ZoneInfo("UTC")


def text_of(path):
    """The text of a file, unpacked, whatever its encoding."""
    if path.endswith(".gz"):
        import gzip

        data = gzip.open(path, "rb").read()
    else:
        data = open(path, "rb").read()
    if data.startswith(b"\xff\xfe"):
        return data[2:].decode("utf-16-le")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def table(path, sep, skip=0):
    """All cells as text; rows with another number of cells are left out."""
    frame = pd.read_csv(
        io.StringIO(text_of(path)), sep=sep, dtype=str, keep_default_na=False, skiprows=skip,
        on_bad_lines="skip", engine="python")
    frame["file"] = os.path.basename(path)
    return frame


def tables(folder, pattern, sep, skip=0):
    paths = sorted(glob.glob(os.path.join(folder, pattern)))
    assert paths, pattern
    return pd.concat([table(path, sep, skip) for path in paths], ignore_index=True)


def comma(text):
    """An Italian amount, or None."""
    try:
        return Decimal(text.replace(".", "").replace(",", "."))
    except ArithmeticError:
        return None


def italian_day(text):
    try:
        return datetime.strptime(text[:10], "%d/%m/%Y").date()
    except ValueError:
        return None


def month(day):
    return f"{day.year}-{day.month:02}"


def money(value):
    return str(Decimal(value).quantize(CENT))


def house_tills(folder):
    """Lines of the four tills that write the house's table."""
    parts = [tables(folder, f"cassa-{shop}-*", ";")
             for shop in ("milano", "torino", "bologna", "firenze")]
    rows = pd.concat(parts, ignore_index=True)
    rows = rows[rows["file"] != "cassa-torino-copia.csv"]
    rows["day"] = rows["data_scontrino"].map(italian_day)
    # A row that was cut short is padded by pandas with empty cells or None.
    rows["gross"] = rows["lordo"].map(lambda cell: comma(cell) if isinstance(cell, str) else None)
    cut = rows["negozio"].isna() | (rows["negozio"] == "")
    rows = rows[rows["day"].notna() & rows["gross"].notna() & (rows["numero_scontrino"] != "") & ~cut]
    # The week that was exported twice: the receipts of the shorter file are in the longer one too.
    week = rows["file"].str.contains("settimana")
    both = set(rows[week]["numero_scontrino"]) & set(rows[~week]["numero_scontrino"])
    assert both == set(rows[week]["numero_scontrino"])
    rows = rows[~week].copy()
    rows["tax"] = rows["iva"].map(comma)
    rows["discount"] = rows["sconto"].map(lambda cell: comma(cell) if cell else Decimal(0))
    rows["receipt"] = rows["numero_scontrino"]
    return rows[["day", "receipt", "gross", "tax", "discount", "buono", "cliente", "negozio",
                 "categoria", "tipo_cliente"]]


def old_till(folder):
    rows = tables(folder, "cassa-verona-*", ";")
    rows["day"] = rows["Data"].map(italian_day)
    rows["receipt"] = "VR/" + rows["Data"] + "/" + rows["Scontrino"]
    rows["gross"] = rows["Totale"].map(comma)
    rows["tax"] = rows["IVA"].map(comma)
    rows["discount"] = Decimal(0)
    for name in ("buono", "cliente", "tipo_cliente"):
        rows[name] = ""
    rows["negozio"] = "Verona"
    rows["categoria"] = rows["Reparto"]
    return rows[["day", "receipt", "gross", "tax", "discount", "buono", "cliente", "negozio",
                 "categoria", "tipo_cliente"]]


def web_orders(folder):
    """Paid orders: one row each, with the lines checked against the totals."""
    rows = tables(folder, "web-ordini-*", ",")
    orders = []
    for name, lines in rows.groupby("Name", sort=False):
        head = lines.iloc[0]
        if head["Financial Status"] not in ("paid", "refunded", "partially_refunded"):
            continue
        goods = sum(Decimal(line["Lineitem price"]) * int(line["Lineitem quantity"])
                    for _, line in lines.iterrows())
        less = Decimal(head["Discount Amount"])
        shipping = Decimal(head["Shipping"])
        total = Decimal(head["Total"])
        assert goods - less + shipping == total, name
        local = datetime.strptime(head["Created at"], "%Y-%m-%d %H:%M:%S %z").astimezone(ROME)
        orders.append({
            "day": local.date(), "receipt": name, "gross": total, "tax": Decimal(head["Taxes"]),
            "shipping": shipping, "goods": goods - less, "discount": less, "buono": head["Discount Code"],
            "cliente": head["Email"], "refunded": Decimal(head["Refunded Amount"]),
        })
    return pd.DataFrame(orders)


def by_month(days):
    counts = defaultdict(int)
    for day in days:
        counts[month(day)] += 1
    return dict(sorted(counts.items()))


def sales(lines, web):
    """Per month and store: receipts, gross, net, discounts."""
    result = defaultdict(lambda: {"receipts": 0, "gross": Decimal(0), "net": Decimal(0),
                                  "discount": Decimal(0), "with_customer": 0})
    till = lines.groupby("receipt", sort=False).agg(
        day=("day", "first"), store=("negozio", "first"), gross=("gross", "sum"),
        tax=("tax", "sum"), discount=("discount", "sum"), customer=("cliente", "first"))
    web = web.assign(store="Web", customer=web["cliente"])
    columns = ["day", "store", "gross", "tax", "discount", "customer"]
    for row in pd.concat([till[columns], web[columns]]).itertuples():
        for key in (month(row.day), (month(row.day), row.store)):
            cell = result[key]
            cell["receipts"] += 1
            cell["gross"] += row.gross
            cell["net"] += row.gross - row.tax
            cell["discount"] += row.discount
            cell["with_customer"] += 1 if row.customer else 0
    shown = {}
    for key in sorted(k for k in result if isinstance(k, str)):
        shown[key] = printed(result[key])
        shown[key]["stores"] = {
            store: printed(result[(m, store)])
            for m, store in sorted(k for k in result if not isinstance(k, str)) if m == key}
    return shown


def printed(cell):
    return {name: money(value) if isinstance(value, Decimal) else value
            for name, value in cell.items()}


def refunds(folder, web):
    rows = table(os.path.join(folder, "resi.csv"), ";")
    rows["day"] = rows["data_reso"].map(italian_day)
    shops = defaultdict(lambda: {"count": 0, "gross": Decimal(0), "net": Decimal(0)})
    for row in rows.itertuples():
        cell = shops[month(row.day)]
        cell["count"] += 1
        cell["gross"] += comma(row.lordo)
        cell["net"] += comma(row.lordo) - comma(row.iva)
    online = defaultdict(lambda: {"count": 0, "whole_orders": 0, "gross": Decimal(0)})
    for row in web[web["refunded"] > 0].itertuples():
        online[month(row.day)]["count"] += 1
        online[month(row.day)]["whole_orders"] += 1 if row.refunded == row.goods else 0
        online[month(row.day)]["gross"] += row.refunded
    return {"shops": {k: printed(v) for k, v in sorted(shops.items())},
            "web": {k: printed(v) for k, v in sorted(online.items())}}


def coupons(lines, web):
    """Per code: receipts with it, their gross and net after the reduction."""
    till = lines[lines["buono"] != ""].groupby("receipt", sort=False).agg(
        code=("buono", "first"), gross=("gross", "sum"), tax=("tax", "sum"), day=("day", "first"))
    online = web[web["buono"] != ""].assign(code=lambda f: f["buono"])[["code", "gross", "tax", "day"]]
    result = defaultdict(lambda: {"receipts": 0, "gross": Decimal(0), "net": Decimal(0)})
    months = defaultdict(int)
    for row in pd.concat([till, online]).itertuples():
        result[row.code]["receipts"] += 1
        result[row.code]["gross"] += row.gross
        result[row.code]["net"] += row.gross - row.tax
        months[month(row.day)] += 1
    return {"codes": {k: printed(v) for k, v in sorted(result.items())},
            "redemptions_by_month": dict(sorted(months.items()))}


def rome(text):
    """The Italian day of a time in UTC."""
    if not text:
        return None
    moment = datetime.strptime(text, "%d-%m-%Y %H:%M:%S").replace(tzinfo=UTC)
    return moment.astimezone(ROME).date()


def contacts(folder):
    """Contacts per channel, kind and month."""
    counts = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    persons = defaultdict(set)
    brevo = tables(folder, "brevo-*", ";")
    for column, kind in (("Send_Date", "sent"), ("Open_Date", "opened"),
                         ("Unsubscribe_Date", "unsubscribed"), ("Hard_Bounce_Date", "bounced")):
        for text in brevo[column][brevo[column] != ""]:
            counts["email"][kind][month(rome(text))] += 1
    clicked = brevo[brevo["Clicked_Links_Count"].astype(int) > 0]
    for row in clicked.itertuples():
        counts["email"]["clicked"][month(rome(row.Open_Date or row.Send_Date))] += 1
    persons["email"] |= set(brevo["Email_ID"])
    mail = table(os.path.join(folder, "newsletter-mailchimp.csv"), ",")
    for _, row in mail.iterrows():
        key = month(datetime.strptime(row["Send Date"], "%b %d, %Y %I:%M %p").date())
        counts["email"]["sent"][key] += int(row["Total Recipients"])
        counts["email"]["opened"][key] += int(row["Unique Opens"])
        counts["email"]["clicked"][key] += int(row["Unique Clicks"])
        counts["email"]["unsubscribed"][key] += int(row["Unsubscribes"])
        counts["email"]["bounced"][key] += int(row["Hard Bounces"])
    words = {"inviato": "sent", "trattenuto": "withheld",
             "coupon stampato": "coupon_printed"}
    channels = {"lettera-clienti": "posta", "sms-promo": "sms", "newsletter": "email",
                "volantino": "volantino", "buono-scontrino": "buono-cassa"}
    for pattern in ("lettere-*", "sms-*", "newsletter-escluse*", "volantini-*", "buoni-*"):
        for row in tables(folder, pattern, ";").itertuples():
            key = month(italian_day(row.data_contatto))
            channel = channels[row.punto_di_contatto]
            counts[channel][words[row.tipo_contatto]][key] += int(row.numero or 1)
            if row.cliente and row.tipo_contatto == "inviato":
                persons[channel].add(row.cliente)
    return {channel: {
        "persons": len(persons[channel]) or None,
        "kinds": {kind: dict(sorted(months.items())) for kind, months in sorted(kinds.items())},
    } for channel, kinds in sorted(counts.items())}


def spread(total, first, last):
    """Cents per month, by days and largest remainder; ties to the earlier month."""
    days = defaultdict(int)
    day = first
    while day <= last:
        days[month(day)] += 1
        day += timedelta(days=1)
    cents = int((total * 100).to_integral_value(ROUND_HALF_UP))
    length = sum(days.values())
    keys = sorted(days)
    whole = {key: cents * days[key] // length for key in keys}
    missing = cents - sum(whole.values())
    for key in sorted(keys, key=lambda k: (-(cents * days[k] % length), k))[:missing]:
        whole[key] += 1
    return {key: Decimal(value) / 100 for key, value in whole.items()}


def costs(folder):
    """Cost per channel and month."""
    result = defaultdict(lambda: defaultdict(Decimal))
    channels = {"newsletter": "email", "buono-scontrino": "buono-cassa", "lettera-clienti": "posta",
                "sms-promo": "sms", "volantino": "volantino", "radio-locale": "radio",
                "telefono": "telefono", "chat": "chat"}
    for row in table(os.path.join(folder, "spese-marketing.csv"), ";").itertuples():
        parts = spread(comma(row.spesa_importo), italian_day(row.spesa_dal), italian_day(row.spesa_al))
        for key, value in parts.items():
            result[channels[row.punto_di_contatto]][key] += value
    for path in sorted(glob.glob(os.path.join(folder, "google-ads-*"))):
        sep = "\t" if "2024" in path else ","
        rows = table(path, sep, skip=2)
        own = rows[~rows["Giorno"].str.startswith("Totale:")]
        declared = comma(rows[rows["Giorno"].str.startswith("Totale:")]["Costo"].iloc[0])
        assert declared == sum(own["Costo"].map(comma)), path
        for row in own.itertuples():
            result["google-ads"][row.Giorno[:7]] += comma(row.Costo)
    missing = set()
    for path in sorted(glob.glob(os.path.join(folder, "meta-ads-*"))):
        rows = table(path, ",")
        for _, row in rows[rows["Nome della campagna"] != ""].iterrows():
            if row["Importo speso (EUR)"] == "":
                missing.add(row["Giorno"])
            else:
                result["meta-ads"][row["Giorno"][:7]] += Decimal(row["Importo speso (EUR)"])
    return ({c: {k: money(v) for k, v in sorted(m.items())} for c, m in sorted(result.items())},
            sorted(missing))


def reviews(folder):
    """Reviews and stars per source and month; the shop's own reviews only."""
    words = {"ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5}
    rows = []
    for path in sorted(glob.glob(os.path.join(folder, "google-recensioni-*.json"))):
        for review in json.load(open(path))["reviews"]:
            moment = datetime.fromisoformat(review["createTime"]).astimezone(ROME)
            rows.append(("google", moment.date(), words[review["starRating"]],
                         "reviewReply" in review))
    pilot = table(os.path.join(folder, "trustpilot.csv"), ",")
    for _, row in pilot.iterrows():
        moment = datetime.fromisoformat(row["Review Created (UTC)"]).replace(tzinfo=UTC)
        rows.append(("trustpilot", moment.astimezone(ROME).date(), int(row["Review Stars"]), None))
    own = table(os.path.join(folder, "recensioni.csv"), ";")
    competitor = int((own["concorrente"] != "").sum())
    for row in own[own["concorrente"] == ""].itertuples():
        rows.append((row.fonte_recensione, italian_day(row.data_recensione),
                     int(row.voto_recensione), row.risposta_il != ""))
    result = {}
    for source in sorted({row[0] for row in rows}):
        mine = [row for row in rows if row[0] == source]
        result[source] = {
            "reviews": len(mine), "stars": [sum(r[2] == s for r in mine) for s in range(1, 6)],
            "replied": None if mine[0][3] is None else sum(bool(r[3]) for r in mine),
            "by_month": by_month(row[1] for row in mine)}
    return {"sources": result, "competitor": competitor}


def service(folder):
    result = defaultdict(lambda: defaultdict(lambda: {"visits": 0, "engaged": 0, "capacity": 0}))
    for pattern in ("telefono-*", "passaggi-*", "visite-*"):
        for _, row in tables(folder, pattern, ";").iterrows():
            cell = result[row["punto_di_contatto"]][month(italian_day(row["visite_dal"]))]
            cell["visits"] += int(row["visite"])
            cell["engaged"] += int(row["coinvolti"])
            cell["capacity"] += int(row["capacità"] or 0)
    return {k: dict(sorted(v.items())) for k, v in sorted(result.items())}


def survey(folder):
    rows = tables(folder, "sondaggio*", ";")
    nps = rows[rows["domanda"] == "Quanto è probabile che ci consigli?"]
    scores = nps["risposta"].astype(int)
    return {"answers": int((rows["risposta"] != "").sum()), "empty": int((rows["risposta"] == "").sum()),
            "recommend": {"answers": len(scores), "promoters": int((scores >= 9).sum()),
                          "detractors": int((scores <= 6).sum())}}


def main(root):
    folder = os.path.join(root, "exports")
    lines = pd.concat([house_tills(folder), old_till(folder)], ignore_index=True)
    web = web_orders(folder)
    spent, missing = costs(folder)
    months = sales(lines, web)
    total = {
        "receipts": sum(m["receipts"] for m in months.values()),
        "gross": money(sum(Decimal(m["gross"]) for m in months.values())),
        "net": money(sum(Decimal(m["net"]) for m in months.values())),
        "lines": len(lines), "web_orders": len(web),
        "web_shipping_gross": money(sum(web["shipping"])),
        "customers": len((set(lines["cliente"]) | set(web["cliente"])) - {""}),
    }
    register = table(os.path.join(folder, "registro-punti-di-contatto.csv"), ";")
    result = {
        "made_by": "Benchmarks/oracles/aurora.py", "total": total, "months": months,
        "refunds": refunds(folder, web), "coupons": coupons(lines, web),
        "contacts": contacts(folder), "costs": spent, "days_without_cost": missing,
        "reviews": reviews(folder), "visits": service(folder), "survey": survey(folder),
        "touchpoints": len(register),
    }
    print(json.dumps(result, indent=1, ensure_ascii=False))


main(sys.argv[1])
