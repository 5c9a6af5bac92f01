#!/usr/bin/env python3
"""Grades the whole corpus of right and wrong programs again and again under loads of several kinds, and counts what came out otherwise.

Usage: fidelity.py [--times N] [--kinds idle,busy,jobs,stopped,container] [--at-once N] [--first SEED]
                   [--journal FILE]
       (Linux; build with `dotnet build -c Release` first)

A pass is the test category `corpus`, with another seed each time: every right program must keep its points, and every wrong one must fail exactly the
checks of its expect.yaml, the first with the finding named there. The kinds:

  idle     nothing else runs
  busy     eight busy loops run beside it
  jobs     32 checks of a submission run side by side, and two submissions at a time
  stopped  the grader is stopped (SIGSTOP) and continued at random moments, for up to two seconds
  container  nothing else runs, and programs run in containers; not unless asked for. It needs an engine and the image grader-all:
             docker/make-base-image.sh --all grader-all

With --at-once so many passes of a kind run at the same time, which loads the machine more and is done sooner; idle ones never do. Each pass is a line of
the journal when it ends, so that an interrupted run goes on where it was. Prints each difference as it comes, keeps the whole report of
each beside the journal, and prints at the end a row for each kind. Exit code 1 when anything differed.
"""
import argparse
import concurrent.futures
import contextlib
import datetime
import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree as ET

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NAMESPACE = {"t": "http://microsoft.com/schemas/VisualStudio/TeamTest/2010"}
LOADS = ["idle", "busy", "jobs", "stopped"]
KINDS = [*LOADS, "container"]
BUSY_LOOPS = 8
JOBS, SUBMISSIONS = 32, 2
# What verdicts are made of.
GRADED = ["src", "exercises", "tests/submissions", "tests/Grader.Tests/Corpus"]

# What was started and may still run. Each is a session of its own, as from another terminal: the kernel shares the processors among sessions
# first (sched(7), autogroup), and a loop of the grader's session would take its time from the grader alone.
RUNNING = []
STOPPED = threading.Event()


def children(pid):
    found = []
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
            found += [int(word) for word in file.read().split()]
    return found


def grader_below(pid):
    """The process of the tests, which is the one that grades; None while it is not there yet."""
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            if b"testhost" in file.read():
                return pid
        return next((found for child in children(pid) if (found := grader_below(child))), None)
    except (FileNotFoundError, ProcessLookupError):
        return None


def stop_and_go(run, chance):
    while run.poll() is None:
        wait(run, chance.uniform(0.2, 3))
        grader = grader_below(run.pid)
        if grader is None:
            continue
        try:
            os.kill(grader, signal.SIGSTOP)
            wait(run, chance.uniform(0.05, 2))
            os.kill(grader, signal.SIGCONT)
        except ProcessLookupError:
            pass


def wait(run, seconds):
    try:
        run.wait(seconds)
    except subprocess.TimeoutExpired:
        pass


def outcome(results):
    tree = ET.parse(results)
    tests = tree.findall(".//t:UnitTestResult", NAMESPACE)
    text = "".join(output.text or "" for output in tree.findall(".//t:StdOut", NAMESPACE))
    return {
        "gradings": sum(1 for test in tests if test.get("outcome") != "NotExecuted"),
        "checks": sum(int(n) for n in re.findall(r"^checks: (\d+)$", text, re.M)),
        "different": {
            test.get("testName"): test.findtext(".//t:Message", "", NAMESPACE)[:2000] for test in tests if test.get("outcome") == "Failed"
        },
    }


def start(command, **options):
    if STOPPED.is_set():
        sys.exit(130)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, **options)
    RUNNING.append(process)
    return process


def end(process):
    if process.poll() is None:
        process.kill()
        process.wait()
    RUNNING.remove(process)


@contextlib.contextmanager
def load(kind):
    loops = [start([sys.executable, "-c", "while True: pass"]) for _ in range(BUSY_LOOPS if kind == "busy" else 0)]
    try:
        yield
    finally:
        for loop in loops:
            end(loop)


