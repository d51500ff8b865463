package io.dcp.platform.problem;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be carried out, for a reason that the caller is told.
 *
 * <p>It rolls the transaction back, and passes an EJB's border as it is.
 *
 * <p>The message is one plain sentence for people. It never holds a secret or a stack trace.
 */
@ApplicationException(rollback = true)
public final class DomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<FieldError> fieldErrors;
  private final @Nullable Duration retryAfter;

  /**
   * One field that was refused.
   *
   * @param field where it stands
   * @param message why, in one sentence
   * @param rule of the policy that refuses it, if one does
   */
  public record FieldError(String field, String message, @Nullable String rule) {
    public FieldError(String field, String message) {
      this(field, message, null);
    }
  }

  public DomainException(ErrorCode code, String sentence) {
    this(code, sentence, List.of(), null, null);
  }

  public DomainException(ErrorCode code, String sentence, Throwable cause) {
    this(code, sentence, List.of(), null, cause);
  }

  private DomainException(
      ErrorCode code,
      String sentence,
      List<FieldError> fieldErrors,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
    this.fieldErrors = List.copyOf(fieldErrors);
    this.retryAfter = retryAfter;
  }

  /** A refusal of single fields. */
  public static DomainException ofFields(ErrorCode code, String sentence, List<FieldError> errors) {
    return new DomainException(code, sentence, errors, null, null);
  }

  /** A refusal of one field; the sentence serves both the request and the field. */
  public static DomainException ofField(ErrorCode code, String field, String sentence) {
    return ofFields(code, sentence, List.of(new FieldError(field, sentence)));
  }

  /**
   * A refusal that is worth another try after {@code retryAfter} ({@code Retry-After} header, whole
   * seconds).
   */
  public static DomainException retryAfter(ErrorCode code, String sentence, Duration retryAfter) {
    return new DomainException(code, sentence, List.of(), retryAfter, null);
  }

  public ErrorCode code() {
    return code;
  }

  /** The plain sentence; never null, other than {@link #getMessage()} by its declaration. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  public List<FieldError> fieldErrors() {
    return fieldErrors;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
