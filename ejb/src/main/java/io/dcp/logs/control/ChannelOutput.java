package io.dcp.logs.control;

import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.Frame;
import io.dcp.platform.stream.OutboundChannel;
import java.util.function.IntPredicate;

/** The lines of one container on their way to one viewer. */
final class ChannelOutput implements LogOutput {
  private final OutboundChannel channel;
  private final LogView view;

  ChannelOutput(OutboundChannel channel, LogView view) {
    this.channel = channel;
    this.view = view;
  }

  @Override
  public boolean lines(LogChunk chunk, int from, IntPredicate shown) throws InterruptedException {
    var all = from == 0;
    var selected = new boolean[chunk.lines()];
    var any = false;
    for (var line = from; line < selected.length; line++) {
      selected[line] = shown.test(line) && view.shows(chunk.error(line));
      any |= selected[line];
      all &= selected[line];
    }
    if (!any) {
      return !channel.isClosed();
    }
    return channel.put(all && view.isPlain() ? chunk.frame() : frame(chunk, selected));
  }

  private Frame frame(LogChunk chunk, boolean[] selected) {
    var text = new JsonText(ChunkBuilder.FULL);
    for (var line = 0; line < selected.length; line++) {
      if (selected[line]) {
        if (text.length() > 0) {
          text.add((byte) ',');
        }
        chunk.addLine(text, line, view);
      }
    }
    return LogChunk.frameOf(text);
  }

  @Override
  public boolean notice(Frame notice) throws InterruptedException {
    return channel.put(notice);
  }

  @Override
  public void end(Frame notice) throws InterruptedException {
    channel.put(notice);
    channel.close(new Closing(Closing.DONE, "The log has ended."));
  }

  @Override
  public void caughtUp() {}

  @Override
  public boolean isClosed() {
    return channel.isClosed();
  }
}
