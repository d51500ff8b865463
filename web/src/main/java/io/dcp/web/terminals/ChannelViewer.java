package io.dcp.web.terminals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.Frame;
import io.dcp.platform.stream.OutboundChannel;
import io.dcp.terminals.boundary.TerminalViewer;
import io.dcp.web.json.StrictJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends what a terminal shows: bytes as binary frames, everything else as JSON. */
record ChannelViewer(OutboundChannel channel) implements TerminalViewer {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record SessionFrame(
      String type, String id, @Nullable String shell, @Nullable UUID recording) {}

  private record ExitFrame(String type, @Nullable Integer code) {}

  private record ErrorFrame(String type, String code, String detail) {}

  @Override
  public void session(String id, @Nullable String shell, @Nullable UUID recording) {
    channel.offer(frame(new SessionFrame("session", id, shell, recording)));
  }

  @Override
  public boolean output(byte[] bytes) throws InterruptedException {
    return channel.put(Frame.Binary.of(bytes, 0, bytes.length));
  }

  @Override
  public void exited(@Nullable Integer code) {
    channel.offer(frame(new ExitFrame("exit", code)));
  }

  @Override
  public void failed(String code, String detail) {
    channel.offer(frame(new ErrorFrame("error", code, detail)));
  }

  @Override
  public void over(String detail) {
    channel.close(new Closing(Closing.DONE, detail));
  }

  @Override
  public void replaced() {
    channel.close(new Closing(Closing.CONFLICT, "This terminal goes on in another connection."));
  }

  private static Frame frame(Object message) {
    try {
      return Frame.Text.of(StrictJson.mapper().writeValueAsString(message));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
