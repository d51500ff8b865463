# shellcheck shell=sh
# Builds the runnable server, only when something that goes into it changed.

SERVER=$DCP_HOME/ear/target/liberty/wlp
PREFLIGHT=$DCP_HOME/preflight/target/preflight.jar
BUILD_STAMP=$WORK/run.stamp

# fingerprint: one hash over everything that goes into the server. Contents, not times: a branch switch changes times
# of files that are the same, and git may leave times alone on files that differ.
fingerprint() (
  cd "$DCP_HOME" || exit
  echo "$JAVA_HOME"
  find pom.xml .mvn api ejb web ear liberty-config preflight frontend \
    \( -name target -o -name node_modules -o -name dist -o -name .angular -o -path '*/src/test' \
    -o -path frontend/e2e -o -name test-results -o -name playwright-report \) -prune \
    -o -type f -print | LC_ALL=C sort | xargs cksum
)

is_built() {
  [ -x "$SERVER/bin/server" ] && [ -r "$PREFLIGHT" ] && [ -r "$BUILD_STAMP" ] &&
    [ "$(cat "$BUILD_STAMP")" = "$1" ]
}

build_server() {
  sources=$(fingerprint | cksum)
  if is_built "$sources"; then return 0; fi
  note "Building; the first time takes some minutes (output: target/build.log) ..."
  build_start=$(now)
  rm -f "$BUILD_STAMP"
  quietly "$WORK/build.log" maven -pl ear,preflight -am -Dmaven.test.skip=true package ||
    die "the build failed"
  echo "$sources" >"$BUILD_STAMP"
  note "Built in $(($(now) - build_start)) s."
}
