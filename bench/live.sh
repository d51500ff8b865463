# shellcheck shell=sh
# Lists, events, logs, terminals and statistics beside the raw engine (bench/README.md says how each is measured).
# usage: bench_live [NAME...]   some of them only: lists events logs exec stats
. "$DCP_HOME/scripts/tools.sh"
. "$DCP_HOME/scripts/build.sh"
. "$DCP_HOME/scripts/server.sh"

lab_down() {
  stop_throwaway_server
  "$DCP_HOME/lab/lab" down "$DCP_LAB_RUN" >/dev/null 2>&1 </dev/null || :
}

bench_live() {
  require_build_tools
  is_root || die "bench live needs root for the lab"
  build_server
  maven -q -Denforcer.skip=true -Dspotless.check.skip=true -pl bench -am package -DskipTests
  DCP_LAB_RUN=$(DCP_LAB_OWNER=$$ "$DCP_HOME/lab/lab" all 1 </dev/null)
  export DCP_LAB_RUN
  eval "$("$DCP_HOME/lab/lab" env)"
  DCP_SETUP_TOKEN=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
  DCP_TEST_ENGINE_SOCKET=$DCP_LAB_ENGINE1_SOCKET
  THROWAWAY_ENGINE=unix://$DCP_TEST_ENGINE_SOCKET
  export DCP_SETUP_TOKEN DCP_TEST_ENGINE_SOCKET
  lift_rate_limits
  start_throwaway_server
  trap lab_down EXIT
  DCP_TEST_URL=http://127.0.0.1:$DCP_HTTP_PORT
  DCP_TEST_SETUP_TOKEN=$DCP_SETUP_TOKEN
  export DCP_TEST_URL DCP_TEST_SETUP_TOKEN
  "$JAVA_HOME/bin/java" -cp "$DCP_HOME/bench/target/classes:$DCP_HOME/bench/target/lib/*" io.dcp.bench.LiveBench "$@"
}
