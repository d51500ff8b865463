package io.dcp.platform.crypto;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field of an entity that holds a secret which {@link Secrets} sealed. Whatever is marked
 * is counted, and sealed anew when keys change; {@link SealedColumn} reads the mark.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sealed {
  /**
   * What the secret is bound to, with {@code {}} in the place of the row's id: {@code
   * server/{}/tls}.
   */
  String value();
}
