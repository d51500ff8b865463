# shellcheck shell=sh
# ./dcp test: sets up what the tests need, runs the parts (scripts/parts.sh), takes everything down, prints one summary.
# On two cores it goes like this:
#   lab comes up       | unit: Maven builds and tests all modules
#   integration,system | console checks, e2e
#   timing             |
#   database           |
. "$DCP_HOME/scripts/tools.sh"
. "$DCP_HOME/scripts/build.sh"
. "$DCP_HOME/scripts/reports.sh"

LOGS=$WORK/test-logs
COVERAGE_FLOOR=80
INTEGRATION_MODULES="ejb preflight"

progress() { printf '[%4d s] %s\n' $(($(now) - TEST_START)) "$*"; }

# begin PART: starts a part as a process group of its own, which can be ended as a whole. A guard ends it when we are
# killed without a chance to clean up.
begin() {
  progress "$1 ..."
  setsid "$DCP_HOME/scripts/parts.sh" "$1" >"$LOGS/$1.log" 2>&1 </dev/null &
  begun=$!
  GROUPS_BEGUN="$GROUPS_BEGUN$begun "
  # shellcheck disable=SC2016 # for the inner shell
  setsid sh -c 'while kill -0 "$1" && kill -0 "$2"; do sleep 1; done; kill -0 "$1" || kill -TERM "-$2"' \
    guard $$ "$begun" >/dev/null 2>&1 </dev/null &
  eval "pid_$1=$begun start_$1=$(now)"
}

# finish PART: waits for it and tells how it went.
finish() {
  eval "finish_pid=\$pid_$1 finish_start=\$start_$1"
  finish_status=0
  # shellcheck disable=SC2154 # set by the eval
  wait "$finish_pid" || finish_status=$?
  GROUPS_BEGUN=$(printf '%s' "$GROUPS_BEGUN" | sed "s/ $finish_pid / /") # the number may be given to a stranger now
  # It may have ended while we waited for another one: its last output tells when.
  eval "status_$1=$finish_status"
  # shellcheck disable=SC2154
  record "$1" "$finish_status" $(($(date -r "$LOGS/$1.log" +%s) - finish_start))
  progress "$1: $(part_line "$1")"
  part_failed "$1" || return 0
  failed_names "$1" | sed 's/^/    FAILED /'
  tail -n 30 "$LOGS/$1.log" | sed 's/^/    /'
  say "    (all of it: target/test-logs/$1.log)"
}

together() { for part; do begin "$part"; done; for part; do finish "$part"; done; }

lab_up() {
  progress "lab: 3 engines, registry, images, PostgreSQL ..."
  DCP_LAB_OWNER=$$ "$DCP_HOME/lab/lab" all 3 >"$LOGS/lab.run" 2>"$LOGS/lab.log" </dev/null &
  pid_lab=$!
}
lab_ready() {
  wait "$pid_lab" || {
    cat "$LOGS/lab.log" >&2
    die "the lab did not come up"
  }
  DCP_LAB_RUN=$(cat "$LOGS/lab.run")
  export DCP_LAB_RUN
  eval "$("$DCP_HOME/lab/lab" env)"
  progress "lab: run $DCP_LAB_RUN is up"
}

# clean_up: ends what still runs; also the way out after Ctrl-C.
clean_up() {
  trap - INT TERM HUP EXIT
  for group in $GROUPS_BEGUN; do kill -TERM "-$group" 2>/dev/null || :; done
  for group in $GROUPS_BEGUN; do wait "$group" 2>/dev/null || :; done
  if [ -n "${pid_lab:-}" ]; then
    kill -TERM "$pid_lab" 2>/dev/null || :
    DCP_LAB_RUN=$(cat "$LOGS/lab.run")
    [ -z "$DCP_LAB_RUN" ] || "$DCP_HOME/lab/lab" down "$DCP_LAB_RUN" >/dev/null 2>&1 </dev/null || :
  fi
}

require_test_tools() {
  require_build_tools
  have shellcheck || install_packages shellcheck || :
  case $1 in unit | mutation) return ;; esac
  is_root || die "the part \"$1\" needs root for the lab; ./dcp test unit does not"
}

cmd_test() {
  what=${1:-all}
  case $what in
    all | unit | integration | system | e2e | timing | database | mutation | endurance | nightly) ;;
    *) die "there is no part \"$what\": unit, integration, system, e2e, timing, database, mutation, endurance, nightly" ;;
  esac
  TEST_START=$(now)
  GROUPS_BEGUN=" "
  require_test_tools "$what"
  mkdir -p "$LOGS"
  rm -rf "${LOGS:?}"/* "$WORK/test"
  forget_reports
  trap clean_up EXIT
  trap 'say "Cancelled."; exit 130' INT
  trap 'say "Cancelled."; exit 143' TERM HUP
  run_"$what"
  clean_up
  summary
}

run_all() {
  lab_up
  together scripts unit
  build_after_unit || return 0
  lab_ready
  begin console
  begin integration
  finish console
  begin e2e
  finish integration
  begin system
  finish e2e
  finish system
  together timing # alone, and last
  together database
  record_coverage
}
run_unit() { together scripts unit; together console; }
run_integration() { lab_up; lab_ready; together integration; }
run_system() { lab_up; build_up; lab_ready; together system; }
run_e2e() { lab_up; build_up; lab_ready; together e2e; }
run_timing() { lab_up; build_up; lab_ready; together timing; }
run_database() { lab_up; build_up; lab_ready; together database; }

# What is too slow for every change: mutations, the long tests (for DCP_TEST_ENDURANCE minutes, 30) and the benches.
run_nightly() { run_all; together mutation; together endurance; together bench; }
run_mutation() { together mutation; }
run_endurance() { lab_up; build_up; lab_ready; together endurance; }

build_up() {
  begin build
  # shellcheck disable=SC2154 # set by begin
  wait "$pid_build" || {
    tail -n 40 "$LOGS/build.log" >&2
    return 1
  }
}

# build_after_unit: a Maven run that went through has built the very server that ./dcp run would build. One that stopped
# half-way (at a formatting error, say) has not, and what lies there may be old.
build_after_unit() {
  # shellcheck disable=SC2154 # set by finish
  if [ "$status_unit" = 0 ]; then
    fingerprint | cksum >"$BUILD_STAMP"
  else
    build_up || { progress "no server can be built: the other parts cannot run"; return 1; }
  fi
}
