package io.dcp.platform.structure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a feature offers to other features beside its boundary, with all that is nested in it.
 * A boundary asks for the caller's right; what is offered does not, so whoever uses it has asked
 * already, or acts for no caller at all.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Offered {
  /** What other features do with it. */
  String value();
}
