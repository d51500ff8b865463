package io.dcp.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter whose text names the thing that an {@link Audited} method changes; never a secret.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditResource {
  /**
   * The component of a record parameter that is the name, for example {@code username}; empty: the
   * parameter itself.
   */
  String value() default "";
}
