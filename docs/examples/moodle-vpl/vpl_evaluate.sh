#!/bin/bash
# Moodle's Virtual Programming Lab runs this in the folder with the student's files; what it then runs is the vpl_execution that this writes.
# The grader is in the jail server's system, or in a folder that GRADER names.
. ./vpl_environment.sh
cat >vpl_execution <<'END'
#!/bin/bash
. ./vpl_environment.sh
reports=$(mktemp -d)
trap 'rm -rf -- "$reports"' EXIT
"${GRADER:-grader}" check . --seed from-content --report "$reports/report.json" --format markdown="$reports/report.md" >/dev/null 2>"$reports/errors"
code=$?
# VPL takes for a grade any line that begins with its mark: nothing that comes from the student's programs begins a line.
say() { sed 's/^/ /' "$1" | sed '1i <|--' ; echo '--|>'; }
if [ "$code" -gt 1 ]; then
  say "$reports/errors"
  [ -f "$reports/report.json" ] || exit 0
fi
say "$reports/report.md"
python3 - "$reports/report.json" "${VPL_GRADEMIN:-0}" "${VPL_GRADEMAX:-100}" <<'PYTHON'
import json
import sys

report = json.load(open(sys.argv[1], encoding="utf-8"))
least, most = (float(number) for number in sys.argv[2:])
# Where nothing was judged there is no grade to give.
if report["max_score"] > 0:
    print(f"Grade :=>> {least + (most - least) * report['score'] / report['max_score']:.2f}")
PYTHON
END
chmod +x vpl_execution
