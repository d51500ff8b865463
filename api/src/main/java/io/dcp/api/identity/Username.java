package io.dcp.api.identity;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A user name: 2 to 64 of a-z, 0-9, dot, dash and underscore, beginning with a letter or digit. */
@Documented
@NotNull
@Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,63}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Username {
  String message() default
      "A user name has 2 to 64 characters: small letters, digits, dot, dash and underscore; it begins with a letter or digit.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
