# shellcheck shell=bash
# A PostgreSQL cluster on a free port of 127.0.0.1. It refuses to run as root, so it runs as the package's own user.

postgres_bin() {
  local dir
  # shellcheck disable=SC2012 # version folders, newest last
  dir=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$dir" ] || die "PostgreSQL is not installed (Debian package postgresql)"
  echo "$dir"
}
as_postgres() { (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups "$@"); }

cmd_postgres() { # postgres [start|stop]
  use_run
  local dir=$DIR/postgres
  case ${1:-start} in
    stop) stop_cluster "$dir" ;;
    start)
      building
      [ -d "$dir/data" ] || create_cluster "$dir"
      start_cluster "$dir"
      built
      ;;
    *) die "postgres [start|stop]" ;;
  esac
}

create_cluster() {
  local dir=$1 bin
  bin=$(postgres_bin)
  mkdir -p "$dir"
  openssl rand -hex 12 >"$dir/password"
  chown -R postgres "$dir"
  as_postgres "$bin/initdb" -D "$dir/data" -U dcp --pwfile="$dir/password" -A scram-sha-256 -E UTF8 --locale=C.UTF-8 \
    --no-sync >"$dir/initdb.log" 2>&1 || die "$(tail -n 5 "$dir/initdb.log")"
  # Its data dies with the run: nothing has to survive a power cut.
  cat >>"$dir/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$dir'
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
CONF
}

start_cluster() { # keeps its port over a stop and start; picks another one if it is taken at the first start
  local dir=$1 bin port _
  bin=$(postgres_bin)
  for _ in 1 2 3 4 5; do
    port=$(cat "$dir/port" 2>/dev/null) || port=$((20000 + RANDOM % 12000))
    if as_postgres "$bin/pg_ctl" -D "$dir/data" -o "-p $port" -l "$dir/log" -w -t 30 start >/dev/null 2>&1 </dev/null; then
      [ -s "$dir/port" ] || PGPASSWORD=$(cat "$dir/password") "$bin/psql" -q -h 127.0.0.1 -p "$port" -U dcp -d postgres \
        -c 'create database dcp'
      echo "$port" >"$dir/port"
      return
    fi
    [ ! -s "$dir/port" ] || break
  done
  die "PostgreSQL does not start: $(tail -n 3 "$dir/log")"
}

stop_cluster() { # stop_cluster FOLDER: only a process that works in that very folder
  local pid
  pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) || return 0
  [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$1/data" ] || return 0
  kill -INT "$pid" 2>/dev/null || true
  within 5 gone "$pid" || kill -9 "$pid" 2>/dev/null || true
  within 5 gone "$pid" || true
}

postgres_env() {
  local port
  port=$(cat "$DIR/postgres/port")
  set_var DCP_LAB_PG_HOST 127.0.0.1
  set_var DCP_LAB_PG_PORT "$port"
  set_var DCP_LAB_PG_URL "jdbc:postgresql://127.0.0.1:$port/dcp"
  set_var DCP_LAB_PG_USER dcp
  set_var DCP_LAB_PG_PASSWORD "$(cat "$DIR/postgres/password")"
}
