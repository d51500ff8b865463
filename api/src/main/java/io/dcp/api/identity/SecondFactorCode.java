package io.dcp.api.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Proves that the authenticator application works.
 *
 * @param code the six digits that it shows
 */
public record SecondFactorCode(@NotNull @Size(max = 20) String code) {}
