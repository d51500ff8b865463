/**
 * Containers on all servers: lists over the whole fleet, detail, recent logs and the changes that
 * people make.
 *
 * <p>Decided: lists come from a {@link io.dcp.containers.control.ContainerSource}, which reads
 * engines today and the live mirror later (docs/decisions/0011); no transaction spans an engine
 * call; values of environment variables leave only towards callers with {@code secret.view}.
 */
@NullMarked
package io.dcp.containers;

import org.jspecify.annotations.NullMarked;
