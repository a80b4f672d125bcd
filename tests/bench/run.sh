#!/usr/bin/env bash
# Builds what is measured, installs the programs it is measured against, and runs tests/bench/bench.py.
# `make bench`, or by hand: tests/bench/run.sh [--only papers excel core register window kills] [--rounds N] [--kills N]
set -euo pipefail
cd "$(dirname "$0")/../.."

scripts/need.sh build screens window bench
npm --prefix ui run --silent build
cargo build --release -p sohoi-documents --examples
cargo build --release -p sohoi-tests -p sohoi-desktop -p sohoi-cli --bins
cargo test --release -p sohoi-tests --test kill_loop --no-run
exec tests/.venv-bench/bin/python tests/bench/bench.py "$@"
