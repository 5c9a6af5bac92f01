#!/usr/bin/env python3
"""Measures the grader on the Python sample, in one run with its own floor: starting the same programs bare, as often, with nothing else.

Usage: measure.py [--runs N] [--jobs N] [--grader PATH]      (Linux, port 3500 free; build with
`dotnet build -c Release` first)

Prints wall time, CPU (user and system of the grader and of all that it started, as the kernel counts it for waited-for children), the ratio
to the floor, the peak memory of the grader itself, and the slowest checks with what they wait for.
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


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def grade(grader, extra):
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.json")
        before, start = cpu(), time.monotonic()
        process = subprocess.Popen(["dotnet", grader, "check", SAMPLE, "--report", report, *extra], stdout=subprocess.DEVNULL)
        peak = watch_memory(process)
        if process.wait() != 0:
            sys.exit(f"the sample did not get all points (exit {process.returncode})")
        wall, used = time.monotonic() - start, cpu() - before
        with open(report, encoding="utf-8") as file:
            return wall, used, peak, json.load(file)


def watch_memory(process):
    """The peak resident memory of the grader alone, in MiB (VmHWM of proc(5), the last one seen)."""
    peak = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
                for line in status:
                    if line.startswith("VmHWM:"):
                        peak = int(line.split()[1]) / 1024
        except (FileNotFoundError, ProcessLookupError):
            break
        time.sleep(0.05)
    return peak


def starts(report):
    """Every program that the run started: its command and the exercise's folder."""
    folders = {(p["exercise"], p["role"]): os.path.dirname(p["path"]) for p in report["submission"]["programs"]}
    for exercise in report["exercises"]:
        for check in exercise["checks"]:
            for entry in check["transcript"]:
                if entry["kind"] == "started":
                    command = entry["command"]
                    name = next((word for word in command if word.endswith(".py")), "")
                    candidates = [f for (e, _), f in folders.items() if e == exercise["id"]] + [""]
                    folder = next((f for f in candidates if os.path.exists(os.path.join(SAMPLE, f, name))), "")
                    yield os.path.join(SAMPLE, folder), command


def bare(folder, command):
    """Starts a program, lets it run until it ends or sleeps with nothing to do, and ends it."""
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    turns = None
    while process.poll() is None:
        with open(f"/proc/{process.pid}/schedstat", encoding="ascii") as schedule, open(f"/proc/{process.pid}/syscall", encoding="ascii") as call:
            now = (schedule.read().split()[2], call.read())
        # Waiting in recvfrom, accept, poll or read, the same as at the last look.
        if now == turns and now[1].split()[0] in ("0", "7", "45", "288", "230", "232"):
            break
        turns = now
        time.sleep(0.002)
    process.kill()
    process.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--grader", default=os.path.join(ROOT, "src", "Grader", "bin", "Release", "net10.0", "grader.dll"))
    options, extra = parser.parse_known_args()
    runs = [grade(options.grader, extra) for _ in range(options.runs)]
    programs = list(starts(runs[-1][3]))
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    os.environ["PATH"] = "/usr/bin:" + os.environ["PATH"]  # the interpreter that sandboxes see
    before = cpu()
    for folder, command in programs:
        bare(folder, command)
    floor = cpu() - before
    wall, used, peak = (statistics.median(r[i] for r in runs) for i in range(3))
    checks = [(c["duration_ms"], e["id"], c["id"]) for e in runs[-1][3]["exercises"] for c in e["checks"]]
    print(f"checks {len(checks)}, program starts {len(programs)}, runs {len(runs)}, processors {os.cpu_count()}")
    print(f"wall    {wall:6.2f} s   (median)")
    print(f"CPU     {used:6.2f} s   floor {floor:.2f} s   ratio {used / floor:.2f}")
    print(f"memory  {peak:6.0f} MiB (peak of the grader)")
    for duration, exercise, check in sorted(checks, reverse=True)[:5]:
        print(f"  {duration / 1000:5.2f} s  {exercise} {check}")


if __name__ == "__main__":
    main()
