# Sourced by the other scripts: sees to it that the system libraries are there that the build links to.

# A library counts as there when its header is, since a build needs that and not every machine has pkg-config.
stet_missing_packages() {
  local prefixes=(/usr/include /usr/local/include)
  local pair header found prefix
  for pair in sqlite3.h:libsqlite3-dev cmark.h:libcmark-dev libxml2/libxml/parser.h:libxml2-dev; do
    header=${pair%%:*}
    found=
    for prefix in "${prefixes[@]}"; do
      [ -e "$prefix/$header" ] && found=yes
    done
    [ -n "$found" ] || printf '%s ' "${pair#*:}"
  done
  command -v pkg-config >/dev/null 2>&1 || printf 'pkg-config '
}

stet_require_libraries() {
  command -v swift >/dev/null 2>&1 || {
    echo "Swift is not installed: get 6.3 or later from https://www.swift.org/install" >&2
    return 2
  }
  [ "$(uname)" = Linux ] || return 0
  local missing as_root=()
  missing=$(stet_missing_packages)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
      as_root=(sudo)
    else
      echo "Stet needs these packages. Install them, then run this again:" >&2
      echo "  sudo apt-get install $missing" >&2
      return 2
    fi
  fi
  command -v apt-get >/dev/null 2>&1 || {
    echo "Stet needs SQLite, cmark and libxml2 with their headers; install what your system calls: $missing" >&2
    return 2
  }
  echo "Installing $missing…" >&2
  # shellcheck disable=SC2086 # one word a package
  "${as_root[@]}" apt-get update -qq >&2 &&
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq $missing >&2
}
