#!/usr/bin/env python3
"""Grades a submission again and again, idle or beside busy loops, and counts verdicts that differ from those of the first run.

Usage: repeat.py [--times N] [--busy N] [--submission FOLDER] [--grader PATH] [options of check]
       (Linux; build with `dotnet build -c Release` first)

Every run has another seed. Prints each difference as it comes, with the report kept for reading, and one line at the end. Exit code 1 when
anything differed.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def verdicts(report):
    with open(report, encoding="utf-8") as file:
        exercises = json.load(file)["exercises"]
    return {
        f"{exercise['id']} {check['id']}": (check["verdict"], (check["finding"] or {}).get("code"))
        for exercise in exercises
        for check in exercise["checks"]
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--busy", type=int, default=0, help="busy loops beside it")
    parser.add_argument("--submission", default=os.path.join(ROOT, "tests", "submissions", "guide-python"))
    parser.add_argument("--grader", default=os.path.join(ROOT, "src", "Grader", "bin", "Release", "net10.0", "grader.dll"))
    options, extra = parser.parse_known_args()
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(options.busy)]
    first, different, walls = None, 0, []
    try:
        for number in range(1, options.times + 1):
            folder = tempfile.mkdtemp(prefix="repeat-")
            report = os.path.join(folder, "report.json")
            command = ["dotnet", options.grader, "check", options.submission, "--seed", str(number), "--report", report, *extra]
            start = time.monotonic()
            ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
            walls.append(time.monotonic() - start)
            seen = verdicts(report) if os.path.exists(report) else {"no report": ended.stdout.decode(errors="replace")}
            first = first or seen
            changes = [f"{name}: {first.get(name)} -> {seen.get(name)}" for name in sorted(first.keys() | seen.keys()) if first.get(name) != seen.get(name)]
            if changes:
                different += len(changes)
                print(f"run {number}, seed {number}, exit {ended.returncode}, kept in {folder}:", *changes, sep="\n  ", flush=True)
            else:
                shutil.rmtree(folder)
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
    walls.sort()
    print(
        f"{len(walls)} runs of {len(first)} checks, {options.busy} busy loops, {os.cpu_count()} processors: {different} verdicts differ; "
        f"{walls[len(walls) // 2]:.1f} s a run (median), {walls[-1]:.1f} s the longest"
    )
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
