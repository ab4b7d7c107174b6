#!/usr/bin/env bash
# Builds the commit that is checked out twice, in two folders whose names differ in length, and compares every file of dist/.
# Usage: tools/twice.sh (make twice)
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in "$work/one" "$work/another/folder"; do
    echo "==> Building in $folder (some minutes)"
    git clone -q . "$folder"
    # the tools that setup.sh has installed; a build does not change them
    ln -s "$PWD/.tools" "$folder/.tools"
    ln -s "$PWD/tools/node_modules" "$folder/tools/node_modules"
    # make passes its own settings on, but this build must use its own folder
    (cd "$folder" && env -u MAKEFLAGS -u MAKELEVEL -u CARGO_TARGET_DIR make dist) >"$work/log" 2>&1 || { tail -n 40 "$work/log" >&2; exit 1; }
done
diff -r "$work/one/dist" "$work/another/folder/dist" && echo "==> Both builds are the same, byte for byte"
