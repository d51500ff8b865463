package io.dcp.terminals.control;

import java.util.Map;
import java.util.UUID;

/**
 * What every program that the platform starts carries in its environment, and with it all that it
 * starts itself: the engine has no way to end such a program.
 */
record Marker(String id) {
  private static final String NAME = "DCP_SESSION";

  /**
   * Finds the processes that carry the marker, those of their sessions and their descendants, also
   * when these have cleared their environment; kills them; tells what is left. It needs no more
   * than a shell with {@code cat}. It spares the container's first process and itself.
   */
  private static final String KILL_SCRIPT =
      """
      mark='%s'; found=' '; sessions=' '
      fields() { line=$(cat "/proc/$1/stat" 2>/dev/null) && set -- ${line##*) } && ppid=$2 && session=$4; }
      for dir in /proc/[0-9]*; do
        pid=${dir#/proc/}
        case $pid in 1|$$) continue ;; esac
        case $(cat "$dir/environ" 2>/dev/null) in *"$mark"*) ;; *) continue ;; esac
        fields "$pid" || continue
        found="$found$pid "
        case $session in 0|1) ;; *) sessions="$sessions$session " ;; esac
      done
      grown=1
      while [ "$grown" = 1 ]; do
        grown=0
        for dir in /proc/[0-9]*; do
          pid=${dir#/proc/}
          case $pid in 1|$$) continue ;; esac
          case $found in *" $pid "*) continue ;; esac
          fields "$pid" || continue
          case $ppid in $$) continue ;; esac
          case $found in *" $ppid "*) ;; *) case $sessions in *" $session "*) ;; *) continue ;; esac ;; esac
          found="$found$pid "; grown=1
        done
      done
      for pid in $found; do kill -KILL "$pid" 2>/dev/null; done
      round=0
      while [ "$round" -lt 20 ]; do
        left=
        for pid in $found; do
          line=$(cat "/proc/$pid/stat" 2>/dev/null) || continue
          set -- ${line##*) }
          case $1 in Z|X) ;; *) left="$left $pid" ;; esac
        done
        [ -z "$left" ] && break
        round=$((round + 1))
      done
      for pid in $left; do echo "left $pid"; done
      exit 0
      """;

  static Marker create() {
    return new Marker(UUID.randomUUID().toString());
  }

  Map<String, String> variable() {
    return Map.of(NAME, id);
  }

  /** A script for {@code sh} that prints {@code left PID} for each process that it cannot end. */
  String killScript() {
    return KILL_SCRIPT.formatted(NAME + "=" + id);
  }
}
