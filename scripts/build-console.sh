#!/bin/sh
# Installs the console's npm packages and builds it, each only when something changed. Called by Maven (frontend/pom.xml)
# and by ./dcp test.   usage: build-console.sh [packages]     (packages: only install)
set -eu
cd "$(dirname -- "$(readlink -f -- "$0")")/../frontend"

installed=node_modules/.dcp-lock
lock=$(cksum <package-lock.json)
if [ "$(cat $installed 2>/dev/null)" != "$lock" ]; then
  rm -f $installed
  npm ci --no-audit --no-fund
  echo "$lock" >$installed
fi
[ "${1:-}" != packages ] || exit 0

# Contents, not times: see fingerprint in build.sh.
built=dist/.dcp-sources
sources=$(find src public angular.json package-lock.json tsconfig*.json -type f | LC_ALL=C sort | xargs cksum | cksum)
if [ "$(cat $built 2>/dev/null)" != "$sources" ] || [ ! -e dist/console/browser/index.html ]; then
  rm -f $built
  npm run build
  echo "$sources" >$built
fi
