package io.dcp.platform.paging;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in an order: behind the item that was last on a page. It stays right when that item is
 * gone.
 *
 * @param sort the order it belongs to
 * @param value what the order compares
 * @param key what tells equal items apart
 */
record Cursor(String sort, String value, String key) {
  private static final String SEPARATOR = "\u001f";

  static Cursor parse(String text, String sort) {
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
              .split(SEPARATOR, -1);
      if (parts.length == 3 && parts[0].equals(sort)) {
        return new Cursor(parts[0], parts[1], parts[2]);
      }
    } catch (IllegalArgumentException notBase64) {
      // told below
    }
    throw DomainException.ofField(
        ErrorCode.VALIDATION_FAILED, "cursor", "The cursor belongs to no list of this order.");
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, sort, value, key).getBytes(StandardCharsets.UTF_8));
  }
}
