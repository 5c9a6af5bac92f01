#!/usr/bin/env python3
"""Measures the whole process for one exercise: the executable of a release grading the TCP echo server of the Python sample.

Usage: single.py EXECUTABLE [--other EXECUTABLE] [--runs N]      (Linux; `.ci/package FOLDER linux-x64` makes the executable)

Prints, for nothing at all (--version), for reading all exercises (validate) and for the exercise, the medians and the least of wall time and of CPU
(user and system, the grader's and that of all it started). With --other both take turns, so that other work on the machine meets both alike.
"""
import argparse
import os
import resource
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "tests", "submissions", "guide-python")
STAGES = {"--version": ["--version"], "validate": ["validate"], "2.2": ["check", SAMPLE, "--exercise", "2.2"]}


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def measure(executable, arguments):
    before, start = cpu(), time.monotonic()
    ended = subprocess.run([executable, *arguments], stdout=subprocess.DEVNULL)
    if ended.returncode != 0:
        sys.exit(f"{executable} {' '.join(arguments)} ended with {ended.returncode}")
    return time.monotonic() - start, cpu() - before


def main():
    options = argparse.ArgumentParser()
    options.add_argument("executable")
    options.add_argument("--other", action="append", default=[])
    options.add_argument("--runs", type=int, default=15)
    given = options.parse_args()
    executables = [given.executable, *given.other]
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")
    for name, arguments in STAGES.items():
        figures = {executable: [] for executable in executables}
        for _ in range(given.runs):
            for executable in executables:
                figures[executable].append(measure(executable, arguments))
        for executable, runs in figures.items():
            wall, used = zip(*runs)
            print(f"{name:10} wall {statistics.median(wall):.2f} s (least {min(wall):.2f})  CPU {statistics.median(used):.2f} s (least {min(used):.2f})  {executable}")


main()
