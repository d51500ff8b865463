package io.dcp.api.common;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The one shape of every failure: {@code application/problem+json} (RFC 9457).
 *
 * @param type a URI reference that names the kind of problem, {@code /problems/<code in kebab
 *     case>}
 * @param title a few words, the same for every problem of this code
 * @param status the HTTP status, 400 to 599
 * @param detail one plain sentence about this occurrence
 * @param code a constant that programs may branch on, for example {@code CONTAINER_NOT_FOUND}
 * @param requestId the id under which the platform's log and audit hold this request
 * @param errors what was wrong with single fields; empty when the problem is not about fields
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Schema(nullable = true) @Nullable String requestId,
    List<FieldProblem> errors) {

  /** The media type of a problem (RFC 9457, section 3). */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One field that was refused.
   *
   * @param field where it stands in the body or query, for example {@code ports[0].hostPort}
   * @param message one plain sentence
   * @param rule id of the rule of the policy that refuses it; null when none does
   */
  public record FieldProblem(
      String field, String message, @Schema(nullable = true) @Nullable String rule) {
    public FieldProblem(String field, String message) {
      this(field, message, null);
    }
  }
}
