package io.dcp.platform.idempotency;

import io.dcp.platform.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that must have its effect once; without an answer while it runs. */
@Entity
@Table(name = "idempotent_requests")
public class IdempotentRequest {
  @Id private String id;

  @Column(name = "body_digest", nullable = false)
  private String bodyDigest;

  @Column(name = "begun_at", nullable = false)
  private Instant begunAt;

  private @Nullable Short status;

  @Column(name = "content_type")
  private @Nullable String contentType;

  private @Nullable String location;

  @Sealed("idempotent-request/{}")
  @Column(name = "sealed_body")
  private byte @Nullable [] sealedBody;

  protected IdempotentRequest() {}

  IdempotentRequest(String id, String bodyDigest, Instant begunAt) {
    this.id = id;
    this.bodyDigest = bodyDigest;
    this.begunAt = begunAt;
  }

  String bodyDigest() {
    return bodyDigest;
  }

  void answered(StoredAnswer sealed) {
    status = (short) sealed.status();
    contentType = sealed.contentType();
    location = sealed.location();
    sealedBody = sealed.body();
  }

  /** The answer, its body sealed. */
  Optional<StoredAnswer> sealedAnswer() {
    return status == null
        ? Optional.empty()
        : Optional.of(
            new StoredAnswer(
                status,
                contentType,
                location,
                sealedBody == null ? new byte[0] : sealedBody.clone()));
  }
}
