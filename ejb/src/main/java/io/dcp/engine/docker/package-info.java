/**
 * Engines reached over the Docker Engine API with docker-java.
 *
 * <p>Decisions: two HTTP clients for each server, so that open streams never keep an ordinary call
 * waiting; a transport of our own below docker-java, because its own follows redirects, cannot end
 * a call on a Unix socket and waits a second before it repeats one (docs/decisions/0010); questions
 * are read as raw JSON, because docker-java's models drop fields; changes use its typed commands.
 */
@NullMarked
package io.dcp.engine.docker;

import org.jspecify.annotations.NullMarked;
