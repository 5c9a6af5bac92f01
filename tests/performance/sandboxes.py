#!/usr/bin/env python3
"""What isolation costs: the same checks of the Python sample in each kind of sandbox, one at a time, in turns, in one run.

Usage: sandboxes.py [--rounds N] [--kinds process,namespace,container] [--image IMAGE] [--grader PATH]
(Linux, as root, port 3500 free; build with `dotnet build -c Release` first)

Prints for each kind the CPU and the time of one check (medians over the rounds) and their ratio to the first kind. CPU is user and system time of
the grader and of all that it started, as the kernel counts it for waited-for children; what a container engine uses for itself is not in it.
"""
import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "tests", "submissions", "guide-python")
EXERCISES = ["1.1", "1.2", "1.5.2", "2.1", "2.2"]  # what every kind can check


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def grade(grader, kind, image):
    """CPU and time of one check, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.json")
        chosen = ["-e", ",".join(EXERCISES)]
        extra = ["--image", image] if kind == "container" else []
        before, start = cpu(), time.monotonic()
        ended = subprocess.run(["dotnet", grader, "check", SAMPLE, "--sandbox", kind, "-j", "1", "--report", report, *chosen, *extra], stdout=subprocess.DEVNULL)
        used, wall = cpu() - before, time.monotonic() - start
        if ended.returncode != 0:
            sys.exit(f"{kind}: the sample did not get all points (exit {ended.returncode})")
        with open(report, encoding="utf-8") as file:
            verdicts = [check["verdict"] for exercise in json.load(file)["exercises"] for check in exercise["checks"]]
        ran = verdicts.count("passed")
        return used * 1000 / ran, wall * 1000 / ran


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kinds", default="process,namespace")
    parser.add_argument("--image", default="grader-programs")
    parser.add_argument("--grader", default=os.path.join(ROOT, "src", "Grader", "bin", "Release", "net10.0", "grader.dll"))
    o = parser.parse_args()
    kinds = o.kinds.split(",")
    rounds = {kind: [] for kind in kinds}
    for _ in range(o.rounds):
        for kind in kinds:
            rounds[kind].append(grade(o.grader, kind, o.image))
    middle = {kind: [statistics.median(column) for column in zip(*rows)] for kind, rows in rounds.items()}
    base = middle[kinds[0]]
    print(f"{'kind':10} {'CPU ms/check':>13} {'ratio':>6} {'ms/check':>9} {'ratio':>6}")
    for kind, (used, wall) in middle.items():
        print(f"{kind:10} {used:13.1f} {used / base[0]:6.2f} {wall:9.1f} {wall / base[1]:6.2f}")


if __name__ == "__main__":
    main()
