# shellcheck shell=bash
# Engines: each dockerd lives in a "machine", a set of namespaces (network, mount, pid, uts, ipc) with a first process.
# Never start an engine in the host's network instead: with `--bridge none` it deletes a docker0 that it finds there.

engines() {
  local dir
  for dir in "$DIR"/e[0-9]*; do [ ! -d "$dir" ] || basename "$dir" | cut -c2-; done | sort -n
}
machine() { living "$DIR/e$1/machine.pid"; }
answers() { curl -sf -m 2 --unix-socket "$DIR/e$1/docker.sock" http://engine/_ping >/dev/null 2>&1; }
lab_docker() { # lab_docker I ARGS...: the command line on engine I, without the user's own settings
  local i=$1
  shift
  DOCKER_CONFIG=$DIR/docker-cli DOCKER_BUILDKIT=0 docker -H "unix://$DIR/e$i/docker.sock" "$@"
}
cmd_docker() { use_run; lab_docker "$@"; }

# dockerds I: pids of dockerd in machine I, matched by pid namespace, so never a stranger's.
dockerds() {
  local first space pid
  first=$(machine "$1") || return 0
  space=$(readlink "/proc/$first/ns/pid") || return 0
  for pid in $(pgrep -x dockerd); do
    [ "$(readlink "/proc/$pid/ns/pid" 2>/dev/null)" != "$space" ] || echo "$pid"
  done
}
engine_state() {
  if answers "$1"; then echo up
  elif [ -n "$(dockerds "$1")" ]; then echo hung
  elif machine "$1" >/dev/null; then echo "stopped"
  else echo off; fi
}

write_daemon_json() { # write_daemon_json I
  local dir=$DIR/e$1
  mkdir -p "$dir/etc" "$dir/data"
  cat >"$dir/etc/daemon.json" <<JSON
{ "data-root": "$dir/data", "exec-root": "/run/docker", "pidfile": "/run/docker.pid",
  "hosts": ["unix://$dir/docker.sock", "tcp://$(address "$1"):2376"],
  "tlsverify": true, "tlscacert": "$DIR/pki/ca.pem",
  "tlscert": "$DIR/pki/e$1-cert.pem", "tlskey": "$DIR/pki/e$1-key.pem",
  "cgroup-parent": "/dcp-lab-$RUN/e$1", "exec-opts": ["native.cgroupdriver=cgroupfs"],
  "shutdown-timeout": 5, "insecure-registries": ["$NET.5:5000", "$NET.5:5001"] }
JSON
}

start_machine() { # start_machine I: the namespaces, without dockerd
  local dir=$DIR/e$1
  [ -e "/run/netns/$(ns "e$1")" ] || plug_in "e$1" "$(address "$1")"
  mkdir -p "$dir"
  make_certificate "$1"
  write_daemon_json "$1"
  rm -f "$dir/machine.pid"
  setsid nsenter --net="/run/netns/$(ns "e$1")" unshare -m -u -i -p -f --propagation slave \
    "$LAB_HOME/machine/init" "$dir" "engine$1" >"$dir/machine.log" 2>&1 </dev/null &
  within 10 test -s "$dir/machine.pid" || die "machine $1 did not start: $(cat "$dir/machine.log")"
}

start_engine() { # start_engine I: dockerd in machine I, until it answers
  local dir=$DIR/e$1
  machine "$1" >/dev/null || start_machine "$1"
  inside "$1" "$LAB_HOME/machine/dockerd" "$dir" >>"$dir/machine.log" 2>&1 </dev/null
  start_sshd "$1"
  within 60 answers "$1" || die "engine $1 does not answer: $(tail -n 5 "$dir/dockerd.log")"
}
inside() { # inside I COMMAND...: in machine I
  local pid
  pid=$(machine "$1")
  shift
  setsid nsenter -t "$pid" -m -u -i -n -p -r -w -- "$@"
}

# up N: prints the run's id at once, so that a caller who gives up half-way knows what to take down.
cmd_up() {
  local n=${1:-1} i job jobs=
  cmd_packages >&2
  cmd_sweep >&2
  new_run
  echo "$RUN"
  export DCP_LAB_RUN=$RUN
  building
  guard
  make_authority
  make_ssh_key
  switch_up
  for i in $(seq "$n"); do
    (building; start_engine "$i"; built) &
    jobs="$jobs $!"
  done
  for job in $jobs; do wait "$job" || { remove_run "$RUN"; die "not all engines came up"; }; done
  built
}

# all N: everything that `./dcp test` needs. The cluster is made while registry and images are.
cmd_all() {
  cmd_up "${1:-2}"
  cmd_postgres & local database=$!
  cmd_registry
  cmd_images
  wait "$database" || die "PostgreSQL did not start"
}
