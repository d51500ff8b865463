package io.dcp.api.access;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The name of a group or role: 1 to 64 letters, digits, blanks, dots, dashes and underscores; it
 * begins and ends with a letter or digit.
 */
@Documented
@NotNull
@Pattern(regexp = "[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,62}[\\p{L}\\p{N}])?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface AccessName {
  String message() default
      "A name has 1 to 64 letters, digits, blanks, dots, dashes and underscores; it begins and ends with a letter or digit.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
