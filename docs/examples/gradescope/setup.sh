#!/usr/bin/env bash
# Gradescope runs this once, as root, when it makes the image of the autograder. Zip it with run_autograder, and with a folder course/ where the
# course has a course file or exercises of its own.
set -euo pipefail
# Of the release that your course uses: the line of grader-linux-x64.tar.gz in its SHA256SUMS.
url=${GRADER_URL:-https://github.com/OWNER/grader/releases/download/VERSION/grader-linux-x64.tar.gz}
sha256=${GRADER_SHA256:-SHA256 OF THAT FILE}
target=${GRADER_FOLDER:-/autograder/grader}

if command -v apt-get >/dev/null && ! { command -v bwrap && command -v python3 && command -v curl; } >/dev/null; then
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends bubblewrap ca-certificates curl python3
fi
archive=$(mktemp)
trap 'rm -f -- "$archive"' EXIT
curl -fsSL -o "$archive" "$url"
echo "$sha256  $archive" | sha256sum --check --quiet
mkdir -p "$target"
tar -xzf "$archive" -C "$target"
