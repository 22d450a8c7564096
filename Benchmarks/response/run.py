"""Response benchmark: the same weekly data by Contatto and by PyMC-Marketing.

python run.py --program CONTATTO --folder FOLDER [--runs 3]

Makes an environment with PyMC-Marketing from PyPI in FOLDER, runs both in turn `--runs` times, and
prints how far their returns are from the truth of the simulation (`response_s2`), how many of five
truths lie inside their 90 % intervals, and wall time, CPU time and peak memory with their spread.

Two models cannot give equal answers; each must give the same one in every run, or the script ends
with an error. Contatto's self-test fits its model three times: plain, with one test, with two; its
times are a third of the run, its answer is that of the plain fit.
"""

import json
import os
import statistics
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "shared"))

import contest  # noqa: E402

PACKAGES = ["pymc-marketing", "nutpie"]
FITS = {"Contatto": 3, "PyMC-Marketing": 1}


def main():
    arguments = contest.arguments()
    given = arguments.parse_args()
    python = contest.environment(given.folder, PACKAGES)
    commands = {
        "Contatto": [given.program, "selftest", "--scenario", "s2", "--json"],
        "PyMC-Marketing": [python, HERE / "fit_pymc.py"],
    }
    figures = {name: [] for name in commands}
    answers = {}
    for _ in range(given.runs):
        for name, command in commands.items():
            output, (wall, cpu, peak) = contest.measured(command)
            figures[name].append((wall / FITS[name], cpu / FITS[name], peak))
            found = json.loads(output[output.index(b"{"):])
            answer = (found["meanAbsoluteError"], found["covered90"])
            if answers.setdefault(name, answer) != answer:
                sys.exit(f"two runs of {name} differ: {answers[name]} and {answer}")
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    versions = ", ".join(f"{name} {contest.version(python, name).strip()}" for name in PACKAGES)
    print(f"response_s2, {given.runs} runs, {os.cpu_count()} processors, load {load}; {versions}")
    print(f"{'':16}{'mean error':>12}{'inside 90 %':>13}{'wall s (min med max)':>24}", end="")
    print(f"{'CPU s (min med max)':>24}{'peak MB':>9}{'CPU ×':>8}")
    own = statistics.median(cpu for _, cpu, _ in figures["Contatto"])
    for name, runs in figures.items():
        walls, cpus, peaks = zip(*runs)
        error, covered = answers[name]
        print(f"{name:16}{error:>12.1%}{covered:>8} of 5{contest.spread(walls):>24}", end="")
        print(f"{contest.spread(cpus):>24}{max(peaks):>9.0f}{statistics.median(cpus) / own:>8.1f}")


if __name__ == "__main__":
    main()
