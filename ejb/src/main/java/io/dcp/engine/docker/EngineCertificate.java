package io.dcp.engine.docker;

import io.dcp.api.servers.ConnectionTest.Certificate;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.TlsMaterial;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/** Reads the certificate that an engine shows, whoever signed it. */
final class EngineCertificate {
  /** Nothing is sent over a connection of these, and no client certificate is shown. */
  private static final TlsMaterial ANY = new TlsMaterial(null, null, null, true);

  private EngineCertificate() {}

  static Certificate shownBy(Socket plain, EngineAddress.Tcp address, Instant now)
      throws IOException {
    var socket =
        (SSLSocket) PemTls.strategy(ANY).upgrade(plain, address.host(), address.port(), null, null);
    var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
    return new Certificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        namesOf(certificate),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        now.isAfter(certificate.getNotAfter().toInstant()));
  }

  /** Each alternative name is a pair of its kind and its text or bytes. */
  private static List<String> namesOf(X509Certificate certificate) {
    try {
      return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
          .flatMap(Collection::stream)
          .map(pair -> pair.get(1))
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .toList();
    } catch (CertificateParsingException unreadable) {
      return List.of();
    }
  }
}
