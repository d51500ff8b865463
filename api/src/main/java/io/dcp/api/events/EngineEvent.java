package io.dcp.api.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on an engine.
 *
 * @param id unique on its server; the same however often the engine tells it
 * @param server id of the server on which it happened
 * @param time by the engine's clock
 * @param type {@code container}, {@code image}, {@code volume}, {@code network} or {@code daemon}
 * @param action the engine's word, for example {@code start}, {@code die}, {@code health_status}
 * @param subject id of the thing it happened to; a volume's name, an image's id or reference
 * @param name the subject's name at that time, if the engine told it
 * @param attributes what else was told, for example {@code image}, {@code exitCode}, {@code signal}
 */
public record EngineEvent(
    String id,
    UUID server,
    String serverName,
    Instant time,
    String type,
    String action,
    String subject,
    @Schema(nullable = true) @Nullable String name,
    Map<String, String> attributes) {}
