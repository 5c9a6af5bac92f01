#!/usr/bin/env python3
"""Classroom 50's autograder: grades the current folder, and writes result.json and release-body.md there.

Ends with 0 when grading ran, whatever the score; anything else says that the infrastructure failed.
Uses the grader that GRADER names or the PATH has; otherwise it fetches the one below, once, and takes it only if its hash is the one written here.
"""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.request

# Of the release that your course uses: the line of grader-linux-x64.tar.gz in its SHA256SUMS.
URL = os.environ.get("GRADER_URL", "https://github.com/OWNER/grader/releases/download/VERSION/grader-linux-x64.tar.gz")
SHA256 = os.environ.get("GRADER_SHA256", "SHA256 OF THAT FILE")

# Exit codes of the grader after which the score stands.
GRADED = (0, 1)


def find_or_install():
    found = os.environ.get("GRADER") or shutil.which("grader")
    if found:
        return found
    folder = pathlib.Path(os.environ.get("RUNNER_TEMP") or tempfile.gettempdir()) / f"grader-{SHA256[:12]}"
    if not (folder / "grader").exists():
        with urllib.request.urlopen(URL) as response:
            archive = response.read()
        if hashlib.sha256(archive).hexdigest() != SHA256:
            raise RuntimeError(f"{URL} is not the file whose hash is in autograder.py")
        with tempfile.TemporaryDirectory(dir=folder.parent) as place:
            package = pathlib.Path(place) / "grader.tar.gz"
            package.write_bytes(archive)
            with tarfile.open(package) as tar:
                # Python has the filter since 3.11.4 only; the archive is known by its hash, so it is safe without.
                safe = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
                tar.extractall(pathlib.Path(place) / "grader", **safe)
            os.rename(pathlib.Path(place) / "grader", folder)
    return str(folder / "grader")


def tell(status, summary):
    """What the runner shows where the grader itself could say nothing."""
    print(summary, file=sys.stderr)
    if output := os.environ.get("GITHUB_OUTPUT"):
        with open(output, "a", encoding="utf-8") as file:
            file.write(f"status={status}\nsummary={' '.join(summary.split())}\n")


def main():
    try:
        command = [find_or_install(), "check", ".", "--format", "classroom50", "--seed", "from-content", *sys.argv[1:]]
        code = subprocess.run(command).returncode
    except (OSError, RuntimeError, tarfile.TarError) as error:
        tell("error", f"The grader could not be started: {error}")
        return 1
    if code in GRADED:
        return 0
    if not os.path.exists("result.json"):
        tell("error", f"The grader could not grade (exit code {code})")
    return code


if __name__ == "__main__":
    sys.exit(main())
