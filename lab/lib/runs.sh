# shellcheck shell=bash
# A run: one lab of one owner. Its folder holds everything that is needed to remove it again.
#   owner    "PID START" of the process for which the run lives, or "-" (until `lab down`)
#   boot     the boot in which it was made: after a reboot only files are left of it
#   net      the first three numbers of its /24
#   builders/  pid files of lab processes that are still building it

boot_id() { cat /proc/sys/kernel/random/boot_id; }
run_ids() {
  local dir
  for dir in "$LAB_ROOT"/[0-9a-f][0-9a-f][0-9a-f][0-9a-f]; do [ ! -d "$dir" ] || basename "$dir"; done
}

# use_run [ID]: sets RUN, DIR and NET of the run to act on.
use_run() {
  RUN=${1:-${DCP_LAB_RUN:-}}
  if [ -z "$RUN" ]; then
    RUN=$(run_ids)
    [ -n "$RUN" ] || die "no lab is running; \`lab up 2\` starts one"
    [ "$(wc -w <<<"$RUN")" = 1 ] || die "several labs run ($(xargs <<<"$RUN")): set DCP_LAB_RUN"
  fi
  DIR=$LAB_ROOT/$RUN
  [ -d "$DIR" ] || die "there is no run $RUN"
  NET=$(cat "$DIR/net")
}

# new_run: makes the folder with a free id and a free subnet, under a lock because several labs may start at once.
new_run() {
  mkdir -p "$LAB_ROOT"
  exec 8>"$LAB_ROOT/lock"
  flock 8
  local id
  until id=$(od -An -N2 -tx1 /dev/urandom | tr -d ' \n') && mkdir "$LAB_ROOT/$id" 2>/dev/null; do :; done
  boot_id >"$LAB_ROOT/$id/boot"
  if [ -n "${DCP_LAB_OWNER:-}" ]; then identify "$DCP_LAB_OWNER"; else echo -; fi >"$LAB_ROOT/$id/owner"
  free_net >"$LAB_ROOT/$id/net"
  mkdir "$LAB_ROOT/$id/builders"
  exec 8>&-
  use_run "$id"
}

# building: notes this process, so that `down` can end it first and nothing is made behind its back.
building() { identify "$BASHPID" >"$DIR/builders/$BASHPID"; }
built() { rm -f "$DIR/builders/$BASHPID"; }

# guard: leaves a process behind that removes the run when its owner ends, however it ends.
guard() {
  local owner
  read -r owner _ <"$DIR/owner"
  [ "$owner" != - ] || return 0
  setsid "$LAB_HOME/lab" guard "$RUN" >/dev/null 2>&1 </dev/null &
}
cmd_guard() {
  use_run "$1"
  while living "$DIR/owner" >/dev/null; do sleep 0.5; done # fails as well when the run was removed: nothing to guard
  [ ! -d "$DIR" ] || cmd_down "$RUN"
}

dead() { # dead ID: its owner is gone, or the machine was restarted since
  local owner=
  [ "$(cat "$LAB_ROOT/$1/boot" 2>/dev/null)" = "$(boot_id)" ] || return 0
  read -r owner _ <"$LAB_ROOT/$1/owner" || return 0
  [ "$owner" != - ] && ! living "$LAB_ROOT/$1/owner" >/dev/null
}

cmd_sweep() {
  mkdir -p "$LAB_ROOT"
  exec 8>"$LAB_ROOT/lock"
  flock 8
  local id stale=
  for id in $(run_ids); do ! dead "$id" || stale="$stale $id"; done
  for id in $(namespaces | cut -d- -f2 | sort -u); do [ -d "$LAB_ROOT/$id" ] || stale="$stale $id"; done
  exec 8>&-
  for id in $stale; do remove_run "$id"; echo "lab: removed $id, whose owner is gone"; done
}

cmd_down() {
  local id
  if [ "${1:-}" = --all ]; then
    for id in $(run_ids); do remove_run "$id"; done
    return
  fi
  [ -n "${1:-${DCP_LAB_RUN:-}}" ] || [ -n "$(run_ids)" ] || return 0
  use_run "${1:-}"
  remove_run "$RUN"
}

# remove_run ID: takes everything away; may be repeated, may run twice at once, needs no intact folder.
remove_run() {
  local dir=$LAB_ROOT/$1 file pid
  for file in "$dir"/builders/*; do
    [ ! -e "$file" ] || ! pid=$(living "$file") || [ "$pid" = "$$" ] || kill -9 "$pid" 2>/dev/null || true
  done
  stop_cluster "$dir/postgres"
  remove_network "$1"
  find /sys/fs/cgroup -maxdepth 2 -type d -name "dcp-lab-$1" 2>/dev/null | while read -r file; do
    find "$file" -depth -type d -exec rmdir {} \; 2>/dev/null || true
  done
  rm -rf --one-file-system "$dir"
}

cmd_status() {
  local id i
  for id in $(run_ids); do
    [ -s "$LAB_ROOT/$id/net" ] || continue # being removed right now
    (
      use_run "$id"
      read -r owner _ <"$DIR/owner"
      echo "run $RUN  net $NET.0/24  owner $owner"
      for i in $(engines); do echo "  engine $i  $(address "$i")  $(engine_state "$i")"; done
      [ ! -d "$DIR/registry" ] || echo "  registry  $NET.5:5000 $NET.5:5001"
      [ ! -s "$DIR/postgres/port" ] || echo "  postgres  127.0.0.1:$(cat "$DIR/postgres/port")"
    )
  done
}

cmd_env() {
  use_run
  local i first=
  set_var() { printf 'export %s=%q\n' "$1" "$2"; }
  set_var DCP_LAB_RUN "$RUN"
  set_var DCP_LAB_DIR "$DIR"
  set_var DCP_LAB_CONTROL "$LAB_HOME/lab"
  set_var DCP_LAB_ENGINES "$(engines | wc -w)"
  for i in $(engines); do
    first=1
    set_var "DCP_LAB_ENGINE${i}_SOCKET" "$DIR/e$i/docker.sock"
    set_var "DCP_LAB_ENGINE${i}_TCP" "tcp://$(address "$i"):2376"
    set_var "DCP_LAB_ENGINE${i}_HOST" "$(address "$i")"
    ssh_env "$i"
  done
  if [ -n "$first" ]; then
    set_var DCP_LAB_CA "$DIR/pki/ca.pem"
    set_var DCP_LAB_CERT "$DIR/pki/cert.pem"
    set_var DCP_LAB_KEY "$DIR/pki/key.pem"
    set_var DCP_LAB_SSH_USER root
    set_var DCP_LAB_SSH_KEY "$DIR/ssh/key"
    set_var DCP_LAB_SSH_PASSWORD "$(cat "$DIR/ssh/password")"
  fi
  if [ -d "$DIR/registry" ]; then registry_env; fi
  if [ -e "$DIR/images.done" ]; then images_env; fi
  if [ -s "$DIR/postgres/port" ]; then postgres_env; fi
}
