package io.dcp.api.identity;

import java.util.UUID;

/** A group as its member's record names it. */
public record UserGroup(UUID id, String name) {}
