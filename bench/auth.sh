# shellcheck shell=sh
# Sign-in, renewal of sessions and the check of tokens (bench/README.md says how each is measured).
. "$DCP_HOME/scripts/tools.sh"
. "$DCP_HOME/scripts/build.sh"
. "$DCP_HOME/scripts/server.sh"

bench_auth() {
  require_build_tools
  build_server
  maven -q -Denforcer.skip=true -Dspotless.check.skip=true -pl bench -am package -DskipTests
  DCP_SETUP_TOKEN=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
  export DCP_SETUP_TOKEN
  lift_rate_limits
  start_throwaway_server
  DCP_TEST_URL=http://127.0.0.1:$DCP_HTTP_PORT
  DCP_TEST_SETUP_TOKEN=$DCP_SETUP_TOKEN
  export DCP_TEST_URL DCP_TEST_SETUP_TOKEN
  "$JAVA_HOME/bin/java" -cp "$DCP_HOME/bench/target/classes:$DCP_HOME/bench/target/lib/*" io.dcp.bench.AuthBench
}
