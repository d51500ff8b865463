package io.dcp.platform.crypto;

import io.dcp.platform.config.ConfigurationException;
import io.dcp.platform.config.DataFolder;
import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

/**
 * Finds the master key: {@code DCP_MASTER_KEY} or the file that {@code DCP_MASTER_KEY_FILE} names
 * (32 bytes in base64), else {@code master.key} in the data folder, which is made at the first
 * start. {@code DCP_MASTER_KEY_PREVIOUS} is the key before it, which what lies in the database may
 * still be sealed under.
 */
@ApplicationScoped
public class MasterKeySource {
  static final String FILE_NAME = "master.key";
  private static final String VARIABLE = "DCP_MASTER_KEY";
  private static final String PREVIOUS = VARIABLE + "_PREVIOUS";
  private static final System.Logger LOG = System.getLogger(MasterKeySource.class.getName());
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  @Produces
  @Singleton
  MasterKey find(Settings settings, DataFolder folder) {
    var present = present(settings, folder);
    return settings
        .secret(PREVIOUS)
        .map(text -> present.after(parse(PREVIOUS, text)))
        .orElse(present);
  }

  private static MasterKey present(Settings settings, DataFolder folder) {
    var configured = settings.secret(VARIABLE);
    if (configured.isPresent()) {
      return parse(VARIABLE, configured.get());
    }
    var file = folder.resolve(FILE_NAME);
    try {
      if (Files.notExists(file)) {
        generate(file);
      }
      LOG.log(
          System.Logger.Level.WARNING,
          "The master key lies in {0}, beside the data: keep a copy elsewhere, or set DCP_MASTER_KEY_FILE.",
          file);
      return parse(file.toString(), Files.readString(file).strip());
    } catch (IOException unusable) {
      throw new ConfigurationException(
          "The master key %s cannot be read or made; check the rights of the data folder."
              .formatted(file),
          unusable);
    }
  }

  /** Written aside and moved, so that a crash leaves no half a key. */
  private static void generate(Path file) throws IOException {
    var bytes = RandomBytes.of(MasterKey.LENGTH);
    var draft =
        Files.createTempFile(
            file.getParent(), FILE_NAME, ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n");
    Files.move(draft, file);
  }

  private static MasterKey parse(String where, String text) {
    try {
      return MasterKey.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException notAKey) {
      throw new ConfigurationException(
          "%s must hold 32 bytes in base64; make one with: openssl rand -base64 32"
              .formatted(where));
    }
  }
}
