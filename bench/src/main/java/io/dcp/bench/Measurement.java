package io.dcp.bench;

/** One of the things measured. */
interface Measurement {

  /** Measures and reports. */
  void run(Stage stage) throws Exception;
}
