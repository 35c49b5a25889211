#!/bin/sh
# Installs what assay needs on Debian 12 and its like: install-dependencies.sh build|test|bench|develop
# Nothing is done where all is there. Where there is no apt-get, it names the packages and stops.
set -eu

build="gcc make pkg-config liblua5.4-dev libyaml-dev libsqlite3-dev nettle-dev libseccomp-dev"
test="$build libcmocka-dev sqlite3 strace"
bench="$build python3 python3-yaml"
develop="$test python3-jsonschema python3-yaml clang libclang-rt-14-dev clang-format clang-tidy cppcheck lua-check valgrind gcovr"

case "${1:-}" in
build) wanted=$build ;;
test) wanted=$test ;;
bench) wanted=$bench ;;
develop) wanted=$develop ;;
*)
	echo "usage: install-dependencies.sh build|test|bench|develop" >&2
	exit 2
	;;
esac

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
	if command -v pkg-config >/dev/null && pkg-config --exists lua5.4 yaml-0.1 sqlite3 nettle libseccomp; then
		exit 0
	fi
	echo "This system has no apt-get. Install what these Debian packages hold, then run make again:" >&2
	echo "  $wanted" >&2
	exit 1
fi

missing=
for package in $wanted; do
	state=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
	[ "$state" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Installing:$missing"
as_root=
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null || {
		echo "You are not root and there is no sudo. Ask somebody who is to run: apt-get install$missing" >&2
		exit 1
	}
	as_root=sudo
fi
$as_root apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
