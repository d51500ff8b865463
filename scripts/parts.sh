#!/bin/sh
# One part of ./dcp test, as a process of its own.   usage: parts.sh build|scripts|unit|console|integration|system|e2e|timing|database|mutation|endurance|bench
# The lab's variables (lab/README.md) are in the environment of the parts that need them.
set -eu
DCP_HOME=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
export DCP_HOME
# shellcheck source=scripts/common.sh
. "$DCP_HOME/scripts/common.sh"
# shellcheck source=scripts/tools.sh
. "$DCP_HOME/scripts/tools.sh"
# shellcheck source=scripts/build.sh
. "$DCP_HOME/scripts/build.sh"
# shellcheck source=scripts/server.sh
. "$DCP_HOME/scripts/server.sh"
LOGS=$WORK/test-logs
JACOCO=$DCP_HOME/system-tests/target/jacoco
export NO_COLOR=1 # the output goes to a file

# check NAME COMMAND...: one check that is not a test case, counted like one.
check() {
  check_name=$1
  shift
  say "== $check_name"
  if "$@"; then echo "passed $check_name" >>"$LOGS/$PART.checks"; else echo "failed $check_name" >>"$LOGS/$PART.checks"; fi
}

part_scripts() {
  if ! have shellcheck; then
    say "shellcheck is not installed: skipped"
    echo "skipped shellcheck" >>"$LOGS/$PART.checks"
    return
  fi
  cd "$DCP_HOME"
  check "shellcheck: launcher" shellcheck -x dcp .ci/run scripts/*.sh bench/*.sh
  check "shellcheck: lab" shellcheck -x lab/lab lab/lib/*.sh lab/machine/* lab/images/chatty/chatty
}

part_build() { build_server; }

# Failures are counted from the reports; ignoring them here lets the other modules be built and tested too. So does
# checking the format for itself: a blank too much would hide whether the rest works.
part_unit() {
  # the console is built while the tests of the ejb module run
  maven -T 2 -Dmaven.test.failure.ignore=true -Dspotless.check.skip=true verify
  check "Spotless" maven -q spotless:check
}

part_console() {
  "$DCP_HOME/scripts/build-console.sh"
  cd "$DCP_HOME/frontend"
  check "ESLint" npm run --silent lint
  check "Prettier" npm run --silent format:check
  check "generated API client" npm run --silent api:check
  check "size of the first load" npm run --silent size
  TEST_JSON=$LOGS/console.json npm run --silent test
}

# integration_tests MODULES [OPTION...]: compiles, then runs the *IT classes only; the unit tests ran before.
integration_tests() {
  integration_modules=$1
  shift
  maven -Denforcer.skip=true "$@" -pl "$integration_modules" -am test-compile \
    org.apache.maven.plugins:maven-failsafe-plugin:integration-test
}

part_integration() { integration_tests ejb,preflight; }

# with_server ENGINE COMMAND...: against a fresh server on a free port with the lab's ENGINE as its local engine.
with_server() {
  server_engine=$1
  shift
  DCP_TEST_DATA_DIR=$WORK/test/$PART
  DCP_TEST_SETUP_TOKEN=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
  eval "DCP_TEST_ENGINE_SOCKET=\$DCP_LAB_ENGINE${server_engine}_SOCKET"
  rm -rf "$DCP_TEST_DATA_DIR"
  mkdir -p "$DCP_TEST_DATA_DIR"
  SERVER_PID=
  trap stop_server EXIT
  trap 'exit 143' TERM INT
  configure_test_server
  start_server
  await_started 300 || {
    explain_failure
    return 1
  }
  DCP_TEST_URL=http://127.0.0.1:$DCP_HTTP_PORT
  DCP_TEST_SERVER_PID=$SERVER_PID
  export DCP_TEST_URL DCP_TEST_SETUP_TOKEN DCP_TEST_DATA_DIR DCP_TEST_ENGINE_SOCKET DCP_TEST_SERVER_PID
  with_status=0
  (unset JVM_ARGS; "$@") || with_status=$?
  stop_server # JaCoCo writes its file now
  return "$with_status"
}

configure_test_server() {
  DCP_DATA_DIR=$DCP_TEST_DATA_DIR
  DCP_HTTP_PORT=$(free_port)
  DCP_SETUP_TOKEN=$DCP_TEST_SETUP_TOKEN
  DCP_LOCAL_ENGINE=unix://$DCP_TEST_ENGINE_SOCKET
  DCP_TRUSTED_PROXIES=127.0.0.1 # lets brute-force tests use addresses of their own
  DCP_OPENAPI=live             # a test compares it with the committed api/openapi.json
  DCP_REFRESH_GRACE=2s         # a test waits for its end
  DCP_TICKET_LIFETIME=8s       # likewise
  DCP_TERMINAL_RECONNECT=4s    # and these two for theirs
  DCP_TERMINAL_INPUT_PATIENCE=2s
  DCP_AUDIT_REFUSAL_INTERVAL=1s # and to this
  export DCP_DATA_DIR DCP_HTTP_PORT DCP_SETUP_TOKEN DCP_LOCAL_ENGINE DCP_TRUSTED_PROXIES DCP_OPENAPI DCP_REFRESH_GRACE DCP_TICKET_LIFETIME
  export DCP_TERMINAL_RECONNECT DCP_TERMINAL_INPUT_PATIENCE DCP_AUDIT_REFUSAL_INTERVAL
  # every test comes from one address, and most as one user; those of the limits use addresses of their own
  lift_rate_limits
  DCP_RATE_LOGIN=300 # small, so that a test meets it
  DCP_RATE_TICKETS=100000
  DCP_RATE_ANONYMOUS=100000
  configure_server
  [ -r "$JACOCO/agent.jar" ] || maven -q -Denforcer.skip=true -pl system-tests -am process-test-resources
  JVM_ARGS="-javaagent:$JACOCO/agent.jar=destfile=$WORK/test/$PART.exec,includes=io.dcp.*"
  export JVM_ARGS
}

part_system() { with_server 1 integration_tests system-tests -DexcludedGroups=timing,database,endurance; }

# console_tests OPTION...: in the browser; the options are Playwright's.
console_tests() {
  "$DCP_HOME/scripts/build-console.sh" packages
  cd "$DCP_HOME/frontend"
  CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
  export CHROMIUM
  E2E_JSON=$LOGS/$PART.json npm run --silent e2e -- "$@"
}
part_e2e() { with_server 3 console_tests --project='first run' --project=flows --project=faults; }

# What measures time, or what faults of an engine do to it: says something only while nothing else runs. Both kinds of
# tests share one server, so the administrator is named here; whoever comes first sets the platform up.
part_timing() {
  DCP_TEST_ADMINISTRATOR=timing-admin
  DCP_TEST_PASSWORD='a clock of its own, and no other'
  DCP_TEST_ENGINE=1
  DCP_METRICS_LOGIN=false # what the platform did is read from them
  export DCP_TEST_ADMINISTRATOR DCP_TEST_PASSWORD DCP_TEST_ENGINE DCP_METRICS_LOGIN
  with_server 1 timing_tests
}
timing_tests() {
  timing_status=0
  integration_tests system-tests -Dgroups=timing -Dpart.reports=timing-reports || timing_status=$?
  console_tests --project=performance --no-deps || timing_status=$?
  return "$timing_status"
}

# What becomes of a platform on PostgreSQL when that is gone, or the disk is full.
part_database() {
  DCP_DB_URL=$DCP_LAB_PG_URL
  DCP_DB_USER=$DCP_LAB_PG_USER
  DCP_DB_PASSWORD=$DCP_LAB_PG_PASSWORD
  DCP_AUDIT_ANCHOR_INTERVAL=1s # a test waits for some
  export DCP_DB_URL DCP_DB_USER DCP_DB_PASSWORD DCP_AUDIT_ANCHOR_INTERVAL
  with_server 1 integration_tests system-tests -Dgroups=database -Dpart.reports=database-reports
}

# What only shows after a long time (DCP_TEST_ENDURANCE minutes), or among very many records.
part_endurance() {
  DCP_METRICS_LOGIN=false
  export DCP_METRICS_LOGIN
  endurance_status=0
  integration_tests ejb -DexcludedGroups= -Dgroups=endurance -Dpart.reports=endurance-reports || endurance_status=$?
  with_server 1 integration_tests system-tests -Dgroups=endurance -Dpart.reports=endurance-reports
  return "$endurance_status"
}

# Changes the code of access and identity in small ways; the tests have to notice 80 % of them (ejb/target/pit-reports).
part_mutation() {
  check "mutation score of access and identity" \
    maven -Denforcer.skip=true -Dspotless.check.skip=true -Pmutation -pl ejb -am process-test-classes
}

part_bench() { "$DCP_HOME/dcp" bench start && "$DCP_HOME/dcp" bench auth && "$DCP_HOME/dcp" bench live; }

PART=$1
require_jdk
"part_$PART"
