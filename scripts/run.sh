#!/usr/bin/env bash
# Opens Sổ Hội from the source: installs what is missing, builds the screens and the window, starts it.
# Without a display it says so and shows the two headless ways.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname)" = Linux ]; then
  cat <<'WORDS'
There is no display here, so the window cannot open. Two ways without one:

  The month on the command line (OFFICE is a folder that does not exist yet):
    cargo build --release -p sohoi-cli
    target/release/sohoi sample OFFICE
    target/release/sohoi members list OFFICE --search "duong hong"
    target/release/sohoi minutes OFFICE --meeting 2018-01-18 --out minutes.pdf
    target/release/sohoi report OFFICE --month 2018-01 --out report.xlsx
    target/release/sohoi check OFFICE

  The same screens in a browser, on http://127.0.0.1:4173 (for trying out: it has no dialogs, files go to DIR/out):
    make screens
    cargo run -p sohoi-tests --bin sohoi-host -- --data DIR --sample small
WORDS
  exit 1
fi

scripts/need.sh build screens window
npm --prefix ui run --silent build
cargo run -p sohoi-desktop "$@"
