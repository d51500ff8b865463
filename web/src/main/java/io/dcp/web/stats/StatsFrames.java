package io.dcp.web.stats;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.dcp.api.stats.StatsSample;
import io.dcp.platform.stream.Frame;
import io.dcp.web.json.StrictJson;
import java.util.List;

/** What the stream of statistics says. */
final class StatsFrames {
  private StatsFrames() {}

  private record History(String type, List<StatsSample> samples) {}

  private record Sample(String type, @JsonUnwrapped StatsSample sample) {}

  private record Interrupted(String type, String detail) {}

  private record End(String type, String reason, String detail) {}

  static Frame history(List<StatsSample> samples) {
    return frame(new History("history", samples));
  }

  static Frame sample(StatsSample sample) {
    return frame(new Sample("sample", sample));
  }

  static Frame interrupted(String detail) {
    return frame(new Interrupted("interrupted", detail));
  }

  static Frame end(String reason, String detail) {
    return frame(new End("end", reason, detail));
  }

  private static Frame frame(Object message) {
    try {
      return Frame.Text.of(StrictJson.mapper().writeValueAsString(message));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
