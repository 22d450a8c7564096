"""Journeys benchmark: credit of purchases to channels, by Contatto's rules and its peers.

python run.py --program JourneyBenchmark --folder FOLDER [--journeys 1000000] [--runs 3]

Writes the journeys (journeys.py) and an environment for the peers in FOLDER, runs all of them in
turn `--runs` times, checks that they credit the same, and prints wall time, CPU time and peak
memory with their spread, and each peer in multiples of Contatto.

Every credit of Polars and NumPy must be Contatto's to a relative 1e-9, every rule of
ChannelAttribution to 1e-6. Its removal effects are simulated: each must lie within 5 % of all
purchases that Contatto credits to the largest channel, and the greatest distance is printed.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "shared"))

import contest  # noqa: E402

RULES = ["first", "last", "linear", "position", "decay", "removal", "shapley"]
PACKAGES = ["ChannelAttribution", "matplotlib", "numpy", "pandas", "polars"]


def credits(output):
    """Purchases and value by rule and channel."""
    rows = [line.split("\t") for line in output.decode().splitlines()]
    return {(rule, channel): (float(count), float(value)) for rule, channel, count, value in rows}


class Agreement:
    """Compares each answer with that of Contatto, which runs first."""

    def __init__(self):
        self.own = {}
        self.simulated = 0.0

    def answer(self, name, output):
        """The names of what was compared, which are the same for everybody who agrees."""
        found = credits(output)
        if name == "contatto":
            if self.own and self.own != found:
                sys.exit("two runs of Contatto differ")
            self.own = found
        wanted = RULES if name != "ChannelAttribution" else ["first", "last", "linear", "removal"]
        channels = sorted({channel for _, channel in self.own})
        if sorted(found) != sorted((rule, channel) for rule in wanted for channel in channels):
            sys.exit(f"{name} does not credit the same channels")
        for key, pair in found.items():
            for part in (0, 1):
                self.compare(name, key, part, pair[part])
        return channels

    def compare(self, name, key, part, value):
        largest = max(own[part] for other, own in self.own.items() if other[0] == key[0])
        distance = abs(value - self.own[key][part]) / largest
        is_simulated = name == "ChannelAttribution" and key[0] == "removal"
        limit = 0.05 if is_simulated else 1e-6 if name == "ChannelAttribution" else 1e-9
        if is_simulated:
            self.simulated = max(self.simulated, distance)
        if not distance <= limit:
            sys.exit(f"{name} differs: {key} {value}, Contatto {self.own[key][part]}")


def main():
    arguments = contest.arguments()
    arguments.add_argument("--journeys", type=int, default=1_000_000)
    given = arguments.parse_args()
    python = contest.environment(given.folder, PACKAGES)
    file = contest.written(
        given.folder / f"journeys-{given.journeys}.csv",
        [python, HERE / "journeys.py", str(given.journeys), "4"])
    commands = {
        "contatto": [given.program, file],
        "polars": [python, HERE / "credit_polars.py", file],
        "ChannelAttribution": [python, HERE / "credit_channelattribution.py", file],
    }
    agreement = Agreement()
    figures, digests = contest.contest(commands, [file], given.runs, agreement.answer)
    size = file.stat().st_size
    title = f"{given.journeys} journeys, {size} bytes, {given.runs} runs"
    contest.report(python, title, figures, digests, "credits", 2 * len(agreement.own))
    print(f"simulated removal credits: up to {agreement.simulated:.1%} of the largest away")


if __name__ == "__main__":
    main()
