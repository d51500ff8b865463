/**
 * Who may come in: set-up, users, passwords, sessions and the tokens that carry them.
 *
 * <p>Decided: a session is a refresh family; its access tokens die with it within seconds, as each
 * request asks whether the family still lives (from a cache of a few seconds). No transaction spans
 * a password hash. Token mechanism, password hash and envelope each have a page in {@code
 * docs/decisions}.
 */
@NullMarked
package io.dcp.identity;

import org.jspecify.annotations.NullMarked;
