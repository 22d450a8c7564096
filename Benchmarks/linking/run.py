"""Linking benchmark: revenue by the last contact before each line, by Contatto and its peers.

python run.py --program CONTATTO --folder FOLDER [--touches 20000000] [--rows 12000000] [--runs 3]

Makes the files (touches.py, and ../ingest/receipts.py or lines.py) and an environment for the peers in FOLDER,
runs all of them in turn `--runs` times, checks that every answer is equal to the cent, and prints
wall time, CPU time and peak memory with their spread, and each peer in multiples of Contatto.

With --growth it runs Contatto alone on 100,000 contacts up to `--touches` and writes a line for
each size to FOLDER/growth.csv.
"""

import json
import os
import statistics
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "shared"))

import contest  # noqa: E402

GROUPS = {"no_contact": "(no contact)", "not_identified": "(not identified)"}


def answer(name, output):
    """The sums as sorted lines: channel, lines, revenue."""
    if name != "contatto":
        return sorted(output.decode().splitlines())
    return sorted(
        f"{sum.get('channel') or GROUPS[sum['group']]}\t{sum['lines']}\t{sum['revenue']}"
        for sum in json.loads(output)["sums"]
    )


def inputs(folder, python, touches, rows, receipts=("receipts", HERE.parent / "ingest", "1")):
    """The two files, written once; `receipts` is the script, its folder and the seed."""
    name, place, seed = receipts
    return [
        contest.written(
            folder / f"touches-{touches}.csv", [python, HERE / "touches.py", str(touches), "2"]),
        contest.written(
            folder / f"{name}-{rows}-{seed}.csv",
            [python, place / f"{name}.py", str(rows), seed]),
    ]


def link(program, files, *more):
    return [program, "link", "--touches", files[0], "--receipts", files[1], "--json", *more]


def compare(given, python):
    files = inputs(given.folder, python, given.touches, given.rows)
    commands = {
        "contatto": link(given.program, files, "--memory", given.memory),
        "polars": [python, HERE / "link_polars.py", *files],
        "duckdb": [python, HERE / "link_duckdb.py", *files],
    }
    figures, digests = contest.contest(commands, files, given.runs, answer)
    size = sum(file.stat().st_size for file in files)
    title = f"{given.touches} contacts, {given.rows} lines, {size} bytes, {given.runs} runs"
    contest.report(python, title, figures, digests, "sums")


def grow(given, python):
    """Contatto alone, from 100,000 contacts on; lines in the proportion of the benchmark."""
    print(f"{'contacts':>12}{'lines':>12}{'bytes':>14}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}")
    table = ["contacts,lines,bytes,wall_s,cpu_s,peak_mb,load"]
    size = 100_000
    while size <= given.touches:
        files = inputs(given.folder, python, size, size * 3 // 5, ("lines", HERE, "3"))
        runs = []
        for _ in range(given.runs):
            output, figure = contest.measured(link(given.program, files, "--memory", given.memory))
            runs.append(figure)
        lines = sum(total["lines"] for total in json.loads(output)["till"])
        length = sum(file.stat().st_size for file in files)
        wall, cpu = (statistics.median(column) for column in list(zip(*runs))[:2])
        peak = max(run[2] for run in runs)
        print(f"{size:>12}{lines:>12}{length:>14}{wall:>9.2f}{cpu:>9.2f}{peak:>9.0f}", flush=True)
        table.append(
            f"{size},{lines},{length},{wall:.3f},{cpu:.3f},{peak:.0f},{os.getloadavg()[0]:.1f}")
        if size > 20_000_000:
            for file in files:
                file.unlink()
        size = size * 3 if str(size)[0] == "1" else size // 3 * 10
    (given.folder / "growth.csv").write_text("\n".join(table) + "\n")


def main():
    arguments = contest.arguments()
    arguments.add_argument("--touches", type=int, default=20_000_000)
    arguments.add_argument("--rows", type=int, default=12_000_000)
    arguments.add_argument("--memory", default="2GB")
    arguments.add_argument("--growth", action="store_true")
    given = arguments.parse_args()
    python = contest.environment(given.folder)
    if given.growth:
        grow(given, python)
    else:
        compare(given, python)


if __name__ == "__main__":
    main()
