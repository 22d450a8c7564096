"""What benchmarks share: an environment for the peers, measured runs in turn, and the table."""

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import venv
from pathlib import Path

PACKAGES = ["duckdb", "numpy", "pandas", "polars", "pyarrow"]


def arguments():
    """A parser of what every benchmark is given: the program, a folder of its own, how many runs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--folder", type=made, required=True)
    parser.add_argument("--runs", type=int, default=3)
    return parser


def made(path):
    """A folder, made where it is missing."""
    folder = Path(path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def spread(values):
    """Least, median and most."""
    return f"{min(values):.2f} {statistics.median(values):.2f} {max(values):.2f}"


def environment(folder, packages=PACKAGES):
    """The Python of an environment with the peers."""
    python = folder / "peers" / "bin" / "python"
    if not python.exists():
        venv.create(folder / "peers", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
    return python


def written(path, command):
    """A file that `command` writes to the path behind it, written once."""
    if not path.exists():
        unfinished = path.with_suffix(".part")
        subprocess.run([*command[:2], unfinished, *command[2:]], check=True)
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


def contest(commands, files, runs, answer):
    """Runs all commands in turn, `runs` times: their figures, and the different answers.

    `cat` reads the files and has no answer.
    """
    commands = commands | {"cat": ["sh", "-c", 'cat "$@" > /dev/null', "cat", *files]}
    figures = {name: [] for name in commands}
    digests = {}
    subprocess.run(["cat", *files], stdout=subprocess.DEVNULL, check=True)
    for _ in range(runs):
        for name, command in commands.items():
            output, figure = measured(command)
            figures[name].append(figure)
            if name != "cat":
                lines = answer(name, output)
                digests.setdefault(hashlib.sha256("\n".join(lines).encode()).hexdigest(), lines)
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return figures, digests


def version(python, package):
    code = f"import importlib.metadata; print(importlib.metadata.version('{package}'))"
    return subprocess.run([python, "-c", code], stdout=subprocess.PIPE, check=True).stdout.decode()


def report(python, title, figures, digests, unit, count=None):
    """Prints the table; ends with an error if two answers differ.

    `count` is how much was compared, where that is not the lines of an answer.
    """
    names = [name for name in figures if name not in ("contatto", "cat")]
    versions = ", ".join(f"{name} {version(python, name).strip()}" for name in names)
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{title}, {os.cpu_count()} processors, load {load}")
    print(versions)
    wide = max(map(len, figures)) + 1
    print(f"{'':{wide}}{'wall s (min med max)':>24}{'CPU s (min med max)':>24}{'peak MB':>10}", end="")
    print(f"{'CPU ×':>8}{'wall ×':>8}{'memory ×':>10}")
    own = [statistics.median(column) for column in zip(*figures["contatto"])]
    for name, runs in figures.items():
        columns = list(zip(*runs))
        medians = [statistics.median(column) for column in columns]
        walls, cpus = map(spread, columns[:2])
        ratios = [medians[1] / own[1], medians[0] / own[0], medians[2] / own[2]]
        print(
            f"{name:{wide}}{walls:>24}{cpus:>24}{max(columns[2]):>10.0f}"
            f"{ratios[0]:>8.2f}{ratios[1]:>8.2f}{ratios[2]:>10.2f}"
        )
    if len(digests) != 1:
        one, other = list(digests.values())[:2]
        for left, right in [pair for pair in zip(one, other) if pair[0] != pair[1]][:5]:
            print(f"  {left}\n  {right}")
        sys.exit("the answers differ")
    print(f"all answers are equal: {count or len(next(iter(digests.values())))} {unit}")
