# shellcheck shell=bash
# Debian packages that the lab stands on. No service of theirs is ever started on the host.

LAB_PACKAGES="docker.io openssh-server docker-registry busybox-static iproute2 iptables procps curl openssl postgresql chromium"

missing_packages() {
  local package
  for package in $LAB_PACKAGES; do
    dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
  done
}

cmd_packages() {
  local missing
  missing=$(missing_packages | xargs)
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || die "needs these Debian packages or their likes: $missing"
  echo "lab: installing $missing"
  (
    # A freshly installed docker.io or postgresql would start at once: policy-rc.d forbids it, and a drop-in
    # keeps PostgreSQL from making a cluster. Both vanish again.
    policy=/usr/sbin/policy-rc.d
    clusters=/etc/postgresql-common/createcluster.d
    if [ ! -e "$policy" ]; then
      trap 'rm -f "$policy" "$clusters/dcp-lab.conf"' EXIT
      printf '#!/bin/sh\nexit 101\n' >"$policy"
      chmod 755 "$policy"
    else
      trap 'rm -f "$clusters/dcp-lab.conf"' EXIT
    fi
    mkdir -p "$clusters"
    echo 'create_main_cluster = false' >"$clusters/dcp-lab.conf"
    export DEBIAN_FRONTEND=noninteractive
    log=$(mktemp)
    # shellcheck disable=SC2086 # a list
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1 </dev/null ||
      { tail -n 20 "$log" >&2; die "apt could not install: $missing"; }
    rm -f "$log"
  )
}
