package io.dcp.system;

/** Values of {@code /metrics}, where {@code DCP_METRICS_LOGIN=false} opens them. */
final class Metrics {
  private Metrics() {}

  static double value(String name) {
    return Platform.get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no metric " + name));
  }
}
