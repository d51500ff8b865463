package io.dcp.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the platform has written: its logs, and all else in its data folder. */
final class Logs {
  private Logs() {}

  /** Every line of every log. */
  static List<String> lines() {
    return files(Lab.DATA_DIR.resolve("logs")).stream()
        .flatMap(file -> text(file).lines())
        .toList();
  }

  /** Every file below the data folder whose bytes hold this text. */
  static List<Path> filesWith(String text) {
    return files(Lab.DATA_DIR).stream().filter(file -> text(file).contains(text)).toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** One character for each byte, so that binary files can be searched too. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }
}
