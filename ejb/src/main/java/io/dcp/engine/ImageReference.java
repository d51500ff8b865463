package io.dcp.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names an image: {@code [registry/]repository[:tag][@digest]}, as in the distribution
 * specification's reference grammar.
 *
 * @param repository with its registry, for example {@code registry.example.com:5000/team/app}
 * @param tag null only when there is a digest
 * @param digest {@code sha256:...}
 */
public record ImageReference(String repository, @Nullable String tag, @Nullable String digest) {
  private static final String COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
  private static final String REGISTRY =
      "(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+])(?::[0-9]{1,5})?";
  private static final Pattern FORM =
      Pattern.compile(
          "((?:"
              + REGISTRY
              + "/)?"
              + COMPONENT
              + "(?:/"
              + COMPONENT
              + ")*)"
              + "(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?"
              + "(?:@([a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}))?");
  private static final int LONGEST = 500;

  /** Reads a reference; without tag and digest it means {@code latest}. Empty when it is none. */
  public static Optional<ImageReference> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var digest = form.group(3);
    var tag = form.group(2) == null && digest == null ? "latest" : form.group(2);
    return Optional.of(new ImageReference(form.group(1), tag, digest));
  }

  /** What the engine's pull takes beside the repository: the digest when there is one. */
  public String tagOrDigest() {
    return digest != null ? digest : String.valueOf(tag);
  }

  @Override
  public String toString() {
    return repository + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
  }
}
