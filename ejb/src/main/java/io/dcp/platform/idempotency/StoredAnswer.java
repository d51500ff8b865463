package io.dcp.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * How a request was answered.
 *
 * @param status HTTP status
 * @param contentType of the body; null without one
 * @param location address of what was made; null without one
 * @param body at most {@value #LARGEST_BODY} bytes; empty without one
 */
public record StoredAnswer(
    int status, @Nullable String contentType, @Nullable String location, byte[] body) {
  /** What makes things answers with them: small. Larger answers are not kept. */
  public static final int LARGEST_BODY = 256 * 1024;
}
