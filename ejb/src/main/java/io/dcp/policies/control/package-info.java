/** Finds what a request asks of the host, and judges it by the policy of the server. */
@NullMarked
package io.dcp.policies.control;

import org.jspecify.annotations.NullMarked;
