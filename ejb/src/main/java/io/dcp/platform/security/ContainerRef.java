package io.dcp.platform.security;

/**
 * Names a container of a server; as a parameter of a boundary method it is what the access decision
 * is about. For a caller whose rights are narrowed to some containers the method gets the full id
 * of the one that was decided about, so that what is acted on is what was asked for.
 *
 * @param text a full id, a name, or an unambiguous prefix of an id; not yet looked at
 */
public record ContainerRef(String text) {
  @Override
  public String toString() {
    return text;
  }
}
