package io.dcp.platform.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The boundary method runs only when the current caller may do {@link #value()}.
 *
 * <p>A parameter of type {@link ServerId} says on which server, and one of type {@link
 * ContainerRef} to which of its containers; without one the question is "anywhere at all", and the
 * method itself cuts what it answers by {@link AccessDecision#visible}. Who may not even see the
 * server or the container gets 404, who sees it but may not act gets 403, who is not signed in 401.
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
  @Nonbinding
  Action[] value() default {};
}
