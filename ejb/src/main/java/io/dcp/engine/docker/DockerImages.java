package io.dcp.engine.docker;

import static io.dcp.engine.docker.DockerConnection.encoded;

import io.dcp.api.images.ImageSummary;
import io.dcp.engine.EngineImages;
import io.dcp.engine.ImageReference;
import io.dcp.engine.PullProgress;
import java.util.List;
import java.util.function.Consumer;

/** The images of an engine over its API. */
final class DockerImages implements EngineImages {
  private final DockerConnection connection;
  private final PullReader pulls;

  DockerImages(DockerConnection connection) {
    this.connection = connection;
    this.pulls = new PullReader(connection.target(), connection.failures());
  }

  @Override
  public List<ImageSummary> list() {
    return JsonFields.items(connection.get(connection.settings().request(), "/images/json"))
        .map(row -> ThingReader.image(row, connection.target()))
        .toList();
  }

  @Override
  public boolean exists(ImageReference image) {
    return connection.within(
        connection.settings().request(),
        () -> {
          try {
            connection.clientNow().inspectImageCmd(image.toString()).exec();
            return true;
          } catch (EngineAnswerException answer) {
            if (answer.status() == 404) {
              return false;
            }
            throw answer;
          }
        });
  }

  @Override
  public void pull(ImageReference image, Consumer<PullProgress> progress) {
    var settings = connection.settings();
    connection
        .streamCalls()
        .whileProgressing(
            settings.pullSilence(),
            settings.pull(),
            progressed -> {
              readPull(
                  image,
                  step -> {
                    progressed.run();
                    progress.accept(step);
                  });
              return image;
            });
  }

  private void readPull(ImageReference image, Consumer<PullProgress> progress) throws Exception {
    var path =
        "/images/create?fromImage=%s&tag=%s"
            .formatted(encoded(image.repository()), encoded(image.tagOrDigest()));
    try (var answer = connection.openStream("POST", path)) {
      pulls.read(answer.getBody(), image, progress);
    } catch (EngineAnswerException answer) {
      throw pulls.failed(image, answer.sentence());
    }
  }
}
