package io.dcp.servers.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.api.servers.ConnectionTest;
import io.dcp.api.servers.ConnectionTest.ShownHostKey;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerCreate;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.SshMaterial;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.entity.RegisteredServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
  private static final String SECRET = "the-private-key";
  private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAA";

  private final TestingFleet testing = new TestingFleet();
  private final StoredInMemory store = new StoredInMemory();
  private final Registration registration =
      new Registration(store, testing.fleet, testing.policy, testing.sealing, Clock.systemUTC());

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void a_server_with_tls_is_stored_with_its_key_sealed_and_shown_without_it() {
    var server = registration.register(request("prod", "tcp://203.0.113.7:2376", tls(), null));

    assertThat(server.tls()).isTrue();
    assertThat(server.endpoint()).isEqualTo("tcp://203.0.113.7:2376");
    assertThat(server.labels()).containsEntry("team", "web");
    assertThat(server.toString()).doesNotContain(SECRET);
    var stored = store.all().getFirst();
    var sealed = stored.sealedCredentials().orElseThrow();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    assertThat(testing.sealing.openTls(stored.id(), sealed))
        .isEqualTo(new TlsMaterial("ca", "cert", SECRET, false));
  }

  @Test
  void plain_tcp_needs_an_explicit_wish() {
    assertThat(refusedField(request("a", "tcp://203.0.113.7:2375", null, null)))
        .isEqualTo("allowPlaintext");

    var server = registration.register(request("a", "tcp://203.0.113.7:2375", null, true));
    assertThat(server.tls()).isFalse();
  }

  @Test
  void a_socket_has_no_tls() {
    testing.close();
    assertThat(refusedField(request("a", "unix:///run/x.sock", tls(), null))).isEqualTo("endpoint");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://203.0.113.7:2375",
        "tcp://user:secret@203.0.113.7:2376",
        "tcp://203.0.113.7",
        "tcp://203.0.113.7:0",
        "tcp://203.0.113.7:70000",
        "tcp://203.0.113.7:2376/path",
        "tcp://203.0.113.7:2376?x=1",
        "file:///etc/passwd",
        "unix://relative",
        "unix:///",
        "ssh://root@203.0.113.7:22",
        "ssh://203.0.113.7/run/x;reboot",
        " ",
        "tcp://"
      })
  void what_is_no_endpoint_is_refused_without_repeating_it(String endpoint) {
    var refused =
        catchThrowableOfType(
            DomainException.class, () -> registration.register(request("a", endpoint, null, true)));

    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(refused.sentence()).doesNotContain("secret");
    assertThat(store.all()).isEmpty();
  }

  @Test
  void an_address_of_the_platform_itself_is_refused() {
    var refused =
        catchThrowableOfType(
            DomainException.class,
            () -> registration.register(request("a", "tcp://127.0.0.1:2376", tls(), null)));

    assertThat(refused.code()).isEqualTo(ErrorCode.ENDPOINT_REFUSED);
  }

  @Test
  void a_machine_behind_ssh_is_registered_with_its_secrets_sealed() {
    var server =
        registration.register(overSsh(new ServerCreate.Ssh("ops", null, null, SECRET, KEY)));

    assertThat(server.tls()).isFalse();
    assertThat(server.endpoint()).isEqualTo("ssh://203.0.113.7:22");
    assertThat(server.toString()).doesNotContain(SECRET);
    var stored = store.all().getFirst();
    var sealed = stored.sealedCredentials().orElseThrow();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    assertThat(testing.sealing.openSsh(stored.id(), sealed))
        .isEqualTo(new SshMaterial("ops", null, null, SECRET, KEY));
  }

  @Test
  void s20_a_machine_whose_key_nobody_has_confirmed_is_not_registered_and_its_key_is_named() {
    testing.engines.examineTo(
        new ConnectionTest(
            false, List.of(), null, new ShownHostKey("ssh-ed25519", "SHA256:shown", KEY, false)));

    var refused =
        catchThrowableOfType(
            DomainException.class,
            () ->
                registration.register(
                    overSsh(new ServerCreate.Ssh("ops", null, null, SECRET, null))));

    assertThat(refused.code()).isEqualTo(ErrorCode.HOST_KEY_UNKNOWN);
    assertThat(refused.sentence()).contains("SHA256:shown").doesNotContain(SECRET);
    assertThat(store.all()).isEmpty();
  }

  @Test
  void credentials_that_do_not_fit_the_endpoint_are_refused() {
    assertThat(refusedField(overSsh(null))).isEqualTo("ssh");
    assertThat(refusedField(overSsh(new ServerCreate.Ssh("ops", null, null, null, KEY))))
        .isEqualTo("ssh.privateKey");
    assertThat(refusedField(overSsh(new ServerCreate.Ssh("ops", null, null, SECRET, "trust me"))))
        .isEqualTo("ssh.hostKey");
    assertThat(refusedField(request("a", "ssh://203.0.113.7", tls(), null))).isEqualTo("tls");
    var ssh = new ServerCreate.Ssh("ops", null, null, SECRET, KEY);
    assertThat(
            refusedField(
                new ServerCreate("a", "tcp://203.0.113.7:2376", null, ssh, null, null, true)))
        .isEqualTo("ssh");
  }

  @Test
  void s09_the_address_rule_holds_for_a_test_and_behind_ssh() {
    for (var endpoint : List.of("tcp://127.0.0.1:2376", "ssh://169.254.169.254", "unix:///x")) {
      var refused =
          catchThrowableOfType(
              DomainException.class, () -> registration.test(request("a", endpoint, null, true)));

      assertThat(refused.code()).isEqualTo(ErrorCode.ENDPOINT_REFUSED);
    }
  }

  @Test
  void a_test_keeps_nothing() {
    assertThat(registration.test(request("a", "tcp://203.0.113.7:2375", null, true)).ok()).isTrue();

    assertThat(store.all()).isEmpty();
    assertThat(testing.fleet.all()).isEmpty();
  }

  private static ServerCreate overSsh(ServerCreate.@Nullable Ssh ssh) {
    return new ServerCreate("a", "ssh://203.0.113.7", null, ssh, null, null, null);
  }

  @Test
  void a_name_is_given_only_once_and_the_second_leaves_nothing_behind() {
    registration.register(request("a", "tcp://203.0.113.7:2376", tls(), null));

    var refused =
        catchThrowableOfType(
            DomainException.class,
            () -> registration.register(request("a", "tcp://203.0.113.8:2376", tls(), null)));

    assertThat(refused.code()).isEqualTo(ErrorCode.SERVER_NAME_TAKEN);
    assertThat(testing.fleet.all()).hasSize(1);
  }

  @Test
  void a_removed_server_is_gone_from_store_and_fleet() {
    var server = registration.register(request("a", "tcp://203.0.113.7:2376", tls(), null));

    registration.remove(new ServerId(server.id()));

    assertThat(store.all()).isEmpty();
    assertThat(testing.fleet.all()).isEmpty();
  }

  @Test
  void the_engine_of_this_machine_is_registered_once_and_follows_its_address() {
    registration.registerLocal(local("unix:///run/one.sock"));
    registration.registerLocal(local("unix:///run/two.sock"));

    assertThat(store.all())
        .singleElement()
        .satisfies(server -> {
          assertThat(server.name()).isEqualTo("local");
          assertThat(server.registeredAtStart()).isTrue();
          assertThat(server.endpoint()).isEqualTo("unix:///run/two.sock");
        });
  }

  @Test
  void the_engine_of_this_machine_takes_another_name_when_its_own_is_taken() {
    registration.register(request("local", "tcp://203.0.113.7:2376", tls(), null));

    registration.registerLocal(local("unix:///run/one.sock"));

    assertThat(store.all())
        .filteredOn(RegisteredServer::registeredAtStart)
        .singleElement()
        .satisfies(server -> assertThat(server.name()).startsWith("local-"));
  }

  @Test
  void an_engine_that_an_administrator_registered_is_not_registered_again() {
    registration.register(request("mine", "tcp://203.0.113.7:2375", null, true));

    registration.registerLocal(local("tcp://203.0.113.7:2375"));

    assertThat(testing.fleet.all()).extracting(Server::name).containsExactly("mine");
    assertThat(store.all()).hasSize(1);
  }

  private String refusedField(ServerCreate request) {
    var refused = catchThrowableOfType(DomainException.class, () -> registration.register(request));
    return refused.fieldErrors().getFirst().field();
  }

  private static LocalEngine.Found local(String endpoint) {
    return new LocalEngine.Found(EngineAddress.parse(endpoint), Optional.empty());
  }

  private static ServerCreate.Tls tls() {
    return new ServerCreate.Tls("ca", "cert", SECRET, null);
  }

  private static ServerCreate request(
      String name,
      String endpoint,
      ServerCreate.@Nullable Tls tls,
      @Nullable Boolean allowPlaintext) {
    return new ServerCreate(name, endpoint, tls, null, Map.of("team", "web"), null, allowPlaintext);
  }
}
