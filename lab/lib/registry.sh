# shellcheck shell=bash
# The registry of a run: one open, one with a password, both plain HTTP at NET.5.

REGISTRY_USER=lab REGISTRY_PASSWORD=lab-pass

registry_config() { # registry_config FOLDER PORT [HTPASSWD]
  cat <<YAML
version: 0.1
log: {level: warn}
storage: {filesystem: {rootdirectory: $1}, delete: {enabled: true}}
http: {addr: "$NET.5:$2"}
YAML
  [ -z "${3:-}" ] || echo "auth: {htpasswd: {realm: lab, path: $3}}"
}

cmd_registry() {
  use_run
  building
  local dir=$DIR/registry kind salt
  mkdir -p "$dir"
  [ -e "/run/netns/$(ns registry)" ] || plug_in registry "$NET.5"
  # shellcheck disable=SC2016 # the dollars belong to the bcrypt form
  salt='$2y$05$'$(head -c 300 /dev/urandom | tr -dc 'A-Za-z0-9' | head -c 21)u
  PASSWORD=$REGISTRY_PASSWORD SALT=$salt perl -e \
    'print "'"$REGISTRY_USER"':", crypt($ENV{PASSWORD}, $ENV{SALT}), "\n"' >"$dir/htpasswd"
  registry_config "$dir/open" 5000 >"$dir/open.yml"
  registry_config "$dir/password" 5001 "$dir/htpasswd" >"$dir/password.yml"
  for kind in open password; do
    setsid ip netns exec "$(ns registry)" docker-registry serve "$dir/$kind.yml" >"$dir/$kind.log" 2>&1 </dev/null &
  done
  within 20 curl -s -m 1 -o /dev/null "http://$NET.5:5000/v2/" || die "the registry does not answer"
  within 20 curl -s -m 1 -o /dev/null "http://$NET.5:5001/v2/" || die "the registry with a password does not answer"
  built
}

registry_env() {
  set_var DCP_LAB_REGISTRY "$NET.5:5000"
  set_var DCP_LAB_REGISTRY_AUTH "$NET.5:5001"
  set_var DCP_LAB_REGISTRY_USER "$REGISTRY_USER"
  set_var DCP_LAB_REGISTRY_PASSWORD "$REGISTRY_PASSWORD"
}
