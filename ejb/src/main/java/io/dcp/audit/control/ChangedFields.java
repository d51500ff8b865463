package io.dcp.audit.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dcp.audit.entity.FieldChange;
import io.dcp.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in what two views of a thing differ, field by field. What looks like a secret by its name
 * is hidden although the API shows none: a record stays for good.
 */
final class ChangedFields {
  static final String HIDDEN = "(hidden)";
  private static final int MOST = 50;
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(password|passphrase|secret|token|credential|private.?key|api.?key).*|key|otp");

  private ChangedFields() {}

  static List<FieldChange> between(Optional<Object> before, Optional<Object> after) {
    var old = tree(before);
    var now = tree(after);
    var names = new TreeSet<String>();
    old.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .filter(name -> !isEmpty(old.path(name)) || !isEmpty(now.path(name)))
        .filter(name -> !old.path(name).equals(now.path(name)))
        .limit(MOST)
        .map(name ->
            new FieldChange(
                AuditText.of(name), text(name, old.path(name)), text(name, now.path(name))))
        .toList();
  }

  private static JsonNode tree(Optional<Object> view) {
    return view.map(it -> new String(Json.write(it), StandardCharsets.UTF_8))
        .flatMap(json -> Json.read(json, JsonNode.class))
        .orElseGet(MissingNode::getInstance);
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty();
  }

  private static @Nullable String text(String name, JsonNode value) {
    if (isEmpty(value)) {
      return null;
    }
    var shown = withoutSecrets(name, value);
    return AuditText.of(shown.isTextual() ? shown.textValue() : shown.toString());
  }

  /** A yes or no, such as whether a password must be changed, tells nothing. */
  private static JsonNode withoutSecrets(String name, JsonNode value) {
    if (SECRET.matcher(name).matches() && !value.isBoolean()) {
      return TextNode.valueOf(HIDDEN);
    }
    return switch (value) {
      case ObjectNode object -> {
        object.properties().forEach(it -> it.setValue(withoutSecrets(it.getKey(), it.getValue())));
        yield object;
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, withoutSecrets("", array.get(i)));
        }
        yield array;
      }
      default -> value;
    };
  }
}
