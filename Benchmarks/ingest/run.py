"""Ingest benchmark: sums by store and month of one large CSV file, by Contatto and its peers.

python run.py --program CONTATTO --folder FOLDER [--rows 12000000] [--runs 3]

Makes the file (receipts.py) and an environment for the peers in FOLDER, runs all of them in turn
`--runs` times, checks that every answer is equal to the cent, and prints wall time, CPU time and
peak memory with their spread, and each peer in multiples of Contatto.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "shared"))

import contest  # noqa: E402


def answer(name, output):
    """The sums as sorted lines: store, month, records, net, gross."""
    if name != "contatto":
        return sorted(output.decode().splitlines())
    return sorted(
        "\t".join([sum["store"], sum["month"], str(sum["records"]), sum["net"], sum["gross"]])
        for sum in json.loads(output)["sums"]
    )


def main():
    arguments = contest.arguments()
    arguments.add_argument("--rows", type=int, default=12_000_000)
    given = arguments.parse_args()
    python = contest.environment(given.folder)
    file = contest.written(
        given.folder / f"receipts-{given.rows}-1.csv",
        [python, HERE / "receipts.py", str(given.rows), "1"],
    )
    commands = {
        "contatto": [given.program, "records", file, "--sums", "store,month"],
        "polars": [python, HERE / "sums_polars.py", file],
        "duckdb": [python, HERE / "sums_duckdb.py", file],
        "pandas": [python, HERE / "sums_pandas.py", file],
    }
    figures, digests = contest.contest(commands, [file], given.runs, answer)
    title = f"{given.rows} rows, {file.stat().st_size} bytes, {given.runs} runs"
    contest.report(python, title, figures, digests, "sums")


if __name__ == "__main__":
    main()
