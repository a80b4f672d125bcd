#!/usr/bin/env bash
# Makes the installers of this system in target/release/bundle: .deb and .rpm on Linux. The Windows installer is made
# on Windows with the same command; its settings are in src-tauri/tauri.conf.json.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/need.sh build screens window
bundles=deb,rpm
case "$(uname -s)" in MINGW* | MSYS* | CYGWIN*) bundles=nsis ;; esac
npx --yes @tauri-apps/cli@2.12 build --bundles "$bundles" "$@" </dev/null
