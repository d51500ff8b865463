# shellcheck shell=bash
# Names, places and small helpers of the lab.

# Under /var/lib, not /tmp: only root can make entries there, and an engine's layers need a real file system.
# shellcheck disable=SC2034 # used by the other parts
LAB_ROOT=${DCP_LAB_ROOT:-/var/lib/dcp-lab}

die() { echo "lab: $*" >&2; exit 1; }

# started_at PID: the start time of a process in clock ticks; together with the pid it names one process for ever.
started_at() {
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  stat=${stat##*) } # the command name may hold blanks
  # shellcheck disable=SC2086 # split on purpose
  set -- $stat
  echo "${20}"
}

# identify PID: what goes into a pid file.
identify() { echo "$1 $(started_at "$1")"; }

# living FILE: prints the pid of a pid file if that very process still runs.
living() {
  local pid start
  read -r pid start 2>/dev/null <"$1" || return 1
  [ "$(started_at "$pid")" = "$start" ] && echo "$pid"
}

# within SECONDS COMMAND...: waits until the command succeeds; fails after the time.
within() {
  local end=$((SECONDS + $1)); shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.1
  done
}

gone() { ! [ -d "/proc/$1" ]; }
