package io.dcp.platform.config;

import java.nio.file.Path;

/**
 * Where the platform keeps its files ({@code DCP_DATA_DIR}).
 *
 * @param path absolute; exists and can be written
 */
public record DataFolder(Path path) {
  public Path resolve(String fileName) {
    return path.resolve(fileName);
  }
}
