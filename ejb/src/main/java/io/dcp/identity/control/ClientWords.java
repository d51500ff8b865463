package io.dcp.identity.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a few words for people of what a browser or program calls itself in {@code User-Agent} (RFC
 * 9110, 10.1.5): {@code Firefox 140 on Linux}, {@code curl 8.5.0}. Anybody may send anything there,
 * so that nothing but letters, digits and a few signs is taken over.
 */
final class ClientWords {
  private static final int LONGEST = 60;
  private static final int LOOKED_AT = 1_000;
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9 ._+-]");
  private static final Pattern PRODUCT = Pattern.compile("^([^/\\s()]+)(?:/([^\\s()]+))?");

  // the order matters: newer browsers also name those whose pages they want
  private static final Map<String, Pattern> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edge", Pattern.compile("Edg[A-Z]?[A-Za-z]*/(\\d+)"));
    BROWSERS.put("Opera", Pattern.compile("OPR/(\\d+)"));
    BROWSERS.put("Firefox", Pattern.compile("(?:Firefox|FxiOS)/(\\d+)"));
    BROWSERS.put("Chrome", Pattern.compile("(?:Chrome|CriOS)/(\\d+)"));
    BROWSERS.put("Safari", Pattern.compile("Version/(\\d+).*Safari/"));
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iOS");
    SYSTEMS.put("iPad", "iPadOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private ClientWords() {}

  /** Empty when nothing readable was sent. */
  static Optional<String> of(String userAgent) {
    var text = userAgent.substring(0, Math.min(userAgent.length(), LOOKED_AT));
    return browser(text).or(() -> program(text)).filter(words -> !words.isBlank());
  }

  private static Optional<String> browser(String text) {
    if (!text.startsWith("Mozilla/")) {
      return Optional.empty();
    }
    for (var browser : BROWSERS.entrySet()) {
      var found = browser.getValue().matcher(text);
      if (found.find()) {
        return Optional.of(browser.getKey() + " " + found.group(1) + system(text));
      }
    }
    return Optional.empty();
  }

  private static String system(String text) {
    return SYSTEMS.entrySet().stream()
        .filter(system -> text.contains(system.getKey()))
        .map(system -> " on " + system.getValue())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> program(String text) {
    var product = PRODUCT.matcher(text.strip());
    if (!product.find()) {
      return Optional.empty();
    }
    var version = product.group(2);
    var words = product.group(1) + (version == null ? "" : " " + version);
    var clean = UNFIT.matcher(words).replaceAll("");
    return Optional.of(clean.substring(0, Math.min(clean.length(), LONGEST)).strip());
  }
}
