/**
 * Work that takes longer than a request: told as it goes on, ended on demand, and on record
 * afterwards.
 *
 * <p>Decided (docs/decisions/0065): a task is a row that is written a few times a second; features
 * bring the work, and this package knows none of them; short steps run on the server's managed
 * executor and whatever waits on virtual threads, in the name of who began it; a task that the
 * platform did not survive is interrupted, never begun again.
 */
@NullMarked
package io.dcp.tasks;

import org.jspecify.annotations.NullMarked;
