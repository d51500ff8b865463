# shellcheck shell=sh
# What every verb needs: messages, a usable environment, small checks.

# A job runner may start us with next to no environment.
PATH=${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
# Node brings its own list of authorities; companies add theirs to the system's.
if [ -r /etc/ssl/certs/ca-certificates.crt ]; then
  NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
  export NODE_EXTRA_CA_CERTS
fi
export PATH HOME
# shellcheck disable=SC2034 # used by the verbs
WORK=$DCP_HOME/target

say() { printf '%s\n' "$*"; }
note() { printf '%s\n' "$*" >&2; }
die() { note "dcp: $*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" = 0 ]; }
now() { date +%s; }

# quietly LOG COMMAND...: runs with the output in LOG; shows its end when the command fails.
quietly() {
  quiet_log=$1
  shift
  mkdir -p "$(dirname "$quiet_log")"
  "$@" >"$quiet_log" 2>&1 </dev/null && return 0
  quiet_status=$?
  tail -n 40 "$quiet_log" >&2
  note "dcp: failed: $1 (exit code $quiet_status); all of its output: $quiet_log"
  return "$quiet_status"
}

# fetch URL: the body of a 2xx answer, else a failure. A fresh machine may have only one of the two programs.
fetch() {
  if have curl; then curl -fsS -m 10 --noproxy '*' "$1" 2>/dev/null; else wget -q -T 10 --no-proxy -O - "$1"; fi
}

# free_port: a TCP port that nobody listens on right now, below the range from which the kernel picks for clients.
free_port() {
  while :; do
    port=$(($(od -An -N2 -tu2 /dev/urandom) % 12000 + 20000))
    bash -c "exec 3<>/dev/tcp/127.0.0.1/$port" 2>/dev/null || break
  done
  echo "$port"
}
