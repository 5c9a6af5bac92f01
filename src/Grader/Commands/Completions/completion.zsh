#compdef grader
# Completes grader's command line in zsh. Where the grader offers nothing, files are completed.
_grader() {
  local -a offered
  offered=(${(f)"$(${~words[1]} '[suggest]' "${(j: :)words[2,CURRENT-1]} $PREFIX" 2>/dev/null)"})
  if (( $#offered )); then
    compadd -a offered
  else
    compset -P '*='
    _files
  fi
}
# Read from a folder of fpath it is the function itself; evaluated, it is only defined.
if [[ "$funcstack[1]" = _grader ]]; then
  _grader "$@"
else
  compdef _grader grader
fi
