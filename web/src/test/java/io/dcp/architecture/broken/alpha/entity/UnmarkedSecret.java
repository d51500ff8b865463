package io.dcp.architecture.broken.alpha.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Holds bytes that no change of keys would find. */
@Entity
class UnmarkedSecret {
  @Id private long id;
  private byte[] secret;
}
