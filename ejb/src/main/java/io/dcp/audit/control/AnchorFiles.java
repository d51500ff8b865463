package io.dcp.audit.control;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.dcp.platform.config.DataFolder;
import io.dcp.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Anchors in the data folder: one file a month, a line each, only ever appended to. A line that was
 * cut off by a full disk or a crash stands for itself; the next one begins behind it.
 */
@ApplicationScoped
public class AnchorFiles {
  static final String FOLDER = "audit";
  private static final Pattern NAME = Pattern.compile("anchors-(\\d{4}-\\d{2})\\.log");

  private Path folder;

  protected AnchorFiles() {}

  @Inject
  public AnchorFiles(DataFolder data) {
    this.folder = data.resolve(FOLDER);
  }

  /** Adds a line, and returns when it is on the disk. */
  void append(Anchor anchor) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var line = new String(Json.write(anchor), StandardCharsets.UTF_8) + "\n";
    try (var file = open(anchor.at())) {
      var begin = endsInMiddle(file) ? "\n" : "";
      var bytes = ByteBuffer.wrap((begin + line).getBytes(StandardCharsets.UTF_8));
      file.position(file.size());
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
  }

  private FileChannel open(Instant at) throws IOException {
    var month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
    return FileChannel.open(
        folder.resolve("anchors-" + month + ".log"),
        Set.of(CREATE, READ, WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static boolean endsInMiddle(FileChannel file) throws IOException {
    if (file.size() == 0) {
      return false;
    }
    var last = ByteBuffer.allocate(1);
    file.read(last, file.size() - 1);
    return last.get(0) != '\n';
  }

  /** Reads every line, the oldest first; what is no anchor is told as empty. */
  void forEach(Consumer<Optional<Anchor>> reader) throws IOException {
    for (var file : files()) {
      try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        lines
            .filter(line -> !line.isEmpty())
            .map(line -> Json.read(line, Anchor.class))
            .forEach(reader);
      }
    }
  }

  /** Removes the files of the months that were over before a time. */
  void removeBefore(Instant time) throws IOException {
    var month = YearMonth.from(time.atOffset(ZoneOffset.UTC)).toString();
    for (var file : files()) {
      if (monthOf(file).compareTo(month) < 0) {
        Files.delete(file);
      }
    }
  }

  private List<Path> files() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var all = Files.list(folder)) {
      return all.filter(file -> NAME.matcher(nameOf(file)).matches()).sorted().toList();
    }
  }

  private static String monthOf(Path file) {
    return NAME.matcher(nameOf(file)).replaceAll("$1");
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString();
  }
}
