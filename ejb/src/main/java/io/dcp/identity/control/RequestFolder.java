package io.dcp.identity.control;

import io.dcp.platform.config.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./dcp admin} asks for: files in the folder {@code admin} of the data folder, one a
 * request, each answered by another file. Only those of the user that the platform runs as count,
 * whom the master key and the database files belong to as well; they are good for a moment.
 *
 * <p>A request is a file {@code ID.request} that holds what is asked and of whom, {@code
 * reset-password ada}; its answer {@code ID.answer} holds {@code done} or {@code refused} and then
 * sentences for people.
 */
@ApplicationScoped
public class RequestFolder {
  static final String NAME = "admin";
  private static final System.Logger LOG = System.getLogger(RequestFolder.class.getName());
  private static final Duration GOOD_FOR = Duration.ofMinutes(2);
  private static final int LONGEST = 512;
  private static final String FOLDER_MODE = "rwx------";
  private static final String FILE_MODE = "rw-------";
  private static final Pattern FILE = Pattern.compile("([0-9a-f]{32})\\.request");
  private static final Pattern CONTENT = Pattern.compile("([a-z-]{1,40}) (\\S{1,200})\\s*");

  private Path folder;
  private Clock clock;
  private volatile @Nullable UserPrincipal ourselves;

  /**
   * A request that was taken up.
   *
   * @param what for example {@code reset-password}
   * @param username whom it is about; any text
   */
  public record Request(String id, String what, String username) {}

  protected RequestFolder() {}

  @Inject
  public RequestFolder(DataFolder data, Clock clock) {
    this.folder = data.resolve(NAME);
    this.clock = clock;
  }

  /** Makes the folder, and finds out who the platform runs as. */
  public void prepare() {
    try {
      if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder, mode(FOLDER_MODE));
      }
      var probe = Files.createTempFile(folder, "probe", "", mode(FILE_MODE));
      ourselves = Files.getOwner(probe);
      Files.delete(probe);
    } catch (IOException | UnsupportedOperationException unusable) {
      LOG.log(Level.WARNING, "./dcp admin cannot reach this platform: " + folder, unusable);
    }
  }

  /** Takes up what waits; of several instances on one folder one gets a request. */
  public List<Request> take() {
    List<Request> requests = new ArrayList<>();
    if (!isOursAlone(folder, FOLDER_MODE)) {
      return requests;
    }
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var name = FILE.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          take(file, name.group(1)).ifPresent(requests::add);
        } else {
          forgetOld(file);
        }
      }
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "admin.requests.unreadable", unreadable);
    }
    return requests;
  }

  private Optional<Request> take(Path file, String id) throws IOException {
    var taken = folder.resolve(id + ".taken");
    try {
      Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException quicker) {
      return Optional.empty();
    }
    try {
      var content = isGood(taken) ? CONTENT.matcher(Files.readString(taken)) : null;
      if (content != null && content.matches()) {
        return Optional.of(new Request(id, content.group(1), content.group(2)));
      }
      LOG.log(Level.WARNING, "admin.request.refused id={0}", id);
      return Optional.empty();
    } finally {
      Files.delete(taken);
    }
  }

  /** Puts the answer where the one who asked looks for it. */
  public void answer(Request request, boolean done, String sentences) {
    try {
      var draft = Files.createTempFile(folder, request.id(), ".draft", mode(FILE_MODE));
      Files.writeString(draft, (done ? "done\n" : "refused\n") + sentences + "\n");
      Files.move(draft, folder.resolve(request.id() + ".answer"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      LOG.log(Level.ERROR, "admin.answer.lost id=" + request.id(), unwritable);
    }
  }

  /** An answer or its draft may hold a password, and whoever asked has gone. */
  private void forgetOld(Path file) throws IOException {
    try {
      if (isOld(file)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException fetched) {
      // by the one who asked, just now
    }
  }

  private boolean isGood(Path file) throws IOException {
    return isOursAlone(file, FILE_MODE)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) <= LONGEST
        && !isOld(file);
  }

  private boolean isOld(Path file) throws IOException {
    var written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    return Duration.between(written, clock.instant()).abs().compareTo(GOOD_FOR) > 0;
  }

  /** Belongs to the user that the platform runs as, and nobody else may look into it. */
  private boolean isOursAlone(Path path, String mode) {
    try {
      var attributes =
          Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return !attributes.isSymbolicLink()
          && attributes.owner().equals(ourselves)
          && attributes.permissions().equals(PosixFilePermissions.fromString(mode));
    } catch (IOException gone) {
      return false;
    }
  }

  private static FileAttribute<?> mode(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }
}
