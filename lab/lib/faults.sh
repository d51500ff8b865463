# shellcheck shell=bash
# Faults of engine I. What a client sees is in README.md.

signal_engine() { # signal_engine I SIGNAL
  local pids
  pids=$(dockerds "$1")
  # shellcheck disable=SC2086 # a list
  [ -z "$pids" ] || kill -s "$2" $pids
}
no_dockerd() { [ -z "$(dockerds "$1")" ]; }

cmd_start() { use_run; answers "$1" || start_engine "$1"; }
cmd_stop() { use_run; signal_engine "$1" TERM; within 30 no_dockerd "$1" || die "engine $1 does not stop"; }
cmd_kill() { use_run; signal_engine "$1" KILL; within 10 no_dockerd "$1" || die "engine $1 does not die"; }
cmd_pause() { use_run; signal_engine "$1" STOP; }
cmd_resume() { use_run; signal_engine "$1" CONT; }
cmd_poweroff() {
  use_run
  local pid
  pid=$(machine "$1") || return 0
  kill -9 "$pid"
  within 10 gone "$pid" || die "machine $1 does not die"
  rm -f "$DIR/e$1/machine.pid" "$DIR/e$1/docker.sock"
}

firewall() { local i=$1; shift; ip netns exec "$(ns "e$i")" iptables "$@"; }
cut_rule() { local i=$1; shift; firewall "$i" -I "$@" -m comment --comment lab-cut; }
cmd_cut() { # cut I [link|drop|reject|api]
  use_run
  case ${2:-link} in
    link) ip -n "$(ns switch)" link set "e$1" down ;; # unplugged
    drop)                                             # swallowed: callers time out
      cut_rule "$1" INPUT ! -i lo -j DROP
      cut_rule "$1" OUTPUT ! -o lo -j DROP
      ;;
    reject) cut_rule "$1" INPUT ! -i lo -p tcp -j REJECT --reject-with tcp-reset ;; # refused at once
    api) cut_rule "$1" INPUT -p tcp --dport 2376 -j DROP ;;                         # only the API's port
    *) die "cut I link|drop|reject|api" ;;
  esac
}
cmd_heal() {
  use_run
  local rule
  ip -n "$(ns switch)" link set "e$1" up
  firewall "$1" -S | sed -n 's/^-A \(.*lab-cut.*\)/\1/p' | while read -r rule; do
    # shellcheck disable=SC2086 # a rule is several words
    firewall "$1" -D $rule
  done
}
