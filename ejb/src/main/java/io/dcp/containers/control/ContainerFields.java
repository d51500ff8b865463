package io.dcp.containers.control;

import io.dcp.api.containers.ContainerAttachment;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerMount;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.DomainException.FieldError;
import io.dcp.platform.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses fields that do not go together, before anybody asks what they mean: a volume whose source
 * is a path, for example, would be a bind to an engine that is lenient.
 */
public final class ContainerFields {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,254}");
  private static final Set<String> ALONE = Set.of("none", "host");
  private static final String OF_OTHERS = "container:";

  private final List<FieldError> errors = new ArrayList<>();

  private ContainerFields() {}

  /**
   * Returns when the fields go together.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} with one error for each that does
   *     not
   */
  public static void check(ContainerCreate request) {
    var fields = new ContainerFields();
    var mounts = Optional.ofNullable(request.mounts()).orElse(List.of());
    for (var index = 0; index < mounts.size(); index++) {
      fields.mount(mounts.get(index), "mounts[%d]".formatted(index));
    }
    fields.networks(Optional.ofNullable(request.networks()).orElse(List.of()));
    if (!fields.errors.isEmpty()) {
      throw DomainException.ofFields(
          ErrorCode.VALIDATION_FAILED,
          fields.errors.size() == 1
              ? fields.errors.getFirst().message()
              : fields.errors.size() + " values are not acceptable.",
          fields.errors);
    }
  }

  private void mount(ContainerMount mount, String field) {
    var source = mount.source();
    switch (mount.type()) {
      case "bind" -> {
        if (source == null || !source.startsWith("/") || source.indexOf('\0') >= 0) {
          refuse(field + ".source", "The source of a bind is an absolute path of the host.");
        }
      }
      case "volume" -> {
        if (source != null && !NAME.matcher(source).matches()) {
          refuse(
              field + ".source",
              "A volume's name has letters, digits, underscore, dot and dash; it begins with a"
                  + " letter or digit.");
        }
      }
      default -> onlyFor(source, "a volume or a bind", field + ".source");
    }
    if (!mount.type().equals("bind")) {
      onlyFor(mount.propagation(), "a bind", field + ".propagation");
    }
    if (!mount.type().equals("volume")) {
      onlyFor(mount.volumeDriver(), "a volume", field + ".volumeDriver");
      onlyFor(mount.volumeOptions(), "a volume", field + ".volumeOptions");
    }
    if (!mount.type().equals("tmpfs")) {
      onlyFor(mount.sizeBytes(), "a tmpfs", field + ".sizeBytes");
    }
  }

  private void networks(List<ContainerAttachment> networks) {
    for (var index = 0; index < networks.size(); index++) {
      var name = networks.get(index).name();
      var field = "networks[%d].name".formatted(index);
      var ofAnother = name.startsWith(OF_OTHERS);
      var plain = ofAnother ? name.substring(OF_OTHERS.length()) : name;
      if (!NAME.matcher(plain).matches()) {
        refuse(field, "This is no name of a network.");
      } else if ((ofAnother || ALONE.contains(name)) && networks.size() > 1) {
        refuse(field, "The network “%s” stands alone.".formatted(name));
      }
    }
  }

  private void onlyFor(@Nullable Object value, String what, String field) {
    if (value != null) {
      refuse(field, "This is only for " + what + ".");
    }
  }

  private void refuse(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }
}
