package io.dcp.platform.validation;

import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validation as in the server, without its expression language. */
public final class TestingValidation {
  private TestingValidation() {}

  public static Validation create() {
    return new Validation(
        jakarta.validation.Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
  }
}
