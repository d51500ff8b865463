# shellcheck shell=sh
# Starts and stops the built server: the preflight first, then Open Liberty as a child of this shell.

# configure_server: runs the preflight and takes over the effective DCP_* variables. They come through a pipe and are
# never written to a disk or a command line. Exits with the preflight's code when it refuses.
configure_server() {
  assignments=$("$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$PREFLIGHT") || exit $?
  eval "$assignments"
  unset assignments
}

# start_server: leaves the pid in SERVER_PID. All that the server writes goes under DCP_DATA_DIR. `server run` replaces
# itself by java, so the pid is the JVM's. The shell has it ignore SIGINT: Ctrl-C reaches it as our SIGTERM.
start_server() {
  mkdir -p "$DCP_DATA_DIR/logs"
  CONSOLE_LOG=$DCP_DATA_DIR/logs/console.log
  WLP_OUTPUT_DIR=$DCP_DATA_DIR/server
  LOG_DIR=$DCP_DATA_DIR/logs
  export WLP_OUTPUT_DIR LOG_DIR
  skip_agent_unless_scraped
  "$SERVER/bin/server" run dcp >"$CONSOLE_LOG" 2>&1 </dev/null &
  SERVER_PID=$!
  SERVER_URL=http://localhost:$DCP_HTTP_PORT
}

# skip_agent_unless_scraped: Liberty's agent measures pools, threads and requests for /metrics, which makes a start slower.
# While /metrics is closed nobody reads what it measures.
skip_agent_unless_scraped() {
  if [ "${DCP_METRICS_LOGIN:-true}" = false ]; then return; fi
  WLP_SKIP_BOOTSTRAP_AGENT=true
  export WLP_SKIP_BOOTSTRAP_AGENT
}

server_lives() { kill -0 "$SERVER_PID" 2>/dev/null; }

# Liberty stays up when its application fails to start; these are its messages for that.
application_failed() { grep -qE 'CWWK(Z000[24]|E0701)E' "$CONSOLE_LOG" 2>/dev/null; }

# await_started [SECONDS]: until the platform is ready for requests.
await_started() {
  await_end=$(($(now) + $1))
  until fetch "$SERVER_URL/health/started" >/dev/null; do
    if ! server_lives; then return 1; fi
    if application_failed; then return 1; fi
    if [ "$(now)" -ge "$await_end" ]; then return 1; fi
    sleep 0.2
  done
}

# explain_failure: the server's own errors, without their stack traces.
explain_failure() {
  grep -hE 'ERROR|SEVERE|CWW[A-Z0-9]*E:' "$CONSOLE_LOG" | cut -c1-400 | head -n 8 >&2 || :
  note "dcp: the platform did not start; its logs: $DCP_DATA_DIR/logs"
}

# stop_server: politely, then after 30 s for good.
stop_server() {
  [ -n "${SERVER_PID:-}" ] || return 0
  kill -TERM "$SERVER_PID" 2>/dev/null || :
  stop_end=$(($(now) + 30))
  while server_lives && [ "$(now)" -lt "$stop_end" ]; do sleep 0.2; done
  if server_lives; then kill -KILL "$SERVER_PID" 2>/dev/null || :; fi
  wait "$SERVER_PID" 2>/dev/null || :
  SERVER_PID=
}

# lift_rate_limits: for a server whose speed is measured by one client.
lift_rate_limits() {
  DCP_RATE_LOGIN=10000000
  DCP_RATE_REFRESH=10000000
  DCP_RATE_TICKETS=10000000
  DCP_RATE_REQUESTS=10000000
  DCP_RATE_ANONYMOUS=10000000
  export DCP_RATE_LOGIN DCP_RATE_REFRESH DCP_RATE_TICKETS DCP_RATE_REQUESTS DCP_RATE_ANONYMOUS
}

# start_throwaway_server: with an empty data folder, a free port, and no engine unless THROWAWAY_ENGINE is one; gone when
# this shell ends.
start_throwaway_server() {
  THROWAWAY=$(mktemp -d)
  DCP_DATA_DIR=$THROWAWAY/data
  DCP_HTTP_PORT=$(free_port)
  DCP_LOCAL_ENGINE=${THROWAWAY_ENGINE:-none}
  export DCP_DATA_DIR DCP_HTTP_PORT DCP_LOCAL_ENGINE
  unset DCP_DB_URL DCP_DB_USER DCP_DB_PASSWORD DCP_HTTPS_PORT
  trap stop_throwaway_server EXIT
  trap 'exit 130' INT TERM HUP
  configure_server
  start_server
  await_started 300 || {
    explain_failure
    exit 1
  }
}
stop_throwaway_server() {
  stop_server
  rm -rf "$THROWAWAY"
}
