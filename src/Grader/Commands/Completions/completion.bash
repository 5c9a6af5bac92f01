# Completes grader's command line in bash. Where the grader offers nothing, files are completed as usual.
_grader() {
  local program=${COMP_WORDS[0]/#\~/$HOME} line=${COMP_LINE:0:COMP_POINT} word
  COMPREPLY=()
  # A loop rather than mapfile, which the bash of macOS does not have.
  while IFS= read -r word; do
    [ -z "$word" ] || COMPREPLY+=("$word")
  done < <("$program" '[suggest]' "${line#"${COMP_WORDS[0]}"}" 2>/dev/null)
}
complete -o default -F _grader grader
