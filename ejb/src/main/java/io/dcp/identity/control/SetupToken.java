package io.dcp.identity.control;

import io.dcp.platform.config.DataFolder;
import io.dcp.platform.config.Settings;
import io.dcp.platform.config.WebAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The one-time token of the set-up: {@code DCP_SETUP_TOKEN} or {@code DCP_SETUP_TOKEN_FILE}, else a
 * new one at each start. Announced as a link in the file {@code setup-link} of the data folder
 * until the set-up is done; only its digest stays in memory. The log shows the link of a generated
 * token, which is worthless after the set-up, but never a configured one, which may serve again
 * elsewhere. Several instances need the configured one.
 */
@ApplicationScoped
public class SetupToken {
  static final String LINK_FILE = "setup-link";
  private static final System.Logger LOG = System.getLogger(SetupToken.class.getName());

  private Settings settings;
  private WebAddresses addresses;
  private Path linkFile;
  private volatile @Nullable String digest;

  protected SetupToken() {}

  @Inject
  public SetupToken(Settings settings, WebAddresses addresses, DataFolder folder) {
    this.settings = settings;
    this.addresses = addresses;
    this.linkFile = folder.resolve(LINK_FILE);
  }

  /**
   * Tells the operator where to go; the token stands in the fragment, which browsers never send.
   */
  public void announce() {
    var configured = settings.secret("DCP_SETUP_TOKEN");
    var token = configured.orElseGet(OpaqueToken::generate);
    digest = OpaqueToken.digest(token);
    var link =
        addresses.base() + "/setup#token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    try {
      Files.deleteIfExists(linkFile);
      Files.createFile(
          linkFile,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(linkFile, link + "\n");
    } catch (IOException unwritable) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The set-up link could not be written to " + linkFile,
          unwritable);
    }
    LOG.log(
        System.Logger.Level.INFO,
        "Set up the platform here: {0}",
        configured.isPresent() ? addresses.base() + "/setup with the configured token" : link);
  }

  /** Whether this is the announced token. */
  public boolean matches(String token) {
    var expected = digest;
    return expected != null && OpaqueToken.matches(token, expected);
  }

  /** The set-up is done: no token passes any more, and the link goes. */
  public void withdraw() {
    digest = null;
    try {
      Files.deleteIfExists(linkFile);
    } catch (IOException stuck) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The used set-up link could not be deleted: " + linkFile,
          stuck);
    }
  }
}
