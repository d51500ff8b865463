package io.dcp.policies.entity;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be named to be allowed although a rule refuses. */
public enum ExceptionKind {
  NONE(null),
  CAPABILITY("Capability, for example NET_ADMIN"),
  HOST_PATH("Absolute path on the host, exactly as it is asked for"),
  NAME("Name, exactly as it is asked for");

  private static final Pattern NAMES = Pattern.compile("[\\x21-\\x7e]{1,1024}");

  private final @Nullable String words;

  ExceptionKind(@Nullable String words) {
    this.words = words;
  }

  /** What it is, in words; empty when nothing can be named. */
  public Optional<String> words() {
    return Optional.ofNullable(words);
  }

  /** The one form in which it is compared; empty for what is none. */
  public Optional<String> read(String text) {
    return switch (this) {
      case NONE -> Optional.empty();
      case CAPABILITY -> Optional.of(capability(text)).filter(name -> name.matches("[A-Z_]{2,40}"));
      case HOST_PATH -> Optional.of(text).filter(ExceptionKind::isPlainPath);
      case NAME -> Optional.of(text).filter(name -> NAMES.matcher(name).matches());
    };
  }

  /** Without {@code CAP_}, in capitals, as engines compare it. */
  public static String capability(String text) {
    return text.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
  }

  /**
   * Whether a path is absolute and says no more than it has to: no dots, no double slash, no line
   * breaks.
   */
  public static boolean isPlainPath(String text) {
    try {
      return text.startsWith("/")
          && text.chars().noneMatch(Character::isISOControl)
          && Path.of(text).normalize().toString().equals(text);
    } catch (InvalidPathException withNul) {
      return false;
    }
  }
}
