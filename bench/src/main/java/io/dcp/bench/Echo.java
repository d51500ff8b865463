package io.dcp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;

/** A character typed into a terminal until it is shown. */
final class Echo implements Measurement {
  private static final int WARM_UP = 200;
  private static final int KEYS = 500;

  @Override
  public void run(Stage stage) throws Exception {
    var id = stage.create("bench-echo", "sleep 3600");
    stage.start(id);
    try (var engine = stage.engine();
        var hijacked = stage.engine()) {
      JsonNode exec =
          engine.json(
              "POST",
              "/containers/" + id + "/exec",
              "{\"AttachStdin\":true,\"AttachStdout\":true,\"AttachStderr\":true,\"Tty\":true,\"Cmd\":[\"cat\"]}");
      hijacked.hijack(
          "/exec/" + exec.path("Id").asText() + "/start", "{\"Detach\":false,\"Tty\":true}");
      var viewer = new Viewer();
      var socket =
          stage
              .platform()
              .open("/ws/v1" + stage.containerPath(id) + "/exec", "cmd=cat&tty=true", viewer);
      viewer.await(Viewer.textWith("\"session\""));
      var raw = new ArrayList<Double>();
      var ours = new ArrayList<Double>();
      for (var key = 0; key < WARM_UP + KEYS; key++) {
        var begun = System.nanoTime();
        hijacked.out().write('x');
        hijacked.in().read();
        var between = System.nanoTime();
        socket.sendBinary(ByteBuffer.wrap(new byte[] {'x'}), true).join();
        var shown = viewer.await(message -> message.text() == null && !message.end()).at();
        if (key >= WARM_UP) {
          raw.add(Figures.millis(begun, between));
          ours.add(Figures.millis(between, shown));
        }
        if (key % 50 == 49) {
          newLine(hijacked, socket, viewer);
        }
      }
      socket.sendClose(1000, "").join();
      stage
          .report()
          .atMostMore(
              "terminal echo, p50", new Figures(ours).median(), new Figures(raw).median(), 3, "ms");
    }
    stage.clean();
  }

  /** A terminal takes lines of 4,096 characters at most; what the newline brings is read away. */
  private static void newLine(EngineConnection raw, WebSocket socket, Viewer viewer)
      throws Exception {
    raw.out().write('\n');
    raw.in().readNBytes("\r\n".length() + 50 + "\r\n".length());
    socket.sendBinary(ByteBuffer.wrap(new byte[] {'\n'}), true).join();
    var expected = "\r\n".length() + 50 + "\r\n".length();
    while (expected > 0) {
      expected -= viewer.await(message -> message.text() == null && !message.end()).bytes();
    }
  }
}