def grade(kind, seed, evidence):
    environment = {**os.environ, "GRADER_TEST_SEED": str(seed), "GRADER_TEST_EVIDENCE": os.path.join(evidence, f"{kind}-{seed}")}
    if kind == "jobs":
        environment["GRADER_TEST_JOBS"] = str(JOBS)
    if kind == "container":
        environment |= {"GRADER_TEST_SANDBOX": "container", "GRADER_TEST_IMAGE": "grader-all"}
    with tempfile.TemporaryDirectory(prefix="fidelity-") as folder:
        command = ["dotnet", "test", "tests/Grader.Tests", "-c", "Release", "--no-build", "--nologo", "--filter", "TestCategory=corpus",
                   "--logger", "trx;LogFileName=results.trx", "--results-directory", folder]
        if kind == "jobs":
            command += ["--", f"NUnit.NumberOfTestWorkers={SUBMISSIONS}"]
        begin = time.monotonic()
        run = start(command, cwd=ROOT, env=environment)
        if kind == "stopped":
            stop_and_go(run, random.Random(seed))
        run.wait()
        seconds = time.monotonic() - begin
        end(run)
        results = os.path.join(folder, "results.trx")
        found = outcome(results) if os.path.exists(results) else {"gradings": 0, "checks": 0, "different": {"no results": f"exit {run.returncode}"}}
    return {"kind": kind, "seed": seed, "date": datetime.date.today().isoformat(), "seconds": round(seconds, 1), **found}


def stop(*_):
    STOPPED.set()
    for process in [process for process in RUNNING if process.poll() is None]:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
            os.killpg(process.pid, signal.SIGCONT)
    sys.exit(130)


def what_is_graded():
    """In a word: passes with the same one are of one set, whatever else was committed between them."""
    def git(*command):
        return subprocess.run(["git", *command], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    if changed := git("status", "--porcelain", "--", *GRADED):
        sys.exit(f"Commit these first, so that it can be said what was graded:\n{changed}")
    return hashlib.sha256(git("rev-parse", *(f"HEAD:{tree}" for tree in GRADED)).encode()).hexdigest()[:12]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--kinds", default=",".join(LOADS), help="of " + ", ".join(KINDS))
    parser.add_argument("--at-once", type=int, default=1, help="passes of a kind at the same time, but for idle ones")
    parser.add_argument("--first", type=int, default=1, help="seed of the first pass; the others have the next ones")
    parser.add_argument("--journal", default=os.path.join(ROOT, "tests", "performance", "bin", "fidelity.jsonl"))
    options = parser.parse_args()
    kinds = options.kinds.split(",")
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        parser.error(f"no kind {unknown[0]}; there are {', '.join(KINDS)}")
    os.makedirs(os.path.dirname(os.path.abspath(options.journal)), exist_ok=True)
    graded = what_is_graded()
    passes = []
    if os.path.exists(options.journal):
        with open(options.journal, encoding="utf-8") as file:
            passes = [line for line in map(json.loads, file) if line.get("graded") == graded]
    done = {(line["kind"], line["seed"]) for line in passes}
    for word in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(word, stop)
    evidence = os.path.dirname(os.path.abspath(options.journal))
    # Some of each kind in turn, so that a run that is cut short knows something of all.
    seeds_of_all = range(options.first, options.first + options.times)
    for at in range(0, options.times, options.at_once):
        for kind in kinds:
            seeds = [seed for seed in seeds_of_all[at:at + options.at_once] if (kind, seed) not in done]
            with load(kind), concurrent.futures.ThreadPoolExecutor(1 if kind == "idle" else options.at_once) as side_by_side:
                for future in concurrent.futures.as_completed([side_by_side.submit(grade, kind, seed, evidence) for seed in seeds]):
                    line = {**future.result(), "graded": graded}
                    passes.append(line)
                    with open(options.journal, "a", encoding="utf-8") as file:
                        file.write(json.dumps(line, ensure_ascii=False) + "\n")
                    for name, message in line["different"].items():
                        print(f"{kind}, seed {line['seed']}: {name}\n    {message}", flush=True)
    print("| load | gradings | checks | repetitions | differences | a pass (median) | date | sources |\n| --- | --- | --- | --- | --- | --- | --- | --- |")
    for kind in kinds:
        of_kind = [line for line in passes if line["kind"] == kind and line["seed"] in seeds_of_all]
        seconds = sorted(line["seconds"] for line in of_kind)
        print(f"| {kind} | {of_kind[0]['gradings']} | {of_kind[0]['checks']} | {len(of_kind)} | {sum(len(line['different']) for line in of_kind)} "
              f"| {seconds[len(seconds) // 2]:.0f} s | {of_kind[-1]['date']} | `{graded}` |")
    sys.exit(any(line["different"] for line in passes))


if __name__ == "__main__":
    main()
