# shellcheck shell=sh
# Finds JDK 25, Maven and npm; installs what Debian has when we are root, else says how.

JAVA_LEAST=25

# install_packages NAME...: with apt, as root. Fails quietly where that is not possible.
install_packages() {
  is_root && have apt-get || return 1
  note "Installing $* (apt) ..."
  apt_log=$(mktemp)
  if DEBIAN_FRONTEND=noninteractive apt-get update -qq >"$apt_log" 2>&1 </dev/null &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$apt_log" 2>&1 </dev/null; then
    rm -f "$apt_log"
    return 0
  fi
  tail -n 5 "$apt_log" >&2
  rm -f "$apt_log"
  return 1
}

# jdk_version FOLDER: major version of the JDK in it, or nothing. The file `release` spares starting a JVM.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_fits() {
  [ -n "$1" ] || return 1
  jdk_found=$(jdk_version "$1")
  [ -n "$jdk_found" ] && [ "$jdk_found" -ge $JAVA_LEAST ]
}

# jdk_folders: where JDKs usually live, those of the reference version first.
jdk_folders() {
  for folder in /usr/lib/jvm/*25* /opt/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /usr/lib/jvm/* /opt/java/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ ! -d "$folder" ] || echo "$folder"
  done
  if have javac; then dirname "$(dirname "$(readlink -f "$(command -v javac)")")"; fi
}

find_jdk() {
  jdk_fits "${JAVA_HOME:-}" && return 0
  while read -r folder; do
    if jdk_fits "$folder"; then
      JAVA_HOME=$folder
      return 0
    fi
  done <<FOLDERS
$(jdk_folders)
FOLDERS
  return 1
}

# Debian 13 and Adoptium's own repository have a package, Debian 12 alone has none.
install_jdk() {
  have apt-cache || return 1
  for package in temurin-25-jdk openjdk-25-jdk-headless; do
    if apt-cache show "$package" >/dev/null 2>&1 && install_packages "$package"; then return 0; fi
  done
  return 1
}

require_jdk() {
  find_jdk || { install_jdk && find_jdk; } || die "needs a JDK $JAVA_LEAST and found none.
  Install Temurin $JAVA_LEAST: https://adoptium.net/installation/linux/ (package temurin-$JAVA_LEAST-jdk),
  or unpack any JDK $JAVA_LEAST and set JAVA_HOME to its folder."
  export JAVA_HOME
}

require_command() { # require_command COMMAND PACKAGE...
  wanted=$1
  shift
  have "$wanted" || { install_packages "$@" && have "$wanted"; } ||
    die "needs \"$wanted\": as root, apt-get install $*"
}

require_build_tools() {
  require_jdk
  require_command mvn maven
  require_command npm nodejs npm
  have curl || have wget || require_command curl curl ca-certificates
}

# maven ARGUMENTS...: never asks, no download progress, colours only for people.
maven() { (cd "$DCP_HOME" && mvn -B -ntp -Dstyle.color=never "$@"); }
