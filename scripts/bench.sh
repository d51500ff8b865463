# shellcheck shell=sh
# ./dcp bench NAME: the benches live in bench/.

cmd_bench() {
  case ${1:-} in
    start)
      . "$DCP_HOME/bench/start.sh"
      bench_start
      ;;
    live)
      shift
      . "$DCP_HOME/bench/live.sh"
      bench_live "$@"
      ;;
    audit)
      . "$DCP_HOME/bench/live.sh"
      DCP_METRICS_LOGIN=false # the platform counts there how long requests wait for the audit
      export DCP_METRICS_LOGIN
      bench_live audit
      ;;
    auth)
      . "$DCP_HOME/bench/auth.sh"
      bench_auth
      ;;
    *) die "bench knows: start, live, audit, auth" ;;
  esac
}
