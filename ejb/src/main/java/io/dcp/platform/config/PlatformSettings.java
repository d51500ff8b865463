package io.dcp.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Produces the settings that belong to no single feature. */
@ApplicationScoped
public class PlatformSettings {
  private static final int DEFAULT_HTTP_PORT = 9080;

  @Produces
  @Singleton
  DataFolder dataFolder(Settings settings) {
    var text = settings.text("DCP_DATA_DIR").orElse("data");
    try {
      var path = Path.of(text).toAbsolutePath().normalize();
      Files.createDirectories(path);
      if (!Files.isWritable(path)) {
        throw new ConfigurationException(
            "DCP_DATA_DIR is %s, which cannot be written.".formatted(path));
      }
      return new DataFolder(path);
    } catch (IOException | IllegalArgumentException unusable) {
      throw new ConfigurationException(
          "DCP_DATA_DIR is \"%s\", which cannot be used as a folder.".formatted(text), unusable);
    }
  }

  @Produces
  @Singleton
  WebAddresses webAddresses(Settings settings) {
    var port = settings.number("DCP_HTTP_PORT", DEFAULT_HTTP_PORT, 1, 65_535);
    var publicUrl = settings.text("DCP_PUBLIC_URL").map(text -> publicUrl(text));
    Set<String> origins = new LinkedHashSet<>();
    settings
        .list("DCP_ALLOWED_ORIGINS")
        .forEach(text -> origins.add(origin("DCP_ALLOWED_ORIGINS", text)));
    publicUrl.ifPresent(text -> origins.add(origin("DCP_PUBLIC_URL", text)));
    return new WebAddresses(
        publicUrl.orElse("http://localhost:" + port),
        origins,
        settings.list("DCP_TRUSTED_PROXIES"));
  }

  private static String publicUrl(String text) {
    origin("DCP_PUBLIC_URL", text);
    return text.replaceAll("/+$", "");
  }

  /** Scheme, host and port as a browser sends them in {@code Origin} (RFC 6454, section 6.2). */
  private static String origin(String name, String text) {
    try {
      var uri = URI.create(text);
      var scheme = uri.getScheme();
      if (("http".equals(scheme) || "https".equals(scheme)) && uri.getHost() != null) {
        var port = isDefaultPort(scheme, uri.getPort()) ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // told below
    }
    throw new ConfigurationException(
        "%s must hold an address such as https://dcp.example.org, not \"%s\"."
            .formatted(name, text));
  }

  private static boolean isDefaultPort(String scheme, int port) {
    return port < 0 || port == ("https".equals(scheme) ? 443 : 80);
  }
}
