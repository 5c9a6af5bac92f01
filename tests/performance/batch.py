#!/usr/bin/env python3
"""Grades a class made from the corpus and measures it: throughput, processor time over the bare programs, memory.

Usage: batch.py GRADER_DLL [N] [--exercise PATTERNS] [--floor] [--kills K] [--page]

N submissions (60 unless given) are a third right ones of the corpus, a third wrong ones and a third hostile ones (they fork, take memory, print, spin, sleep, ignore
signals without end), each with a file of its own, so that no two have the same content. Memory is the most that the grader itself held, of its own
process (VmHWM). Run it for 30 and for 300 to see whether memory grows. --floor also starts a bare Python for every check that ran, the least that the same programs
take: each starts one or more. --kills grades the class twice, once undisturbed and once killed (SIGKILL) at K random moments and started again each time, and
compares all results. --page opens the page about the class in chromium.
"""
import argparse
import json
import os
import random
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

# What hostile servers do once somebody speaks to them.
HOSTILE = [
    "while True:\n    __import__('os').fork()",
    "kept = []\nwhile True:\n    kept.append(bytearray(10_000_000))",
    "while True:\n    print('x' * 1000)",
    "while True:\n    pass",
    "import time\ntime.sleep(1_000_000)",
    "import signal, time\n[signal.signal(n, signal.SIG_IGN) for n in (1, 2, 15)]\nwhile True:\n    time.sleep(1)",
    "with open('big', 'wb') as file:\n    while True:\n        file.write(bytes(1_000_000))",
    "import os, time\nif os.fork():\n    os._exit(0)\nos.setsid()\ntime.sleep(1_000_000)",
]
UDP = "import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\ns.bind(('127.0.0.1', 3500))\ns.recvfrom(2048)\n"
TCP = "import socket\ns = socket.socket()\ns.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)\ns.bind(('127.0.0.1', 3500))\ns.listen(5)\ns.accept()\n"


def make_class(folder, count):
    right = sorted(p for p in (CORPUS / "right").iterdir() if "python" in p.name) + [CORPUS / "guide-python"]
    wrong = sorted(p for p in (CORPUS / "wrong").iterdir() if p.is_dir())
    for number in range(count):
        target = folder / f"Student Number{number:04}_{number + 1}_assignsubmission_file_"
        if number % 3 == 2:
            target.mkdir()
            harm = HOSTILE[number // 3 % len(HOSTILE)]
            (target / "udp_echo_server.py").write_text(UDP + harm + "\n")
            (target / "tcp_echo_server.py").write_text(TCP + harm + "\n")
        else:
            source = right[number // 3 % len(right)] if number % 3 == 0 else wrong[number * 7 % len(wrong)]
            shutil.copytree(source, target, symlinks=True)
        (target / "number.txt").write_text(f"{number}\n")


def command(options, source, out):
    words = ["dotnet", options.grader, "batch", str(source), "--out", str(out), "--seed", "7", "--lang", "en"]
    return words + (["--exercise", options.exercise] if options.exercise else [])


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


def ask(out, question):
    with sqlite3.connect(out / "grades.db") as store:
        return store.execute(question).fetchall()


def measured(options, source, out):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(command(options, source, out), stdout=subprocess.DEVNULL)
    try:
        memory = peak_memory(process)
    finally:
        process.terminate()
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    results, checks, ran = (ask(out, f"SELECT count(*) FROM {what}")[0][0] for what in ("results", "checks", "checks WHERE duration_ms > 0"))
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
    return figures


def killed(options, source, out, seconds):
    """How many results there were at each kill."""
    chance, there = random.Random(7), []
    for _ in range(options.kills):
        process = subprocess.Popen(command(options, source, out), stdout=subprocess.DEVNULL)
        try:
            process.wait(chance.uniform(0.1, seconds / 4))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        there.append(ask(out, "SELECT count(*) FROM results")[0][0] if (out / "grades.db").exists() else 0)
    subprocess.run(command(options, source, out), stdout=subprocess.DEVNULL, check=False)
    return there


def page_seconds(out):
    """How long a browser takes to open the page about the class, script included, more than an empty page."""
    empty = out / "empty.html"
    empty.write_text("<!DOCTYPE html><title>empty</title>")

    def opened(page):
        start = time.monotonic()
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return time.monotonic() - start

    opened(empty)
    return round(opened(out / "class.html") - opened(empty), 2)


def differences(out, again):
    """The checks with another verdict or finding in the second class."""
    question = "SELECT g.student, c.exercise, c.check_id, c.verdict, c.finding FROM grades g JOIN checks c ON c.key = g.key"
    first, second = ({row[:3]: row[3:] for row in ask(folder, question)} for folder in (out, again))
    return [(*check, first.get(check), second.get(check)) for check in sorted(first.keys() | second.keys()) if first.get(check) != second.get(check)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("grader")
    parser.add_argument("count", nargs="?", type=int, default=60)
    parser.add_argument("--exercise")
    parser.add_argument("--floor", action="store_true")
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--page", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as root:
        source, out = Path(root, "class"), Path(root, "out")
        source.mkdir()
        make_class(source, options.count)
        figures = measured(options, source, out)
        good = figures["results"] == options.count
        if options.page:
            figures["page_mb"], figures["page_s"] = round((out / "class.html").stat().st_size / 1e6, 1), page_seconds(out)
        if options.kills:
            again = Path(root, "again")
            figures["results_at_kills"] = killed(options, source, again, figures["wall_s"])
            changes = "SELECT student, count(*) FROM grades GROUP BY student HAVING count(*) <> 1"
            figures["different"] = differences(out, again)
            figures["lost"], figures["doubled"] = options.count - len(ask(again, "SELECT DISTINCT student FROM grades")), len(ask(again, changes))
            good = good and not (figures["different"] or figures["lost"] or figures["doubled"])
        print(json.dumps(figures))
        return 0 if good else 1


if __name__ == "__main__":
    os.umask(0o022)
    # Whatever ends this script ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main())
