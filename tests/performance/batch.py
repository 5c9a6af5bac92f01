#!/usr/bin/env python3
"""Grades a class made from the corpus and measures it: throughput, processor time over the bare programs, memory.

Usage: batch.py GRADER_DLL [N] [--exercise PATTERNS] [--floor]

N submissions (60 unless given) are copies of the corpus, right and wrong ones in turn, each with a comment of its own, so that no two
have the same content. Memory is the most that the grader itself held, of its own process (VmHWM). Run it for 30 and for 300 to see
whether memory grows. --floor also starts a bare Python for every check that ran, the least that the same programs take: each starts one or more.
"""
import argparse
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "submissions"


def make_class(folder, count):
    right = sorted(p for p in (CORPUS / "right").iterdir() if "python" in p.name) + [CORPUS / "guide-python"]
    wrong = sorted(p for p in (CORPUS / "wrong").iterdir() if p.is_dir())
    for number in range(count):
        source = right[number // 2 % len(right)] if number % 2 == 0 else wrong[number * 7 % len(wrong)]
        target = folder / f"Student Number{number:04}_{number + 1}_assignsubmission_file_"
        shutil.copytree(source, target, symlinks=True)
        (target / "number.txt").write_text(f"{number}\n")


def peak_memory(process):
    """The most memory that a process held, in MB, read while it lives."""
    most = 0
    while process.poll() is None:
        try:
            for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
                if line.startswith("VmHWM:"):
                    most = max(most, int(line.split()[1]) // 1024)
        except (FileNotFoundError, ProcessLookupError):
            pass
        try:
            process.wait(0.5)
        except subprocess.TimeoutExpired:
            continue
    return most


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("grader")
    parser.add_argument("count", nargs="?", type=int, default=60)
    parser.add_argument("--exercise")
    parser.add_argument("--floor", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as root:
        source, out = Path(root, "class"), Path(root, "out")
        source.mkdir()
        make_class(source, options.count)
        command = ["dotnet", options.grader, "batch", str(source), "--out", str(out), "--seed", "7", "--lang", "en"]
        if options.exercise:
            command += ["--exercise", options.exercise]
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            memory = peak_memory(process)
        finally:
            process.terminate()
        wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        with sqlite3.connect(out / "grades.db") as store:
            results, checks, ran = (store.execute(f"SELECT count(*) FROM {what}").fetchone()[0] for what in ("results", "checks", "checks WHERE duration_ms > 0"))
        figures = {
            "submissions": options.count, "results": results, "checks": checks, "ran": ran, "exit": process.returncode, "wall_s": round(wall, 1),
            "per_minute": round(60 * results / wall, 1), "cpu_s": round(cpu, 1), "cpu_per_submission_s": round(cpu / max(1, results), 2), "memory_mb": memory,
        }
        if options.floor:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            for _ in range(ran):
                subprocess.run([sys.executable, "-c", "import socket"], check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            figures["floor_cpu_s"] = round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 1)
        print(json.dumps(figures))
        return 0 if results == options.count else 1


if __name__ == "__main__":
    os.umask(0o022)
    # Whatever ends this script ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main())
