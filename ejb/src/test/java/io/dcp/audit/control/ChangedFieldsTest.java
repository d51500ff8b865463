package io.dcp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.audit.entity.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangedFieldsTest {
  private record Thing(
      @Nullable String name, List<String> actions, boolean mustChangePassword, Object labels) {}

  private static Thing thing(@Nullable String name, Object labels) {
    return new Thing(name, List.of("container.view"), true, labels);
  }

  @Test
  void only_what_differs_is_told() {
    var before = new Thing("old", List.of("container.view"), false, Map.of());
    var after = new Thing("new", List.of("container.view"), true, Map.of("stage", "prod"));

    assertThat(ChangedFields.between(Optional.of(before), Optional.of(after)))
        .containsExactly(
            new FieldChange("labels", null, "{\"stage\":\"prod\"}"),
            new FieldChange("mustChangePassword", "false", "true"),
            new FieldChange("name", "old", "new"));
    assertThat(ChangedFields.between(Optional.of(after), Optional.of(after))).isEmpty();
  }

  @Test
  void what_is_made_was_nothing_before_and_what_is_gone_is_nothing_now() {
    var made = ChangedFields.between(Optional.empty(), Optional.of(thing("web", Map.of())));
    var gone = ChangedFields.between(Optional.of(thing("web", Map.of())), Optional.empty());

    assertThat(made)
        .extracting(FieldChange::field)
        .containsExactly("actions", "mustChangePassword", "name");
    assertThat(made).extracting(FieldChange::before).containsOnlyNulls();
    assertThat(gone).extracting(FieldChange::before).doesNotContainNull();
    assertThat(gone).extracting(FieldChange::after).containsOnlyNulls();
  }

  @Test
  void s10_what_is_named_like_a_secret_is_hidden_however_deep_it_lies() {
    var labels =
        Map.of(
            "DB_PASSWORD", "canary-1",
            "list", List.of(Map.of("privateKey", "canary-2")),
            "apiToken", Map.of("value", "canary-3"));

    var changes =
        ChangedFields.between(
            Optional.of(Map.of("passphrase", "canary-4")),
            Optional.of(Map.of("labels", labels, "key", "canary-5")));

    assertThat(changes)
        .extracting(FieldChange::field)
        .containsExactly("key", "labels", "passphrase");
    assertThat(changes.toString()).contains(ChangedFields.HIDDEN).doesNotContain("canary");
  }

  @Test
  void texts_are_bounded_and_show_all_their_characters() {
    var wide =
        IntStream.range(0, 1_000)
            .boxed()
            .collect(Collectors.toMap(n -> "field" + n, Function.identity()));

    assertThat(ChangedFields.between(Optional.empty(), Optional.of(wide))).hasSizeLessThan(100);
    assertThat(
            ChangedFields.between(
                Optional.empty(),
                Optional.of(Map.of("name", "a\r\n\u202Eb" + "x".repeat(100_000)))))
        .singleElement()
        .satisfies(change ->
            assertThat(change.after())
                .startsWith("a\\u000d\\u000a\\u202ebxxx")
                .endsWith("...")
                .hasSizeLessThan(600));
  }
}
