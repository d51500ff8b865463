package io.dcp.api.containers;

import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of an environment variable: 1 to 256 characters, none of which is {@code =} or NUL. */
@Documented
@NotNull
@Pattern(regexp = "[^=\\x00]{1,256}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface VariableName {
  String message() default "A variable's name has 1 to 256 characters and no equals sign.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
