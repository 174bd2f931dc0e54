#!/bin/sh
# Installs from Debian the programs named as arguments, where they are missing. Chromium's headless
# shell is Chromium without windows, and opens a page in half the time.
set -eu

package() {
    case "$1" in
        soffice) echo "libreoffice-writer-nogui libreoffice-math-nogui fonts-crosextra-carlito fonts-liberation fonts-noto-core" ;;
        pdftoppm) echo poppler-utils ;;
        *) echo "$1" ;;
    esac
}

missing=""
for program in "$@"; do
    command -v "$program" >/dev/null 2>&1 || missing="$missing $(package "$program")"
done
[ -n "$missing" ] || exit 0

sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
echo "Installing from Debian:$missing"
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
# shellcheck disable=SC2086  # the list of packages is meant to be split
$sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
