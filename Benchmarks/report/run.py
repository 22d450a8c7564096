"""How a report grows: the wide business with 1 to 200 shops, and with 5 to 40 channels.

python run.py --program CONTATTO --folder FOLDER [--runs 3]

Simulates each business once (`contatto simulate --scenario wide`), reports its last month `--runs`
times, prints wall time, CPU time, peak memory and the CPU time of the stages, and writes a line for
each size to FOLDER/stores.csv and FOLDER/channels.csv, which GrowthChart draws.
"""

import os
import re
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "shared"))

import contest  # noqa: E402

SIZES = {"stores": [1, 10, 40, 100, 200], "channels": [5, 10, 25, 40]}
STAGES = ["reading", "facts", "analyses", "pages", "writing"]
MONTH = "2026-10"


def business(given, what, size):
    """The folder of a business, written once."""
    folder = given.folder / f"{what}-{size}"
    if not folder.exists():
        subprocess.run(
            [given.program, "simulate", "--scenario", "wide", f"--{what}", str(size), "--out",
             folder], check=True)
    return folder


def report(given, folder):
    """Wall, CPU and peak of a report, and the CPU seconds of its stages."""
    notes = given.folder / "timings.txt"
    # Stages are told on stderr, which goes to a file.
    command = ["sh", "-c", 'notes=$1; shift; exec "$@" 2> "$notes"', "sh", notes]
    command += [given.program, "report", "--config", folder / "contatto.toml", "--month", MONTH,
                "--output", given.folder / "output", "--timings"]
    _, figures = contest.measured(command)
    found = dict(re.findall(r"timing: (\w+): .*?(\d+) ms of processor time", notes.read_text()))
    return [*figures, *(int(found[stage]) / 1000 for stage in STAGES)]


def grow(given, what):
    heads = [what, "receipts", "bytes", "wall_s", "cpu_s", "peak_mb", *STAGES, "load"]
    print("".join(f"{head:>11}" for head in heads))
    table = [",".join(heads)]
    for size in SIZES[what]:
        folder = business(given, what, size)
        runs = [report(given, folder) for _ in range(given.runs)]
        middle = [statistics.median(column) for column in zip(*runs)]
        files = list((folder / "exports").glob("*.csv"))
        receipts = (folder / "exports/receipts.csv").read_bytes().count(b"\n") - 1
        row = [str(size), str(receipts), str(sum(file.stat().st_size for file in files))]
        row += [f"{value:.0f}" if head == "peak_mb" else f"{value:.2f}"
                for head, value in zip(heads[3:], middle)] + [f"{os.getloadavg()[0]:.1f}"]
        print("".join(f"{cell:>11}" for cell in row), flush=True)
        table.append(",".join(row))
    (given.folder / f"{what}.csv").write_text("\n".join(table) + "\n")


def main():
    arguments = contest.arguments()
    given = arguments.parse_args()
    for what in SIZES:
        grow(given, what)


if __name__ == "__main__":
    main()
