#!/usr/bin/env bash
# Runs every test in the order rules, documents, screens, browser, window and stops at the first part that fails.
# `scripts/test.sh ui browser` runs only those parts. Installs what is missing first.
set -euo pipefail
cd "$(dirname "$0")/.."

parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(rules documents ui browser window)

part() { printf '\n== %s ==\n' "$1"; }

for name in "${parts[@]}"; do
  started=$SECONDS
  part "$name"
  case "$name" in
    rules)
      # The screens come first because a test compares their settings with the window's.
      scripts/need.sh build tests
      cargo test -q --workspace --exclude sohoi-desktop --exclude sohoi-documents
      ;;
    documents)
      scripts/need.sh build tests
      cargo test -q -p sohoi-documents
      # Readers that are not ours: the minutes in millimetres and points, the spreadsheet cell by cell.
      tests/.venv/bin/python tests/golden/measure_pdf.py
      tests/.venv/bin/python tests/golden/read_excel.py
      ;;
    ui)
      scripts/need.sh screens
      (cd ui && npm run --silent lint && npx tsc --noEmit && npm test --silent </dev/null)
      ;;
    browser)
      scripts/need.sh build screens tests
      npm --prefix ui run --silent build
      cargo build -q -p sohoi-tests --bin sohoi-host
      (cd tests/browser && ../../ui/node_modules/.bin/tsc -p . && npx playwright test </dev/null)
      ;;
    window)
      scripts/need.sh build screens window tests
      npm --prefix ui run --silent build
      cargo test -q -p sohoi-desktop
      cargo build -q -p sohoi-desktop
      xvfb-run -a -s '-screen 0 1366x768x24' node --test --test-reporter=spec tests/window/
      ;;
    *)
      echo "unknown part: $name (rules, documents, ui, browser, window)" >&2
      exit 2
      ;;
  esac
  printf '== %s passed in %s s ==\n' "$name" $((SECONDS - started))
done
