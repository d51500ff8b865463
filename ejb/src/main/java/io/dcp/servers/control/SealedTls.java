package io.dcp.servers.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.crypto.SealedColumn;
import io.dcp.platform.crypto.Secrets;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.entity.RegisteredServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Seals the TLS material of a server for the database, bound to that server. */
@ApplicationScoped
public class SealedTls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SealedColumn TLS = SealedColumn.of(RegisteredServer.class);

  private Secrets secrets;

  protected SealedTls() {}

  @Inject
  public SealedTls(Secrets secrets) {
    this.secrets = secrets;
  }

  byte[] seal(ServerId server, TlsMaterial material) {
    try {
      return secrets.seal(JSON.writeValueAsBytes(material), TLS.purpose(server));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The certificates cannot be written.");
    }
  }

  TlsMaterial open(ServerId server, byte[] sealed) {
    try {
      return JSON.readValue(secrets.open(sealed, TLS.purpose(server)), TlsMaterial.class);
    } catch (IOException damaged) {
      throw new IllegalStateException("The certificates of server " + server + " are damaged.");
    }
  }
}
