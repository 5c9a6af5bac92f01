# For each line typed, runs dozens of commands within commands, as the start scripts of version managers do.
while read -r line; do
  i=0
  while [ $i -lt 10 ]; do
    word=$(printf %s "$(cat /dev/null; printf %s "$(true; echo uno)")" | tr n n)
    [ "$word" = uno ] || exit 1
    i=$((i + 1))
  done
  echo "listo: $line"
done
