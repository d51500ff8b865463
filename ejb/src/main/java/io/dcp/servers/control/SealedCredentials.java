package io.dcp.servers.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.SshMaterial;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.crypto.SealedColumn;
import io.dcp.platform.crypto.Secrets;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.entity.RegisteredServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Seals what the platform signs in with at a server, for the database, bound to that server. */
@ApplicationScoped
public class SealedCredentials {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SealedColumn COLUMN = SealedColumn.of(RegisteredServer.class);

  private Secrets secrets;

  protected SealedCredentials() {}

  @Inject
  public SealedCredentials(Secrets secrets) {
    this.secrets = secrets;
  }

  /** Where a server is, with what the platform signs in with there. */
  EngineTarget target(RegisteredServer server) {
    var address = EngineAddress.parse(server.endpoint());
    var sealed = server.sealedCredentials();
    var isSsh = address instanceof EngineAddress.Ssh;
    return new EngineTarget(
        server.id(),
        server.name(),
        address,
        sealed.filter(_ -> !isSsh).map(secret -> openTls(server.id(), secret)),
        sealed.filter(_ -> isSsh).map(secret -> openSsh(server.id(), secret)));
  }

  byte[] seal(ServerId server, TlsMaterial material) {
    return sealed(server, material);
  }

  byte[] seal(ServerId server, SshMaterial material) {
    return sealed(server, material);
  }

  private byte[] sealed(ServerId server, Object material) {
    try {
      return secrets.seal(JSON.writeValueAsBytes(material), COLUMN.purpose(server));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The credentials cannot be written.");
    }
  }

  TlsMaterial openTls(ServerId server, byte[] sealed) {
    return opened(server, sealed, TlsMaterial.class);
  }

  SshMaterial openSsh(ServerId server, byte[] sealed) {
    return opened(server, sealed, SshMaterial.class);
  }

  private <T> T opened(ServerId server, byte[] sealed, Class<T> form) {
    try {
      return JSON.readValue(secrets.open(sealed, COLUMN.purpose(server)), form);
    } catch (IOException damaged) {
      throw new IllegalStateException("The credentials of server " + server + " are damaged.");
    }
  }
}
