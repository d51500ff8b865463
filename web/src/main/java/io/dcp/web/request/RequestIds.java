package io.dcp.web.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id under which log, audit and answer speak of one request. */
final class RequestIds {
  static final String HEADER = "X-Request-Id";

  /** A proxy's id is kept when it is a plain word: it goes into logs and headers as it is. */
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestIds() {}

  static String acceptOrCreate(@Nullable String inbound) {
    return inbound != null && SANE.matcher(inbound).matches()
        ? inbound
        : UUID.randomUUID().toString();
  }
}
