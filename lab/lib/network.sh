# shellcheck shell=bash
# The network of a run: a switch (a Linux bridge in a namespace of its own, because the host's FORWARD policy may be
# DROP), one namespace for each machine, and one cable to the host.

namespaces() { ip netns list 2>/dev/null | grep -oE '^dcp-[0-9a-f]{4}-[a-z0-9]+' || true; }
ns() { echo "dcp-$RUN-$1"; }
address() { echo "$NET.$((10 + $1))"; }

# free_net: the first three numbers of a /24 that neither the host's routes nor another run use.
free_net() {
  local net _
  for _ in $(seq 200); do
    net=10.$((64 + RANDOM % 128)).$((RANDOM % 256))
    # A route that contains it (other than the default one) or that lies in it means that somebody lives there.
    if ! ip -4 route show to match "$net.0/24" | grep -qv '^default' &&
      [ -z "$(ip -4 route show to root "$net.0/24")" ] &&
      ! grep -qsx "$net" "$LAB_ROOT"/*/net; then
      echo "$net"
      return
    fi
  done
  die "found no free /24 in 10.0.0.0/8"
}

switch_up() {
  local switch
  switch=$(ns switch)
  ip netns add "$switch"
  ip -n "$switch" link add br0 type bridge
  ip -n "$switch" link set br0 up
  ip link add "dcp$RUN" type veth peer name host netns "$switch"
  ip -n "$switch" link set host master br0
  ip -n "$switch" link set host up
  ip addr add "$NET.1/24" dev "dcp$RUN"
  ip link set "dcp$RUN" up
}

# plug_in NAME ADDRESS: a namespace NAME whose eth0 is plugged into the switch's port NAME.
plug_in() {
  local space switch
  space=$(ns "$1") switch=$(ns switch)
  ip netns add "$space"
  ip -n "$space" link add eth0 type veth peer name "$1" netns "$switch"
  ip -n "$space" link set lo up
  ip -n "$space" addr add "$2/24" dev eth0
  ip -n "$space" link set eth0 up
  ip -n "$space" route add default via "$NET.1"
  ip -n "$switch" link set "$1" master br0
  ip -n "$switch" link set "$1" up
}

# remove_network ID: ends every process in the run's namespaces and deletes them. A machine's first process is among
# them, and the kernel ends all that lives in its pid namespace with it: dockerd, shims, containers.
remove_network() {
  local space pids _
  for _ in 1 2 3; do # a builder that was ended in between may have left one more
    for space in $(namespaces | grep "^dcp-$1-"); do
      pids=$(ip netns pids "$space" 2>/dev/null) || pids=
      # shellcheck disable=SC2086 # a list
      [ -z "$pids" ] || kill -9 $pids 2>/dev/null || true
      within 10 empty "$space" || echo "lab: processes are left in $space" >&2
      ip netns del "$space" 2>/dev/null || true
    done
  done
  ip link del "dcp$1" 2>/dev/null || true
}
empty() { [ -z "$(ip netns pids "$1" 2>/dev/null)" ]; }
