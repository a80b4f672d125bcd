#!/usr/bin/env bash
# Runs every test in the order rules, documents, screens, browser, window and stops at the first part that fails.
# `scripts/test.sh ui browser` runs only those parts. Installs what is missing first, builds once what the parts share,
# names the slowest of each part and says at the end what each took, and which stories needed a second try.
set -euo pipefail
cd "$(dirname "$0")/.."

parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(rules documents ui browser window)
for name in "${parts[@]}"; do
  case "$name" in
    rules | documents | browser | window) shared=build ;;
    ui) ;;
    *)
      echo "unknown part: $name (rules, documents, ui, browser, window)" >&2
      exit 2
      ;;
  esac
done
[ -z "${shared:-}" ] || parts=(build "${parts[@]}")

rust=scripts/slowest/rust.mjs
slowest=$PWD/scripts/slowest
took=()
account=$(mktemp)
second_tries=$(mktemp)
export SOHOI_SECOND_TRIES=$second_tries
papers=$(mktemp -d)
trap 'rm -rf "$account" "$second_tries" "$papers"' EXIT

# Into `processor`: seconds used by everything started so far. Not by way of $(…), whose shell has started nothing.
ask_processor() {
  times >"$account"
  processor=$(awk 'NR == 2 { split($0, each, /[ms ]+/); printf "%d", each[1] * 60 + each[2] + each[3] * 60 + each[4] }' "$account")
}

for name in "${parts[@]}"; do
  started=$SECONDS
  ask_processor
  used=$processor
  printf '\n== %s ==\n' "$name"
  case "$name" in
    build)
      scripts/need.sh build screens tests
      case " ${parts[*]} " in *" window "*) scripts/need.sh window ;; esac
      # The screens come first: the window carries them, and a test compares their settings with its own.
      npm --prefix ui run --silent build
      node "$rust"
      ;;
    rules)
      node "$rust" sohoi-vietnamese sohoi-core sohoi-intake sohoi-commands sohoi-cli sohoi-tests
      ;;
    documents)
      node "$rust" sohoi-documents
      # Readers that are not ours: the minutes in millimetres and points, the spreadsheet cell by cell.
      target/debug/examples/samples "$papers"
      tests/.venv/bin/python tests/golden/measure_pdf.py "$papers"
      for branches in 14 120; do
        mkdir "$papers/$branches"
        target/debug/examples/report_workbook "$papers/$branches" "$branches"
        tests/.venv/bin/python tests/golden/read_excel.py "$papers/$branches"
      done
      ;;
    ui)
      scripts/need.sh screens
      (cd ui && npm run --silent lint && npx tsc --noEmit && npm test --silent -- --reporter=default --reporter="$slowest/screens.mjs" </dev/null)
      ;;
    browser)
      (cd tests/browser && ../../ui/node_modules/.bin/tsc -p . && npx playwright test </dev/null)
      ;;
    window)
      node "$rust" sohoi-desktop
      xvfb-run -a -s '-screen 0 1366x768x24' node --test \
        --test-reporter="$slowest/window.mjs" --test-reporter-destination=stdout \
        --test-reporter=spec --test-reporter-destination=stdout tests/window/
      ;;
  esac
  ask_processor
  took+=("$(printf '  %-10s %5s s, %5s s of processor' "$name" $((SECONDS - started)) $((processor - used)))")
  printf '== %s passed in %s s ==\n' "$name" $((SECONDS - started))
done

printf '\n== all passed in %s s ==\n' "$SECONDS"
printf '%s\n' "${took[@]}"
printf '  stories that needed a second try: %s\n' "$(wc -l <"$second_tries")"
sed 's/^/    /' "$second_tries"
