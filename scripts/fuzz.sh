#!/usr/bin/env bash
# Lets a fuzzer look for files that break the reading of strangers' files: every target of src-tauri/intake/fuzz in turn,
# ten minutes together, or as many seconds as given. Needs nightly Rust and a C++ compiler; installs cargo-fuzz.
set -euo pipefail
cd "$(dirname "$0")/../src-tauri/intake"

seconds=${1:-600}
targets=(any_file excel_parts separated_text old_fonts)
cargo fuzz --version >/dev/null 2>&1 || cargo install --locked cargo-fuzz
python3 fuzz/seeds.py
for target in "${targets[@]}"; do
  echo "== $target =="
  # Slower than 20 s for one file is a hang; the memory is the reader's own plus what the fuzzer needs.
  cargo +nightly fuzz run --sanitizer none "$target" -- \
    -max_total_time=$((seconds / ${#targets[@]})) -timeout=20 -rss_limit_mb=2048 -max_len=100000 -print_final_stats=1 2>&1 |
    grep -vE '^#[0-9]+\s+(NEW|REDUCE|pulse|RELOAD)' || exit 1
done
