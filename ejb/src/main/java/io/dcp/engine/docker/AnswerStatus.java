package io.dcp.engine.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Turns an answer outside 2xx into an exception that carries the engine's sentence. */
final class AnswerStatus {
  static final int LONGEST_SENTENCE = 64 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswerStatus() {}

  static void requireSuccess(Response answer) throws IOException {
    var status = answer.getStatusCode();
    if (status < 200 || status > 299) {
      try (answer) {
        throw new EngineAnswerException(
            status, sentence(answer.getBody().readNBytes(LONGEST_SENTENCE)));
      }
    }
  }

  /** The engine writes {@code {"message": "..."}}; what stands between us and it may write text. */
  static String sentence(byte[] body) {
    try {
      var message = JSON.readTree(body).path("message").asText();
      if (!message.isBlank()) {
        return message;
      }
    } catch (JsonProcessingException notJson) {
      // then the text itself is the sentence
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new String(body, StandardCharsets.UTF_8);
  }
}
