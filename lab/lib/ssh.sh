# shellcheck shell=bash
# An SSH server in each machine, for root, by key or password. The machine has an /etc/shadow of its
# own mount (machine/sshd), so that root of the host does not get the password.

make_ssh_key() { # one key pair and one password for all machines of the run
  mkdir -p "$DIR/ssh"
  ssh-keygen -q -t ed25519 -N '' -C lab -f "$DIR/ssh/key"
  openssl rand -hex 12 >"$DIR/ssh/password"
}

write_sshd() { # write_sshd I: settings and host key of machine I
  local dir=$DIR/e$1/ssh
  mkdir -p "$dir"
  [ -s "$dir/host_key" ] || ssh-keygen -q -t ed25519 -N '' -C "engine$1" -f "$dir/host_key"
  (
    umask 077
    sed "s|^root:[^:]*:|root:$(openssl passwd -6 -stdin <"$DIR/ssh/password"):|" /etc/shadow >"$dir/shadow"
  )
  cat >"$dir/sshd_config" <<CONF
ListenAddress $(address "$1"):22
ListenAddress $(address "$1"):2222
HostKey $dir/host_key
AuthorizedKeysFile $DIR/ssh/key.pub
PermitRootLogin yes
PasswordAuthentication yes
KbdInteractiveAuthentication no
StrictModes no
UsePAM no
UseDNS no
PidFile none
MaxStartups 100
SetEnv PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
Match LocalPort 2222
AllowStreamLocalForwarding no
CONF
}

sshds() { # sshds I: pids of sshd in machine I
  local first space pid
  first=$(machine "$1") || return 0
  space=$(readlink "/proc/$first/ns/pid") || return 0
  for pid in $(pgrep -x sshd); do
    [ "$(readlink "/proc/$pid/ns/pid" 2>/dev/null)" != "$space" ] || echo "$pid"
  done
}
no_sshd() { [ -z "$(sshds "$1")" ]; }
sshd_listens() { (: >"/dev/tcp/$(address "$1")/22") 2>/dev/null; }

start_sshd() { # start_sshd I: in machine I, unless it runs
  no_sshd "$1" || return 0
  write_sshd "$1"
  inside "$1" "$LAB_HOME/machine/sshd" "$DIR/e$1" >>"$DIR/e$1/machine.log" 2>&1 </dev/null
  within 10 sshd_listens "$1" || die "the SSH server of machine $1 does not start: $(cat "$DIR/e$1/sshd.log")"
}

stop_sshd() {
  local pids
  pids=$(sshds "$1")
  # shellcheck disable=SC2086 # a list
  [ -z "$pids" ] || kill -9 $pids 2>/dev/null || true
  within 10 no_sshd "$1" || die "the SSH server of machine $1 does not stop"
}

cmd_sshd() { # sshd I stop|start|rekey
  use_run
  case ${2:-start} in
    start) start_sshd "$1" ;;
    stop) stop_sshd "$1" ;;
    rekey)
      stop_sshd "$1"
      rm -f "$DIR/e$1/ssh/host_key" "$DIR/e$1/ssh/host_key.pub"
      start_sshd "$1"
      ;;
    *) die "sshd I stop|start|rekey" ;;
  esac
}

ssh_env() {
  set_var "DCP_LAB_ENGINE${1}_SSH" "ssh://$(address "$1"):22$DIR/e$1/docker.sock"
  set_var "DCP_LAB_ENGINE${1}_SSH_NO_FORWARDING" "ssh://$(address "$1"):2222$DIR/e$1/docker.sock"
  set_var "DCP_LAB_ENGINE${1}_SSH_HOST_KEY" "$(cut -d' ' -f1,2 "$DIR/e$1/ssh/host_key.pub")"
}
