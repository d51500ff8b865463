# shellcheck shell=sh
# ./dcp bench NAME: the benches live in bench/.

cmd_bench() {
  case ${1:-} in
    start)
      . "$DCP_HOME/bench/start.sh"
      bench_start
      ;;
    *) die "bench knows: start" ;;
  esac
}
