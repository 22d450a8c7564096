"""Compares a report of SampleData/aurora with totals that pandas computed from the same files."""

import json
import sys
from decimal import Decimal

report = json.load(open(sys.argv[1]), parse_float=Decimal)
oracle = json.load(open(sys.argv[2]))
faults = []
checked = 0


def figures(measure):
    """The values of a measure by month, for the whole business."""
    return {
        figure["month"]: figure["value"]
        for figure in report["figures"]
        if figure["measure"] == measure and not figure["scope"] and figure["month"]
    }


def check(name, month, found, expected):
    global checked
    checked += 1
    if Decimal(found) != Decimal(expected):
        faults.append(f"{name} {month}: report {found}, oracle {expected}")


sold, refunds = figures("net-sales"), figures("refunds")
receipts, voided = figures("receipts"), figures("voided-receipts")
for month, expected in oracle["months"].items():
    check("net sales", month, sold[month] + refunds[month], expected["net"])
    check("receipts", month, receipts[month] + voided[month], expected["receipts"])

print(f"oracle: {checked} figures compared, {len(faults)} differ")
for fault in faults:
    print(fault)
sys.exit(1 if faults or checked < 60 else 0)
