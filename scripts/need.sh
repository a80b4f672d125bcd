#!/usr/bin/env bash
# Installs what is missing and is instant when nothing is: `scripts/need.sh build|screens|window|tests|bench …`.
# build: a C compiler and perl (SQLCipher is compiled from source). screens: the npm packages of ui/. window: the
# webview. tests: a browser, a virtual display, readers of PDF and spreadsheets. bench: the programs we are measured
# against. Only Debian-like systems are installed
# on; elsewhere it names what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

# apt_need PACKAGE…: installs those that are not there.
apt_need() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "Missing and not installable without root: ${missing[*]}"
      exit 1
    fi
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
}

# command_need PACKAGE COMMAND: for systems without apt, says what to install.
system_need() {
  if command -v apt-get >/dev/null; then
    apt_need "$@"
  else
    say "This is no Debian-like system; please see that these are installed: $*"
  fi
}

# npm_need FOLDER: the packages of its lock file, again only when that changes.
npm_need() {
  local stamp="$1/node_modules/.installed-from"
  cmp -s "$1/package-lock.json" "$stamp" 2>/dev/null && return
  command -v npm >/dev/null || { say "Node.js 20 or newer with npm is needed"; exit 1; }
  say "Installing the npm packages of $1"
  # Not `npm ci`: it refuses a lock file that leaves out optional packages of other systems (the linter's programs for
  # Windows and macOS), which `npm install` writes where a registry does not carry them.
  (cd "$1" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --no-save --no-audit --no-fund --loglevel=error </dev/null)
  cp "$1/package-lock.json" "$stamp"
}

# python_need FOLDER REQUIREMENTS: a Python environment with these packages, again only when they change.
python_need() {
  local stamp="$1/installed-from"
  cmp -s "$2" "$stamp" 2>/dev/null && return
  say "Installing the Python packages of $2"
  python3 -m venv "$1"
  "$1/bin/pip" install -q --disable-pip-version-check -r "$2" </dev/null
  cp "$2" "$stamp"
}

rust_need() {
  command -v cargo >/dev/null || { say "Rust 1.90 or newer is needed (package rustup, then: rustup default stable)"; exit 1; }
}

for what in "$@"; do
  case "$what" in
    build)
      rust_need
      system_need build-essential pkg-config perl
      ;;
    screens) npm_need ui ;;
    window) system_need libwebkit2gtk-4.1-dev fonts-noto-core ;;
    tests)
      system_need python3-venv poppler-utils libreoffice-calc chromium xvfb xauth webkit2gtk-driver fonts-noto-core curl
      python_need tests/.venv tests/requirements.txt
      npm_need tests/browser
      ;;
    bench)
      system_need python3-venv poppler-utils libreoffice-writer time xvfb webkit2gtk-driver libpango-1.0-0 libpangoft2-1.0-0
      python_need tests/.venv-bench tests/bench/requirements.txt
      ;;
    *)
      say "unknown: $what"
      exit 2
      ;;
  esac
done
