/**
 * Containers on all servers: lists over the whole fleet, detail, recent logs and the changes that
 * people make.
 *
 * <p>Decided: lists come from the live mirror and never reach an engine (docs/decisions/0011,
 * 0030); no transaction spans an engine call; values of environment variables leave only towards
 * callers with {@code secret.view}.
 */
@NullMarked
package io.dcp.containers;

import org.jspecify.annotations.NullMarked;
