/**
 * Secrets at rest: {@link io.dcp.platform.crypto.Secrets} seals what the database may not know in
 * clear, by data keys that lie in the database under the master key, which lives outside of it.
 * Every entity's field of bytes is marked as {@link io.dcp.platform.crypto.Sealed}, so that a
 * change of keys finds it.
 *
 * <p>{@link io.dcp.platform.crypto.ContentKeys} does the same for contents that are too long for
 * one piece, such as files.
 *
 * <p>{@link io.dcp.platform.crypto.RandomBytes}, {@link io.dcp.platform.crypto.Sha256} and {@link
 * io.dcp.platform.crypto.RunningSha256} are the only places that ask the JDK for chance and for
 * digests.
 *
 * <p>Only the JDK's cryptography is used. Formats are told in {@link
 * io.dcp.platform.crypto.SealedValue} and {@link io.dcp.platform.crypto.Envelope}; why they look so
 * stands in {@code docs/decisions/0003-envelope-for-secrets-at-rest.md} and {@code
 * docs/decisions/0060-keys-that-change.md}.
 */
@NullMarked
package io.dcp.platform.crypto;

import org.jspecify.annotations.NullMarked;
