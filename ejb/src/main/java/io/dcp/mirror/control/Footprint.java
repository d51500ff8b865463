package io.dcp.mirror.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.images.ImageSummary;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.api.volumes.VolumeSummary;
import java.util.Collection;
import java.util.Map;

/** Estimates what things cost in memory: their texts, and a lump for the rest. */
final class Footprint {
  /** Objects, references and numbers of one thing. */
  private static final int LUMP = 600;

  /** Header and array of one text beside its characters. */
  private static final int TEXT = 48;

  private static final int ELEMENT = 100;

  private Footprint() {}

  static long ofContainer(ContainerSummary it) {
    return LUMP
        + text(it.id())
        + text(it.name())
        + text(it.command())
        + text(it.image().ref())
        + text(it.image().id())
        + texts(it.labels())
        + it.mounts().stream().mapToLong(m -> ELEMENT + text(m.target()) * 2).sum()
        + (long) ELEMENT * (it.ports().size() + it.networks().size());
  }

  static long ofImage(ImageSummary it) {
    return LUMP + text(it.id()) + texts(it.tags()) + texts(it.digests()) + texts(it.labels());
  }

  static long ofVolume(VolumeSummary it) {
    return LUMP + text(it.name()) * 3 + texts(it.labels());
  }

  static long ofNetwork(NetworkSummary it) {
    return LUMP
        + text(it.id())
        + text(it.name())
        + texts(it.labels())
        + (long) ELEMENT * it.subnets().size();
  }

  private static long texts(Map<String, String> texts) {
    return texts(texts.keySet()) + texts(texts.values());
  }

  private static long texts(Collection<String> texts) {
    return texts.stream().mapToLong(Footprint::text).sum();
  }

  private static long text(String text) {
    return TEXT + text.length();
  }
}
