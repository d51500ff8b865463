package io.dcp.engine.docker;

import static io.dcp.engine.docker.CreateCommand.orEmpty;

import com.github.dockerjava.api.model.BindOptions;
import com.github.dockerjava.api.model.BindPropagation;
import com.github.dockerjava.api.model.Driver;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.TmpfsOptions;
import com.github.dockerjava.api.model.VolumeOptions;
import io.dcp.api.containers.ContainerMount;
import java.util.Locale;
import java.util.Optional;

/** Translates a mount into docker-java's terms. */
final class MountSettings {
  private MountSettings() {}

  static Mount of(ContainerMount mount) {
    var made =
        new Mount()
            .withType(MountType.valueOf(mount.type().toUpperCase(Locale.ROOT)))
            .withTarget(mount.target())
            .withReadOnly(Boolean.TRUE.equals(mount.readOnly()));
    Optional.ofNullable(mount.source()).ifPresent(made::withSource);
    switch (mount.type()) {
      case "bind" ->
          Optional.ofNullable(mount.propagation())
              .ifPresent(propagation ->
                  made.withBindOptions(
                      new BindOptions()
                          .withPropagation(
                              BindPropagation.valueOf(
                                  propagation.replaceFirst("^r", "r_").toUpperCase(Locale.ROOT)))));
      case "volume" -> made.withVolumeOptions(volume(mount));
      default ->
          Optional.ofNullable(mount.sizeBytes())
              .ifPresent(size -> made.withTmpfsOptions(new TmpfsOptions().withSizeBytes(size)));
    }
    return made;
  }

  private static VolumeOptions volume(ContainerMount mount) {
    var options = new VolumeOptions();
    if (mount.volumeDriver() != null || !orEmpty(mount.volumeOptions()).isEmpty()) {
      options.withDriverConfig(
          new Driver()
              .withName(Optional.ofNullable(mount.volumeDriver()).orElse("local"))
              .withOptions(orEmpty(mount.volumeOptions())));
    }
    return options;
  }
}
