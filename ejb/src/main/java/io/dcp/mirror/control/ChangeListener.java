package io.dcp.mirror.control;

import io.dcp.platform.structure.Offered;
import java.util.List;

/**
 * Gets the changes of all mirrors, those of one server in order and never two calls for it at a
 * time. It is called while the mirror is locked: it must neither block nor call the mirror back,
 * only note and return.
 *
 * <p>Who registers first and reads afterwards misses nothing: a change that comes between is told
 * and is in what was read as well.
 */
@Offered("hearing changes")
@FunctionalInterface
public interface ChangeListener {
  void changed(List<Change> changes);
}
