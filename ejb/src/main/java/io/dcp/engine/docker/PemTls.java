package io.dcp.engine.docker;

import io.dcp.engine.TlsMaterial;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.jspecify.annotations.Nullable;

/** Builds TLS connections from PEM text that never touches a disk. */
final class PemTls {
  private static final char[] NO_PASSWORD = new char[0];

  private PemTls() {}

  /**
   * Opens TLS 1.2 or newer with the given certificates and checks the engine's name, unless the
   * material says not to.
   *
   * @throws DomainException {@link ErrorCode#TLS_MATERIAL_REFUSED} that names the field
   */
  static TlsSocketStrategy strategy(TlsMaterial material) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(keys(material), trust(material), null);
      return material.skipVerify()
          ? new DefaultClientTlsStrategy(
              context, HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE)
          : new DefaultClientTlsStrategy(context);
    } catch (GeneralSecurityException | IOException failure) {
      throw refused("tls", "The certificates cannot be used.", failure);
    }
  }

  private static KeyManager @Nullable [] keys(TlsMaterial material)
      throws GeneralSecurityException, IOException {
    var cert = material.cert();
    var key = material.key();
    if (cert == null && key == null) {
      return null;
    }
    if (cert == null) {
      throw refused("tls.cert", "A key needs its certificate.", null);
    }
    if (key == null) {
      throw refused("tls.key", "A client certificate needs its key.", null);
    }
    var chain = certificates("tls.cert", cert);
    var store = emptyStore();
    try {
      var privateKey = PemKey.read(key);
      if (!KeyPairs.match(privateKey, chain.getFirst().getPublicKey())) {
        throw refused("tls.key", "This is not the key of the client certificate.", null);
      }
      store.setKeyEntry("client", privateKey, NO_PASSWORD, chain.toArray(Certificate[]::new));
    } catch (GeneralSecurityException unusable) {
      throw refused("tls.key", String.valueOf(unusable.getMessage()), unusable);
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  private static TrustManager @Nullable [] trust(TlsMaterial material)
      throws GeneralSecurityException, IOException {
    if (material.skipVerify()) {
      return new TrustManager[] {new TrustEverybody()};
    }
    var ca = material.ca();
    if (ca == null) {
      return null;
    }
    var store = emptyStore();
    var number = 0;
    for (var authority : certificates("tls.ca", ca)) {
      store.setCertificateEntry("ca-" + number++, authority);
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static List<? extends Certificate> certificates(String field, String pem) {
    try {
      var certificates =
          List.copyOf(
              CertificateFactory.getInstance("X.509")
                  .generateCertificates(
                      new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8))));
      if (certificates.isEmpty()) {
        throw new CertificateException("no certificate");
      }
      return certificates;
    } catch (CertificateException unreadable) {
      throw refused(field, "This holds no readable PEM certificate.", unreadable);
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }

  private static DomainException refused(String field, String sentence, @Nullable Exception cause) {
    var refusal = DomainException.ofField(ErrorCode.TLS_MATERIAL_REFUSED, field, sentence);
    if (cause != null) {
      refusal.addSuppressed(cause);
    }
    return refusal;
  }

  /** Only by the administrator's explicit, audited wish. */
  private static final class TrustEverybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
