#!/usr/bin/env bash
# Runs all tests, after installing what they need where that is possible (Debian or Ubuntu, as root).
# The last line is "N passed, N failed", with ", N skipped" if any. Usage: ./test.sh [--long] [dotnet test arguments]
# With --long what has no end is tried many times, and then the corpus again and again under loads (tests/performance/fidelity.py): hours.
set -uo pipefail
cd "$(dirname "$0")" || exit 3
long=
if [ "${1:-}" = --long ]; then
  long=1
  shift
  export GRADER_TEST_LONG=1
fi

# Every language that the corpus of submissions is written in, and what isolates them. A tool that only root's home has is none here:
# sandboxes do not see it.
declare -A packages=(
  [bwrap]=bubblewrap [python3]=python3 [gcc]=gcc [g++]=g++ [make]=make [javac]=default-jdk-headless [node]=nodejs [npm]=npm
  [go]=golang-go [rustc]=rustc [perl]=perl [setpriv]=util-linux [tshark]=tshark [chromium]=chromium [git]=git [zsh]=zsh [fish]=fish
)
missing=()
for tool in "${!packages[@]}"; do
  [ -x "/usr/bin/$tool" ] || [ -x "/usr/local/bin/$tool" ] || missing+=("${packages[$tool]}")
done
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]}"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"; } >/dev/null || exit 3
  else
    echo "Not installed, so some tests are skipped: ${missing[*]}" >&2
  fi
fi

# shellcheck source=.ci/engine.sh
. .ci/engine.sh
temporary=$(mktemp -d)
log=$temporary/log
trap 'rm -rf "$temporary"; stop_engine' EXIT

# Private networks need root, or a user namespace in which an ordinary user is root.
enter=()
if [ "$(uname)" = Linux ] && [ "$(id -u)" != 0 ] && unshare --user --map-root-user true 2>/dev/null; then
  # Inside, NuGet takes this user for root, whose folder of that name in /tmp may be another's.
  enter=(unshare --user --map-root-user -- env "NUGET_SCRATCH=$temporary/nuget")
fi

# What a shell without job control starts in the background ignores SIGINT, and so would all that the tests send it to.
if [ "$(uname)" = Linux ]; then
  enter+=(env --default-signal=INT,QUIT)
fi

prepare_engine
if [ -n "$engine_trouble" ]; then
  echo "Tests with containers are skipped: $engine_trouble" >&2
fi
dotnet build Grader.sln -c Release --nologo -v quiet || { echo "0 passed, 1 failed"; exit 1; }
"${enter[@]}" dotnet test Grader.sln -c Release --no-build --nologo --logger "console;verbosity=minimal" "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

if [ -n "$long" ]; then
  tests/performance/fidelity.py || status=1
  if [ -z "$engine_trouble" ]; then
    docker image inspect grader-all >/dev/null 2>&1 || docker/make-base-image.sh --all grader-all >/dev/null || status=1
    tests/performance/fidelity.py --kinds container --times 1 || status=1
  fi
fi

# One line for each test project: "Passed!  - Failed:     0, Passed:   106, Skipped:     0, Total:   106, Duration: …"
count() { grep -oE "$1: +[0-9]+" "$log" | grep -oE '[0-9]+' | paste -sd+ - | { read -r sum && echo $((sum)) || echo 0; }; }
passed=$(count Passed) failed=$(count Failed) skipped=$(count Skipped)
[ "$status" = 0 ] || [ "$failed" != 0 ] || failed=1
line="$passed passed, $failed failed"
[ "$skipped" = 0 ] || line="$line, $skipped skipped"
echo "$line"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
