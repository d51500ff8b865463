package io.dcp.access.boundary;

import java.util.Optional;

/**
 * Which grants are asked for; an id that names nothing finds nothing.
 *
 * @param user those that this user has, also by a group
 * @param group those of this group
 * @param server those that hold on this server, also those for all
 * @param action those that allow this action where they hold
 */
public record GrantQuery(
    Optional<String> user,
    Optional<String> group,
    Optional<String> server,
    Optional<String> action) {}
