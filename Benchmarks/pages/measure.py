"""Runs PageBenchmark and its peers and compares their CPU time; see run."""

import os
import resource
import subprocess
import sys

program, folder = sys.argv[1:]


def cpu(command):
    """CPU seconds of a command, the best of three runs."""
    best = None
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, capture_output=True, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            return None, done.stderr.strip().splitlines()[-1:]
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = used if best is None else min(best, used)
    return best, done.stdout


_, words = cpu([program, folder, "10"])
words = words.split()
first, each = float(words[1]), float(words[3])
print(f"| program | CPU s | ratio | PDF kB |\n|---|---|---|---|")
print(f"| Contatto, first report of a process | {first:.3f} | 1 | {int(words[5]) // 1000} |")
print(f"| Contatto, each of ten in a process | {each:.3f} | {each / first:.2f} | |")
faults = [] if first <= 0.15 else [f"a report takes {first:.3f} s, more than 0.15 s"]
for peer, least in [("weasyprint", 10), ("typst", 1.2), ("matplotlib", 20)]:
    here = os.path.dirname(__file__)
    seconds, note = cpu([sys.executable, f"{here}/peers.py", peer, os.path.abspath(folder)])
    if seconds is None:
        print(f"| {peer} | could not run: {note} | | |")
        continue
    size = os.path.getsize(f"{folder}/{peer}.pdf") // 1000
    print(f"| {peer} | {seconds:.2f} | {seconds / first:.1f} | {size} |")
    if seconds < least * first:
        faults.append(f"{peer}: {seconds / first:.1f} times ours, less than {least}")
for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
