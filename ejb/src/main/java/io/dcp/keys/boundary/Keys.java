package io.dcp.keys.boundary;

import io.dcp.api.keys.KeyStatus;
import io.dcp.keys.control.KeyView;
import io.dcp.keys.control.Rotations;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The keys that seal what the database may not know in clear. */
@ApplicationScoped
public class Keys {
  private KeyView view;
  private Rotations rotations;
  private CurrentCaller current;

  protected Keys() {}

  @Inject
  public Keys(KeyView view, Rotations rotations, CurrentCaller current) {
    this.view = view;
    this.rotations = rotations;
    this.current = current;
  }

  /** What each key seals, and how far a change has come. */
  @Requires(Action.KEY_MANAGE)
  public KeyStatus status() {
    return view.status();
  }

  /**
   * Begins to seal everything by a new key.
   *
   * @throws DomainException {@link ErrorCode#KEY_ROTATION_RUNNING}
   */
  @Requires(Action.KEY_MANAGE)
  @Audited("data-key.rotate")
  public KeyStatus rotate() {
    rotations.begin(current.inPerson().username());
    return view.status();
  }
}
