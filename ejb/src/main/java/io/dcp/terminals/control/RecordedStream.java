package io.dcp.terminals.control;

import io.dcp.engine.ProgramStream;
import io.dcp.recordings.control.SessionRecording;

/** A program's bytes, of which a recording gets what passes before anybody else does. */
record RecordedStream(ProgramStream stream, SessionRecording recording) implements ProgramStream {

  @Override
  public void readTo(Output output) {
    stream.readTo((channel, buffer, offset, length) -> {
      recording.output(buffer, offset, length);
      output.received(channel, buffer, offset, length);
    });
  }

  @Override
  public void write(byte[] buffer, int offset, int length) {
    recording.input(buffer, offset, length);
    stream.write(buffer, offset, length);
  }

  @Override
  public void closeInput() {
    stream.closeInput();
  }

  @Override
  public void close() {
    stream.close();
  }
}
