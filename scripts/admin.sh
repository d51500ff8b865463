# shellcheck shell=sh
# ./dcp admin: what somebody who owns the data folder may do without signing in. The platform itself does it: a running one
# takes the request up from the data folder; while none runs, one is started for it that only this machine reaches.
. "$DCP_HOME/scripts/tools.sh"
. "$DCP_HOME/scripts/build.sh"
. "$DCP_HOME/scripts/server.sh"

cmd_admin() {
  case ${1:-} in
    reset-password | reset-totp) ;;
    *) die "admin knows: reset-password USER, reset-totp USER" ;;
  esac
  [ $# -eq 2 ] || die "admin $1 needs the name of one user"
  case $2 in
    '' | *[!A-Za-z0-9._@-]*) die "\"$2\" is no user name" ;;
  esac
  DCP_DATA_DIR=${DCP_DATA_DIR:-$DCP_HOME/data}
  export DCP_DATA_DIR
  require_own_data_folder
  request=$DCP_DATA_DIR/admin/$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  SERVER_PID=
  trap forget_request EXIT
  trap 'exit 130' INT TERM HUP
  leave_request "$1 $2"
  if await_taken 5; then await_answer 60; else ask_a_server_of_our_own "$1 $2"; fi
  tell_answer
}

# Files of somebody else's, root's for example, would keep the platform from starting later.
require_own_data_folder() {
  [ -d "$DCP_DATA_DIR" ] || die "there is no data folder $DCP_DATA_DIR: set DCP_DATA_DIR as the platform has it"
  folder_owner=$(stat -c %U "$DCP_DATA_DIR")
  [ "$(stat -c %u "$DCP_DATA_DIR")" = "$(id -u)" ] ||
    die "the data folder belongs to $folder_owner: run this as $folder_owner (sudo -u $folder_owner ./dcp admin ...)"
}

# leave_request TEXT: only its owner may read or write it, or the platform does not look at it.
leave_request() {
  [ -d "$DCP_DATA_DIR/admin" ] || mkdir -m 700 "$DCP_DATA_DIR/admin"
  (umask 077 && printf '%s\n' "$1" >"$request.draft" && mv "$request.draft" "$request.request")
}

forget_request() {
  stop_server
  rm -f "$request.draft" "$request.request" "$request.answer"
}

# await_taken SECONDS: a running platform takes a request away within a second, however long it then needs for it.
await_taken() { await_file "$1" ! -e "$request.request"; }

await_answer() { await_file "$1" -e "$request.answer" || die "the platform did not answer; its logs: $DCP_DATA_DIR/logs"; }

# await_file SECONDS TEST...
await_file() {
  await_end=$(($(now) + $1))
  shift
  until [ "$@" ]; do
    if [ "$(now)" -ge "$await_end" ]; then return 1; fi
    sleep 0.2
  done
}

# ask_a_server_of_our_own TEXT: left anew once the server is there; on a busy machine the first request is too old by then.
ask_a_server_of_our_own() {
  note "No platform runs on $DCP_DATA_DIR: starting one for this ..."
  require_build_tools
  build_server
  DCP_HTTP_PORT=$(free_port)
  DCP_HTTP_HOST=127.0.0.1
  export DCP_HTTP_PORT DCP_HTTP_HOST
  unset DCP_HTTPS_PORT DCP_TLS
  configure_server
  rm -f "$request.request"
  start_server
  await_started 300 || {
    explain_failure
    exit 1
  }
  leave_request "$1"
  await_answer 60
}

tell_answer() {
  sed 1d "$request.answer"
  [ "$(head -n 1 "$request.answer")" = "done" ]
}
