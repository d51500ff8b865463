package io.dcp.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Reads single values by type. Every method throws {@link ConfigurationException} with one sentence
 * that names the variable when its value cannot be used. Blank counts as absent.
 */
@ApplicationScoped
public class Settings {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private Function<String, Optional<String>> source;

  protected Settings() {}

  @Inject
  public Settings(Config config) {
    this(name -> config.getOptionalValue(name, String.class));
  }

  private Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** Settings of a fixed map, for tests and tools. */
  public static Settings of(Map<String, String> values) {
    return new Settings(name -> Optional.ofNullable(values.get(name)));
  }

  public Optional<String> text(String name) {
    return source.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Values between commas, without blanks around them. */
  public List<String> list(String name) {
    return text(name).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  public int number(String name, int fallback, int min, int max) {
    var text = text(name);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      var number = Integer.parseInt(text.get());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, together with numbers out of range
    }
    throw new ConfigurationException(
        "%s must be a whole number from %d to %d, not \"%s\"."
            .formatted(name, min, max, text.get()));
  }

  /** A time span such as {@code 500ms}, {@code 10s}, {@code 5m}, {@code 12h}, {@code 30d}. */
  public Duration duration(String name, Duration fallback, Duration min, Duration max) {
    var text = text(name);
    if (text.isEmpty()) {
      return fallback;
    }
    var matcher = DURATION.matcher(text.get().toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      var duration =
          Duration.of(Long.parseLong(matcher.group(1)), DurationUnit.of(matcher.group(2)));
      if (duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) {
        return duration;
      }
    }
    throw new ConfigurationException(
        "%s must be a time span from %s to %s such as 500ms, 10s or 5m, not \"%s\"."
            .formatted(name, DurationUnit.text(min), DurationUnit.text(max), text.get()));
  }

  /** A secret given as {@code NAME} or as the file that {@code NAME_FILE} names, not both. */
  public Optional<String> secret(String name) {
    var direct = text(name);
    var file = text(name + "_FILE");
    if (direct.isPresent() && file.isPresent()) {
      throw new ConfigurationException("Set only one of %s and %s_FILE.".formatted(name, name));
    }
    return direct.or(() -> file.map(path -> contentOf(name + "_FILE", path)));
  }

  private static String contentOf(String name, String path) {
    try {
      var content = Files.readString(Path.of(path)).strip();
      if (content.isEmpty()) {
        throw new ConfigurationException(
            "%s names the file %s, which is empty.".formatted(name, path));
      }
      return content;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new ConfigurationException(
          "%s names the file %s, which cannot be read.".formatted(name, path), unreadable);
    }
  }
}
