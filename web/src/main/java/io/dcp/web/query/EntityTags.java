package io.dcp.web.query;

import io.dcp.platform.crypto.Sha256;
import io.dcp.platform.paging.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.stream.Stream;

/**
 * Answers 304 to who has the newest version already (RFC 9110, 8.8.3 and 13.1.2). The tags are
 * weak: words that follow from the time, as those for a container's status, may differ.
 */
public final class EntityTags {
  private static final int BYTES = 18;

  private EntityTags() {}

  /**
   * The content, with its tag in the answer.
   *
   * @throws WebApplicationException 304 when the request names the tag
   */
  public static <T> T answer(
      Versioned<T> versioned, HttpServletRequest request, HttpServletResponse response) {
    var tag = tag(versioned.version());
    response.setHeader("ETag", tag);
    // whoever keeps the answer asks each time whether it still holds
    response.setHeader("Cache-Control", "private, no-cache");
    if (isKnown(request, tag)) {
      throw new WebApplicationException(Response.notModified().header("ETag", tag).build());
    }
    return versioned.content().get();
  }

  private static boolean isKnown(HttpServletRequest request, String tag) {
    return Collections.list(request.getHeaders("If-None-Match")).stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || weak(known).equals(tag));
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }

  private static String tag(String version) {
    var digest = Arrays.copyOf(Sha256.of(version), BYTES);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
  }
}
