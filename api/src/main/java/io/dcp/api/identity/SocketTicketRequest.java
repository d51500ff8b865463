package io.dcp.api.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for a ticket.
 *
 * @param path the socket's path without its query, for example {@code /ws/v1/live}
 */
public record SocketTicketRequest(@NotNull @Size(min = 1, max = 500) String path) {}
