# Sourced by test.sh: a Docker engine with the image of the container tests. The machine's own engine is used when it answers; otherwise
# one is installed and started for the tests alone, where that is possible, and stopped after them. Without either, those tests are skipped.
# Sets engine_trouble to the reason.
engine_trouble=
engine_folder=
engine_image=grader-base
engine_cache=/var/cache/grader-tests/$engine_image.tar

prepare_engine() {
  [ "$(uname)" = Linux ] && [ "$(id -u)" = 0 ] || { engine_trouble="containers need Linux and root"; return; }
  if command -v apt-get >/dev/null; then
    local missing=()
    command -v docker >/dev/null && { docker info || command -v dockerd; } >/dev/null 2>&1 || missing+=(docker.io)
    command -v debootstrap >/dev/null || missing+=(debootstrap)
    # The package starts an engine of its own on machines with services; it is used if it answers.
    [ ${#missing[@]} = 0 ] || { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" tini; } >/dev/null 2>&1 \
      || { engine_trouble="cannot install ${missing[*]}"; return; }
  fi
  docker info >/dev/null 2>&1 || start_engine || return
  docker image inspect "$engine_image" >/dev/null 2>&1 || load_image || make_image || engine_trouble="cannot make the image $engine_image"
}

start_engine() {
  command -v dockerd >/dev/null || { engine_trouble="Docker is not installed"; return 1; }
  engine_folder=$(mktemp -d)
  export DOCKER_HOST=unix://$engine_folder/docker.sock
  # Without a bridge and rules of its own it changes nothing of the machine's network; containers here have none.
  dockerd --host "$DOCKER_HOST" --data-root "$engine_folder/data" --exec-root "$engine_folder/exec" --pidfile "$engine_folder/pid" \
    --bridge none --iptables=false --ip6tables=false >"$engine_folder/log" 2>&1 &
  local process=$! try
  for try in $(seq 150); do
    docker info >/dev/null 2>&1 && return
    kill -0 $process 2>/dev/null || break
    sleep 0.2
  done
  engine_trouble="the Docker engine does not start: $(grep -E 'level=(fatal|error)|^failed' "$engine_folder/log" | tail -n 1)"
  return 1
}

load_image() {
  [ -f "$engine_cache" ] && docker load --quiet --input "$engine_cache" >/dev/null 2>&1
}

make_image() {
  docker/make-base-image.sh "$engine_image" >/dev/null || return
  # Kept for the next time; by another name first, so that no half of it is ever taken for the whole.
  mkdir -p "${engine_cache%/*}" && docker save --output "$engine_cache.$$" "$engine_image" && mv "$engine_cache.$$" "$engine_cache"
  return 0
}

stop_engine() {
  [ -n "$engine_folder" ] || return 0
  if [ -f "$engine_folder/pid" ]; then
    local process
    process=$(cat "$engine_folder/pid")
    kill "$process" 2>/dev/null
    tail --pid="$process" -f /dev/null
  fi
  # The engine leaves its own network namespace mounted.
  umount "$engine_folder"/exec/netns/* 2>/dev/null
  rm -rf -- "$engine_folder"
}
