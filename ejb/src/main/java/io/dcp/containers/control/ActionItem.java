package io.dcp.containers.control;

import io.dcp.api.tasks.TaskPart;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ServerId;

/**
 * A container that an action is done to.
 *
 * @param part how its task shows it
 */
public record ActionItem(ServerId server, ContainerRef container, TaskPart part) {}
