package io.dcp.web.query;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page begins, in a form that clients pass back and do not read. */
final class PageCursor {
  private static final Pattern CONTENT = Pattern.compile("after:(\\d{1,9})");

  private PageCursor() {}

  static String of(int offset) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("after:" + offset).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Items before the page; none without a cursor.
   *
   * @throws DomainException {@code VALIDATION_FAILED} when the text is no cursor of ours
   */
  static int offset(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    try {
      var content = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      var matcher = CONTENT.matcher(content);
      if (matcher.matches()) {
        return Integer.parseInt(matcher.group(1));
      }
    } catch (IllegalArgumentException notBase64) {
      // told below
    }
    throw DomainException.ofField(
        ErrorCode.VALIDATION_FAILED,
        "cursor",
        "The cursor must be the nextCursor of the page before, unchanged.");
  }
}
