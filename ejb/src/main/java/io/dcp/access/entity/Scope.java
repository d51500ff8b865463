package io.dcp.access.entity;

import io.dcp.platform.security.ServerId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a grant holds: everywhere, or on one server. */
@Embeddable
public class Scope {
  private static final String ALL = "all";
  private static final String SERVER = "server";
  private static final String ANY = "*";

  @Column(name = "scope_type", nullable = false)
  private String type = ALL;

  @Column(name = "scope_value", nullable = false)
  private String value = ANY;

  protected Scope() {}

  private Scope(String type, String value) {
    this.type = type;
    this.value = value;
  }

  public static Scope everywhere() {
    return new Scope(ALL, ANY);
  }

  public static Scope of(ServerId server) {
    return new Scope(SERVER, server.toString());
  }

  public boolean isEverywhere() {
    return ALL.equals(type);
  }

  public boolean covers(ServerId server) {
    return isEverywhere() || (SERVER.equals(type) && value.equals(server.toString()));
  }

  public String type() {
    return type;
  }

  public String value() {
    return value;
  }
}
