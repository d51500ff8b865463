# shellcheck shell=sh
# ./dcp run: build when needed, check, serve in the foreground until Ctrl-C or SIGTERM.
. "$DCP_HOME/scripts/tools.sh"
. "$DCP_HOME/scripts/build.sh"
. "$DCP_HOME/scripts/server.sh"

# hide_database_password URL ARGUMENTS...: the URL may hold a password, and everybody can see a command line:
# start again with it in the environment instead.
hide_database_password() {
  DCP_DB_URL=$1
  export DCP_DB_URL
  shift
  exec "$DCP_HOME/dcp" run "$@"
}

announce() {
  line="Docker Control Platform: $SERVER_URL"
  setup=$DCP_DATA_DIR/setup-link
  if [ -s "$setup" ]; then line="$line   first start: open $(cat "$setup")"; fi
  say "$line"
}

# serve_until_told: waits for the server; a signal to us becomes a clean stop of the server.
serve_until_told() {
  serve_status=0
  while :; do
    wait "$SERVER_PID" && serve_status=0 || serve_status=$?
    server_lives || break # `wait` also returns when a signal came
  done
  if [ -n "$stopping" ]; then
    note "Stopped."
    exit 0
  fi
  note "dcp: the server ended by itself (exit code $serve_status); its logs: $DCP_DATA_DIR/logs"
  exit 1
}

cmd_run() {
  output=quiet
  while [ $# -gt 0 ]; do
    case $1 in
      --db)
        [ $# -ge 2 ] || die "--db needs an address: postgresql://user:password@host/database"
        database=$2
        shift 2
        [ "$output" = quiet ] || set -- --verbose "$@"
        hide_database_password "$database" "$@"
        ;;
      --db=*)
        database=${1#--db=}
        shift
        [ "$output" = quiet ] || set -- --verbose "$@"
        hide_database_password "$database" "$@"
        ;;
      --verbose) output=verbose; shift ;;
      *) die "run does not know \"$1\": ./dcp help" ;;
    esac
  done
  stopping=
  SERVER_PID=
  DCP_DATA_DIR=${DCP_DATA_DIR:-$DCP_HOME/data}
  export DCP_DATA_DIR
  require_build_tools
  build_server
  configure_server
  trap 'stopping=yes; kill -TERM "$SERVER_PID" 2>/dev/null || :' INT TERM HUP
  start_server
  if [ "$output" = verbose ]; then
    tail -n +1 -f "$CONSOLE_LOG" &
    follow=$!
    trap 'kill "$follow" 2>/dev/null || :' EXIT
  fi
  note "Starting (logs: $DCP_DATA_DIR/logs) ..."
  if await_started 300; then
    announce
  elif [ -z "$stopping" ]; then
    explain_failure
    stop_server
    exit 1
  fi
  serve_until_told
}
