# Runs hundreds of commands within commands, as the start scripts of version managers do.
i=0
while [ $i -lt 400 ]; do
  word=$(printf %s "$(cat /dev/null; printf %s "$(true; echo uno)")" | tr n n)
  [ "$word" = uno ] || exit 1
  i=$((i + 1))
done
echo listo
