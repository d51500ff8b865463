package io.dcp.web.query;

import io.dcp.platform.editing.Edition;
import io.dcp.platform.editing.ExpectedVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends the version of a thing as its {@code ETag}, and reads from {@code If-Match} which one a
 * change is meant for (RFC 9110, 8.8.3 and 13.1.1).
 */
public final class Editions {
  /** The header, and the parameter of that name that operations refer to in their description. */
  public static final String IF_MATCH = "If-Match";

  private Editions() {}

  /** The thing, with its tag in the answer. */
  public static <T> T answer(Edition<T> edition, HttpServletResponse response) {
    response.setHeader("ETag", "\"" + edition.version() + "\"");
    response.setHeader("Cache-Control", "private, no-cache");
    return edition.content();
  }

  /** What the request's change is meant for. */
  public static ExpectedVersion expected(HttpServletRequest request) {
    var headers = Collections.list(request.getHeaders(IF_MATCH));
    return new ExpectedVersion(
        headers.isEmpty()
            ? null
            : headers.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(Editions::version)
                .collect(Collectors.toSet()));
  }

  /** A proxy that compresses answers makes their tags weak; the version is still the same. */
  private static String version(String tag) {
    var text = tag.strip();
    var strong = text.startsWith("W/") ? text.substring(2) : text;
    return strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"")
        ? strong.substring(1, strong.length() - 1)
        : strong;
  }
}
