package io.dcp.platform.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The boundary method changes something: an intent is recorded before it runs and an outcome after.
 * If the intent cannot be recorded, the method does not run.
 *
 * <p>The resource is told by the parameters: a {@link ServerId}, and the first parameter that
 * carries {@link AuditResource}.
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
  /** What is done, for example {@code container.start}. */
  @Nonbinding
  String value() default "";
}
