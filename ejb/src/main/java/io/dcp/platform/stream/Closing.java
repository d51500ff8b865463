package io.dcp.platform.stream;

import java.nio.charset.StandardCharsets;

/**
 * Why a connection ends: a code of RFC 6455, section 7.4, and a sentence for people.
 *
 * @param reason at most 123 bytes in UTF-8; a longer one is cut
 */
public record Closing(int code, String reason) {
  /** All was said. */
  public static final int DONE = 1000;

  /** The platform stops, or the viewer gave no sign of life. */
  public static final int GOING_AWAY = 1001;

  /** The viewer sent what this stream does not take. */
  public static final int NOT_ACCEPTED = 1003;

  /** Without a valid handshake. */
  public static final int POLICY = 1008;

  /** A message was too large. */
  public static final int TOO_LARGE = 1009;

  /** A fault of the platform. */
  public static final int FAULT = 1011;

  /** The viewer is too slow, or what it wants does not answer now: worth another try. */
  public static final int TRY_LATER = 1013;

  /** The request makes no sense. */
  public static final int BAD_REQUEST = 4400;

  /** The right is missing, or is gone. */
  public static final int FORBIDDEN = 4403;

  /** There is no such thing, as far as the viewer may know. */
  public static final int NOT_FOUND = 4404;

  /** The state of the thing does not allow it. */
  public static final int CONFLICT = 4409;

  /** Too many connections. */
  public static final int TOO_MANY = 4429;

  private static final int MOST_BYTES = 123;
  private static final String CUT = "…";

  public Closing {
    reason = cut(reason);
  }

  private static String cut(String reason) {
    var bytes = reason.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MOST_BYTES) {
      return reason;
    }
    var end = MOST_BYTES - CUT.getBytes(StandardCharsets.UTF_8).length;
    // not in the middle of a character
    while (end > 0 && (bytes[end] & 0xc0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8) + CUT;
  }
}
