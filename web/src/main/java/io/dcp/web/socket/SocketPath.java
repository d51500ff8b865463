package io.dcp.web.socket;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a stream is, as a template: {@code /ws/v1/servers/{server}/containers/{container}/logs}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SocketPath {
  String value();

  /** Which limit of the user it counts for. */
  Kind kind() default Kind.STREAM;

  /** The kinds of connections that are limited apart. */
  enum Kind {
    /** One for each tab of the console. */
    LIVE,
    /** Logs, statistics, terminals. */
    STREAM
  }
}
