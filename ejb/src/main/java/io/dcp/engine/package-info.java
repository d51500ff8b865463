/**
 * The port to Docker engines: what the platform asks of one engine, in its own words.
 *
 * <p>Decisions: every call blocks its caller and ends by its deadline, also on Unix sockets; every
 * failure is a {@link io.dcp.platform.problem.DomainException} whose sentence names the server; the
 * answers are the records of the API, so that nothing is copied twice; what the engine did not say
 * is null. docker-java appears in {@code io.dcp.engine.docker} and nowhere else.
 */
@NullMarked
package io.dcp.engine;

import org.jspecify.annotations.NullMarked;
