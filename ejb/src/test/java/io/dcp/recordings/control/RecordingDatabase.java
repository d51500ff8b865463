package io.dcp.recordings.control;

import io.dcp.api.recordings.RecordingChoice;
import io.dcp.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A database for all tests of a class, without recordings and with a new platform for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordingDatabase {
  /** Much more than a busy machine needs to write a small file. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private TestDatabase database;
  private Path folder;
  private final List<RecordingScene> scenes = new ArrayList<>();

  abstract TestDatabase openDatabase();

  @BeforeAll
  void openOnce() {
    database = openDatabase();
  }

  @AfterAll
  void closeOnce() {
    database.close();
  }

  @BeforeEach
  void begin(@TempDir Path empty) {
    folder = empty;
    sql("delete from recordings", "delete from recording_policies", "delete from servers");
  }

  @AfterEach
  void end() {
    scenes.forEach(RecordingScene::close);
    scenes.clear();
  }

  /** A platform on this database and data folder. */
  final RecordingScene platform(RecordingSettings settings) {
    var scene = new RecordingScene(database, folder, settings);
    scenes.add(scene);
    return scene;
  }

  final RecordingScene platform(RecordingChoice policy) {
    return platform(settings(policy, false, 1 << 20));
  }

  static RecordingSettings settings(RecordingChoice policy, boolean withInput, long mostBytes) {
    return new RecordingSettings(
        policy,
        withInput,
        mostBytes,
        PATIENCE,
        Duration.ofMillis(20),
        Duration.ofDays(30),
        Duration.ofHours(1));
  }

  /** Where the files of recordings are. */
  final Path files() {
    return folder.resolve(RecordingFiles.FOLDER);
  }

  final void sql(String... statements) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
