/**
 * Secrets at rest: {@link io.dcp.platform.crypto.Secrets} seals what the database may not know in
 * clear, under the master key that lives outside the database.
 *
 * <p>{@link io.dcp.platform.crypto.RandomBytes} and {@link io.dcp.platform.crypto.Sha256} are the
 * only places that ask the JDK for chance and for digests.
 *
 * <p>Only the JDK's cryptography is used. The envelope's format is told in {@link
 * io.dcp.platform.crypto.Envelope}; why it looks so stands in {@code
 * docs/decisions/0003-envelope-for-secrets-at-rest.md}.
 */
@NullMarked
package io.dcp.platform.crypto;

import org.jspecify.annotations.NullMarked;
