"""Ingest benchmark: sums by store and month of one large CSV file, by Contatto and its peers.

python run.py --program CONTATTO --folder FOLDER [--rows 12000000] [--runs 3]

Makes the file (receipts.py) and an environment for the peers in FOLDER, runs all of them in turn
`--runs` times, checks that every answer is equal to the cent, and prints wall time, CPU time and
peak memory with their spread, and each peer in multiples of Contatto.
"""

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).parent
PACKAGES = ["duckdb", "numpy", "pandas", "polars", "pyarrow"]


def environment(folder):
    """The Python of an environment with the peers."""
    python = folder / "peers" / "bin" / "python"
    if not python.exists():
        venv.create(folder / "peers", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def receipts(folder, python, rows):
    """The file with so many rows, written once."""
    path = folder / f"receipts-{rows}-1.csv"
    if not path.exists():
        unfinished = path.with_suffix(".part")
        subprocess.run([python, HERE / "receipts.py", unfinished, str(rows), "1"], check=True)
        unfinished.rename(path)
    return path


def measured(command):
    """Runs a command; its output, and wall seconds, CPU seconds and peak MB."""
    # A process of its own between, so that the peak of one run is not that of another.
    script = (
        "import json, resource, subprocess, sys, time\n"
        "start = time.perf_counter()\n"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE)\n"
        "wall = time.perf_counter() - start\n"
        "use = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([wall, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024,"
        " done.returncode]))\n"
        "sys.stdout.flush()\n"
        "sys.stdout.buffer.write(done.stdout)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, command)], stdout=subprocess.PIPE, check=True
    )
    head, _, output = done.stdout.partition(b"\n")
    wall, cpu, peak, status = json.loads(head)
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}")
    return output, (wall, cpu, peak)


def answer(name, output):
    """The sums as sorted lines: store, month, records, net, gross."""
    if name != "contatto":
        return sorted(output.decode().splitlines())
    return sorted(
        "\t".join([sum["store"], sum["month"], str(sum["records"]), sum["net"], sum["gross"]])
        for sum in json.loads(output)["sums"]
    )


def version(python, package):
    code = f"import importlib.metadata; print(importlib.metadata.version('{package}'))"
    return subprocess.run([python, "-c", code], stdout=subprocess.PIPE, check=True).stdout.decode()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--program", type=Path, required=True)
    arguments.add_argument("--folder", type=Path, required=True)
    arguments.add_argument("--rows", type=int, default=12_000_000)
    arguments.add_argument("--runs", type=int, default=3)
    given = arguments.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    python = environment(given.folder)
    file = receipts(given.folder, python, given.rows)
    commands = {
        "contatto": [given.program, "records", file, "--sums", "store,month"],
        "polars": [python, HERE / "sums_polars.py", file],
        "duckdb": [python, HERE / "sums_duckdb.py", file],
        "pandas": [python, HERE / "sums_pandas.py", file],
        "cat": ["cat", file],
    }
    figures = {name: [] for name in commands}
    digests = {}
    subprocess.run(["cat", file], stdout=subprocess.DEVNULL, check=True)
    for _ in range(given.runs):
        for name, command in commands.items():
            if name == "cat":
                command = ["sh", "-c", f"cat '{file}' > /dev/null"]
            output, figure = measured(command)
            figures[name].append(figure)
            if name != "cat":
                lines = answer(name, output)
                digests.setdefault(hashlib.sha256("\n".join(lines).encode()).hexdigest(), lines)
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    report(python, file, given, figures)
    if len(digests) != 1:
        one, other = list(digests.values())[:2]
        for left, right in [pair for pair in zip(one, other) if pair[0] != pair[1]][:5]:
            print(f"  {left}\n  {right}")
        sys.exit("the answers differ")
    print(f"all answers are equal: {len(next(iter(digests.values())))} sums")


def report(python, file, given, figures):
    size = file.stat().st_size
    versions = ", ".join(
        f"{name} {version(python, name).strip()}" for name in ["polars", "duckdb", "pandas"]
    )
    print(f"{given.rows} rows, {size} bytes, {given.runs} runs, {os.cpu_count()} processors")
    print(versions)
    print(f"{'':10}{'wall s (min med max)':>24}{'CPU s (min med max)':>24}{'peak MB':>10}", end="")
    print(f"{'CPU ×':>8}{'wall ×':>8}{'memory ×':>10}")
    own = [statistics.median(column) for column in zip(*figures["contatto"])]
    for name, runs in figures.items():
        columns = list(zip(*runs))
        medians = [statistics.median(column) for column in columns]
        spread = [f"{min(c):.2f} {statistics.median(c):.2f} {max(c):.2f}" for c in columns[:2]]
        ratios = [medians[1] / own[1], medians[0] / own[0], medians[2] / own[2]]
        print(
            f"{name:10}{spread[0]:>24}{spread[1]:>24}{max(columns[2]):>10.0f}"
            f"{ratios[0]:>8.2f}{ratios[1]:>8.2f}{ratios[2]:>10.2f}"
        )


if __name__ == "__main__":
    main()
