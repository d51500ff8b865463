# shellcheck shell=sh
# Start time, idle memory and first load (bench/README.md says how each is measured).
. "$DCP_HOME/scripts/tools.sh"
. "$DCP_HOME/scripts/build.sh"
. "$DCP_HOME/scripts/server.sh"

START_LIMIT=12000       # milliseconds
MEMORY_LIMIT=450000     # kB
FIRST_LOAD_LIMIT=150000 # bytes
IDLE_SECONDS=${BENCH_IDLE_SECONDS:-30}
missed=0

milliseconds() { date +%s%3N; }

# judge NAME VALUE LIMIT DIVISOR UNIT: one line of the result.
judge() {
  if [ "$2" -le "$3" ]; then verdict=ok; else verdict=missed missed=1; fi
  awk -v name="$1" -v value="$2" -v limit="$3" -v by="$4" -v unit="$5" -v verdict="$verdict" \
    'BEGIN {printf "%-34s %7.1f %-2s  limit %5.0f %-2s  %s\n", name, value / by, unit, limit / by, unit, verdict}'
}

median_of_three() { printf '%s\n' "$@" | sort -n | sed -n 2p; }

timed_start() { # leaves the milliseconds in TOOK
  began=$(milliseconds)
  start_server
  await_started 300 || {
    explain_failure
    exit 1
  }
  TOOK=$(($(milliseconds) - began))
}

first_load() { # bytes of index.html and what it names, each compressed
  console=$DCP_HOME/frontend/dist/console/browser
  {
    echo index.html
    grep -oE '(src|href)="/?[^"]+\.(js|css)"' "$console/index.html" | sed 's/.*="\/\{0,1\}//; s/"$//' | sort -u
  } | while read -r file; do gzip -9 -c "$console/$file" | wc -c; done | awk '{sum += $1} END {print sum}'
}

bench_start() {
  require_build_tools
  build_server
  start_throwaway_server # makes the data folder, the schema and the keys; not counted
  stop_server
  times=
  for round in 1 2 3; do
    timed_start
    note "start $round: $TOOK ms"
    times="$times $TOOK"
    [ "$round" = 3 ] || stop_server
  done
  sleep "$IDLE_SECONDS"
  memory=$(awk '/^VmRSS:/ {print $2}' "/proc/$SERVER_PID/status")
  stop_server
  # shellcheck disable=SC2086 # three numbers
  judge "start until ready, median of 3" "$(median_of_three $times)" $START_LIMIT 1000 s
  judge "memory after $IDLE_SECONDS s idle (RSS)" "$memory" $MEMORY_LIMIT 1000 MB
  judge "first load of the console (gzip)" "$(first_load)" $FIRST_LOAD_LIMIT 1000 kB
  return "$missed"
}
