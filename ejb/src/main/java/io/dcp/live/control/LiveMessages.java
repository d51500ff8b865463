package io.dcp.live.control;

import io.dcp.api.servers.ServerFreshness;
import io.dcp.platform.json.Json;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.ServerId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the messages of the live socket (docs/websocket.md), each a JSON object in UTF-8. */
final class LiveMessages {
  private LiveMessages() {}

  /** A thing that is gone, as it travels. */
  record Gone(String server, String id) {
    static Gone of(ServerId server, String id) {
      return new Gone(server.toString(), id);
    }
  }

  /** A snapshot in parts of at most a number of bytes, unless one item alone is larger. */
  static List<byte[]> snapshot(
      Subscription of, List<byte[]> items, List<ServerFreshness> servers, int most) {
    var parts = new ArrayList<byte[]>();
    var from = 0;
    do {
      var to = end(items, from, most);
      var message = begin("snapshot", of);
      field(message, "server", Json.write(of.serverWord()));
      list(message, "items", items.subList(from, to));
      field(message, "servers", Json.write(servers));
      field(message, "last", Json.write(to == items.size()));
      parts.add(end(message));
      from = to;
    } while (from < items.size());
    return parts;
  }

  private static int end(List<byte[]> items, int from, int most) {
    var size = 0;
    var to = from;
    while (to < items.size() && (to == from || size + items.get(to).length <= most)) {
      size += items.get(to).length + 1;
      to++;
    }
    return to;
  }

  /** Changes in parts; the servers are in the first. */
  static List<byte[]> delta(
      Subscription of,
      List<byte[]> upserts,
      List<Gone> removes,
      List<ServerFreshness> servers,
      int most) {
    var parts = new ArrayList<byte[]>();
    var from = 0;
    do {
      var to = end(upserts, from, most);
      var message = begin("delta", of);
      list(message, "upserts", upserts.subList(from, to));
      field(message, "removes", Json.write(from == 0 ? removes : List.of()));
      if (from == 0 && !servers.isEmpty()) {
        field(message, "servers", Json.write(servers));
      }
      parts.add(end(message));
      from = to;
    } while (from < upserts.size());
    return parts;
  }

  static byte[] resync(Subscription of) {
    return end(begin("resync", of));
  }

  static byte[] error(Optional<String> sub, DomainException refused) {
    var message = new LinkedHashMap<String, Object>();
    message.put("type", "error");
    sub.ifPresent(name -> message.put("sub", name));
    message.put("code", refused.code().name());
    message.put("detail", refused.sentence());
    return Json.write(message);
  }

  static byte[] heartbeat(Instant now) {
    return Json.write(Map.of("type", "heartbeat", "t", now));
  }

  /** One message as it is, several as an array. */
  static byte[] frame(Collection<byte[]> messages) {
    if (messages.size() == 1) {
      return messages.iterator().next();
    }
    var frame = new ByteArrayOutputStream();
    join(frame, messages);
    return frame.toByteArray();
  }

  private static ByteArrayOutputStream begin(String type, Subscription of) {
    var message = new ByteArrayOutputStream(1_024);
    message.writeBytes(("{\"type\":\"" + type + "\"").getBytes(StandardCharsets.UTF_8));
    field(message, "sub", Json.write(of.key()));
    field(message, "topic", Json.write(of.topic().wireName()));
    return message;
  }

  private static byte[] end(ByteArrayOutputStream message) {
    message.write('}');
    return message.toByteArray();
  }

  private static void field(ByteArrayOutputStream message, String name, byte[] value) {
    message.writeBytes((",\"" + name + "\":").getBytes(StandardCharsets.UTF_8));
    message.writeBytes(value);
  }

  private static void list(ByteArrayOutputStream message, String name, List<byte[]> items) {
    message.writeBytes((",\"" + name + "\":").getBytes(StandardCharsets.UTF_8));
    join(message, items);
  }

  private static void join(ByteArrayOutputStream message, Collection<byte[]> items) {
    message.write('[');
    var first = true;
    for (var item : items) {
      if (!first) {
        message.write(',');
      }
      first = false;
      message.writeBytes(item);
    }
    message.write(']');
  }
}
