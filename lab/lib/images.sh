# shellcheck shell=bash
# Small test images, made without the internet: built on engine 1, carried to the others, one of them only in the registry.

# A root folder with one static binary and its applets. The C library still loads its resolver at run time: without
# these files name look-ups in the container crash.
busybox_root() {
  local root=$1 applet libraries
  libraries=$(dirname "$(ldconfig -p | awk '/libresolv.so.2 / {print $NF; exit}')")
  mkdir -p "$root/bin" "$root/etc" "$root/tmp" "$root$libraries" "$root/lib64"
  chmod 1777 "$root/tmp"
  cp "$(command -v busybox)" "$root/bin/busybox"
  for applet in $("$root/bin/busybox" --list); do [ "$applet" = busybox ] || ln -s busybox "$root/bin/$applet"; done
  cp -L "$libraries/libc.so.6" "$libraries/libresolv.so.2" "$root$libraries/"
  if [ -e /lib64/ld-linux-x86-64.so.2 ]; then cp -L /lib64/ld-linux-x86-64.so.2 "$root/lib64/"; fi
  echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
  echo 'root:x:0:0:root:/:/bin/sh' >"$root/etc/passwd"
  echo 'root:x:0:' >"$root/etc/group"
}

cmd_images() {
  use_run
  building
  local work=$DIR/images
  mkdir -p "$work"
  busybox_root "$work/root"
  tar -C "$work/root" -c . |
    lab_docker 1 import -c 'CMD ["sh"]' -c 'ENV PATH=/bin' - "$BUSYBOX" >/dev/null
  build_image "$WEB" web
  build_image "$CHATTY" chatty
  if [ -d "$DIR/registry" ]; then push_images; fi
  copy_images
  rm -rf "$work"
  touch "$DIR/images.done"
  built
}
BUSYBOX=busybox:1.35 WEB=web:1 CHATTY=chatty:1

build_image() { # build_image NAME FOLDER of LAB_HOME/images
  lab_docker 1 build -q -t "$1" "$LAB_HOME/images/$2" >"$DIR/build.log" 2>&1 || die "$1: $(tail -n 5 "$DIR/build.log")"
}

push_images() {
  local open=$NET.5:5000 locked=$NET.5:5001
  lab_docker 1 build -q -t "$open/remote:1" "$LAB_HOME/images/remote" >"$DIR/build.log" 2>&1
  lab_docker 1 tag "$BUSYBOX" "$open/$BUSYBOX"
  lab_docker 1 tag "$BUSYBOX" "$locked/team/$BUSYBOX"
  echo "$REGISTRY_PASSWORD" |
    lab_docker 1 login -u "$REGISTRY_USER" --password-stdin "$locked" >/dev/null 2>&1
  local image
  for image in "$open/remote:1" "$open/$BUSYBOX" "$locked/team/$BUSYBOX"; do
    lab_docker 1 push -q "$image" >/dev/null
    lab_docker 1 rmi "$image" >/dev/null
  done
  lab_docker 1 logout "$locked" >/dev/null 2>&1
}

copy_images() {
  local i job jobs=
  lab_docker 1 save -o "$DIR/images/all.tar" "$BUSYBOX" "$WEB" "$CHATTY"
  for i in $(engines); do
    [ "$i" != 1 ] || continue
    lab_docker "$i" load -q -i "$DIR/images/all.tar" >/dev/null &
    jobs="$jobs $!"
  done
  for job in $jobs; do wait "$job" || die "an engine did not take the images"; done
}

images_env() {
  set_var DCP_LAB_IMAGE_BUSYBOX "$BUSYBOX"
  set_var DCP_LAB_IMAGE_WEB "$WEB"
  set_var DCP_LAB_IMAGE_CHATTY "$CHATTY"
  if [ -d "$DIR/registry" ]; then set_var DCP_LAB_IMAGE_REMOTE "$NET.5:5000/remote:1"; fi
}
