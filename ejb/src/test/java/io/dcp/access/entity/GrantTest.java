package io.dcp.access.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.platform.security.ContainerSelector;
import io.dcp.platform.security.Label;
import io.dcp.platform.security.ServerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrantTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456789Z");
  private static final UUID ID = new UUID(0, 1);
  private static final Subject VERA = new Subject.OneUser(new UUID(0, 2));
  private static final Subject OPERATORS = new Subject.OneGroup(new UUID(0, 3));
  private static final ServerId HERE = new ServerId(new UUID(1, 1));

  private static Grant grant(Subject subject, Scope scope, @Nullable String createdBy) {
    return new Grant(ID, subject, "viewer", scope, NOW, createdBy);
  }

  private static Stream<Scope> scopes() {
    return Stream.of(
            new Place.Everywhere(),
            new Place.OneServer(HERE),
            new Place.WithLabel(new Label("env", "prod")))
        .flatMap(place ->
            Stream.of(
                new Scope(place, null),
                new Scope(place, new ContainerSelector.OfStack("shop")),
                new Scope(place, new ContainerSelector.WithLabel(new Label("team", "blue")))));
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void a_scope_is_kept_as_it_was_given(Scope scope) {
    assertThat(grant(VERA, scope, null).scope()).contains(scope);
  }

  @Test
  void a_grant_tells_who_was_given_what_and_by_whom() {
    var grant = grant(VERA, Scope.everywhere(), "ada");

    assertThat(grant.id()).isEqualTo(ID);
    assertThat(grant.subject()).isEqualTo(VERA);
    assertThat(grant.roleId()).isEqualTo("viewer");
    assertThat(grant.createdAt()).isEqualTo(NOW);
    assertThat(grant.createdBy()).contains("ada");
    assertThat(grant(OPERATORS, Scope.everywhere(), null).subject()).isEqualTo(OPERATORS);
    assertThat(grant(OPERATORS, Scope.everywhere(), null).createdBy()).isEmpty();
  }

  @Test
  void its_columns_stand_in_the_order_of_the_insert_and_times_end_at_microseconds() {
    var cut = Instant.parse("2026-01-02T03:04:05.123456Z").atOffset(ZoneOffset.UTC);

    assertThat(
            grant(
                    VERA,
                    Scope.of(HERE)
                        .narrowedTo(new ContainerSelector.WithLabel(new Label("team", "blue"))),
                    "ada")
                .columns())
        .containsExactly(
            ID.toString(),
            VERA.id().toString(),
            null,
            "viewer",
            cut,
            "ada",
            "server",
            HERE.toString(),
            null,
            "label",
            "team=blue");
    assertThat(
            grant(OPERATORS, new Scope(new Place.WithLabel(new Label("env", "prod")), null), null)
                .columns())
        .containsExactly(
            ID.toString(),
            null,
            OPERATORS.id().toString(),
            "viewer",
            cut,
            null,
            "serverLabel",
            null,
            "env=prod",
            null,
            null);
  }

  @Test
  void a_grant_without_a_subject_is_an_error_of_the_platform() {
    assertThatThrownBy(() -> new Grant().subject())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody's");
  }
}
