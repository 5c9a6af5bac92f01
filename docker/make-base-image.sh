#!/usr/bin/env bash
# Makes an image for `grader check --sandbox container` where no registry can be reached: a small Debian, from the mirror that the machine's
# own packages come from. Needs root, docker and debootstrap. The packages besides Python are those of $GRADER_IMAGE_PACKAGES, with commas.
# Usage: docker/make-base-image.sh [IMAGE]      (grader-programs unless given)
set -euo pipefail
image=${1:-grader-programs}
packages=python3${GRADER_IMAGE_PACKAGES:+,$GRADER_IMAGE_PACKAGES}
suite=${GRADER_IMAGE_SUITE:-bookworm}

for tool in docker debootstrap; do
  command -v "$tool" >/dev/null || { echo "'$tool' is not installed" >&2; exit 1; }
done
[ "$(id -u)" = 0 ] || { echo "only root can make a system's folder" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
debootstrap --variant=minbase --include="$packages" "$suite" "$folder" >"$folder.log" 2>&1 || { tail -n 20 "$folder.log" >&2; rm -f "$folder.log"; exit 1; }
rm -rf "$folder.log" "$folder"/var/cache/apt/archives/*.deb "$folder"/var/lib/apt/lists/* "$folder"/usr/share/{doc,locale,man}
tar --directory "$folder" --create . | docker import --change 'CMD ["/bin/sh"]' - "$image"
