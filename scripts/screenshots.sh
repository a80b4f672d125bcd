#!/usr/bin/env bash
# Makes the README's pictures, docs/home.png and docs/meeting.png, from the sample ward in a browser.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/need.sh build screens tests
npm --prefix ui run --silent build
cargo build -q -p sohoi-tests --bin sohoi-host
cd tests/browser
npx playwright test --config screenshots.config.ts </dev/null
