#!/usr/bin/env bash
# Makes an image for `grader check --sandbox container` where no registry can be reached: the smallest system of the machine's own
# distribution (Debian or Ubuntu), with Python. Needs root, docker and debootstrap. Usage: docker/make-base-image.sh [--all] [IMAGE]
#   --all                  with every language that the grader knows; .NET is this machine's own
#   IMAGE                  its name; grader-programs unless given
#   GRADER_IMAGE_PACKAGES  more packages, with commas: gcc,libc6-dev,nodejs
#   GRADER_IMAGE_SUITE     another release: bookworm
#   GRADER_IMAGE_MIRROR    another mirror than the release's own
set -euo pipefail
packages=python3${GRADER_IMAGE_PACKAGES:+,$GRADER_IMAGE_PACKAGES}
needed=(docker debootstrap)
dotnet=
if [ "${1:-}" = --all ]; then
  shift
  packages+=,perl,ruby,gcc,g++,make,libc6-dev,default-jdk-headless,nodejs,golang-go,rustc,cargo
  packages+=,icu-devtools # For the libraries that .NET looks for, whatever their version is.
  needed+=(dotnet)
  dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
fi
image=${1:-grader-programs}

for tool in "${needed[@]}"; do
  command -v "$tool" >/dev/null || { echo "'$tool' is not installed" >&2; exit 1; }
done
[ "$(id -u)" = 0 ] || { echo "only root can make a system's folder" >&2; exit 1; }
# shellcheck disable=SC1091 # It is there on every system that has debootstrap.
suite=${GRADER_IMAGE_SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
system=$work/system
if ! debootstrap --variant=minbase --include="$packages" "$suite" "$system" ${GRADER_IMAGE_MIRROR:+"$GRADER_IMAGE_MIRROR"} >"$work/log" 2>&1; then
  tail -n 20 "$work/log" >&2
  exit 1
fi
if [ -n "$dotnet" ]; then
  mkdir -p "$system/usr/share"
  cp -a "$dotnet" "$system/usr/share/dotnet"
  ln -s /usr/share/dotnet/dotnet "$system/usr/local/bin/dotnet"
fi
# What only installing and reading about packages needs.
rm -rf "$system"/var/cache/apt/archives/*.deb "$system"/var/lib/apt/lists/* "$system"/usr/share/{doc,locale,man}
tar --directory "$system" --create . | docker import --change 'CMD ["/bin/sh"]' - "$image"
