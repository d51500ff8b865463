package io.dcp.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SegmentsTest {
  private static final String PURPOSE = "recording/1";

  private final ContentKeys keys = new ContentKeys(InMemoryDataKeys.secrets());
  private final byte[] key = keys.create(PURPOSE);
  private final SegmentSealer sealer = keys.sealer(key, PURPOSE);
  private final SegmentOpener opener = keys.opener(key, PURPOSE);

  @Test
  void s10_pieces_are_opened_in_their_order_and_hide_what_they_say() {
    var first = sealer.seal("canary".getBytes(UTF_8), false);
    var second = sealer.seal("canary".getBytes(UTF_8), false);
    var last = sealer.seal(new byte[0], true);

    assertThat(opener.open(first, false)).asString(UTF_8).isEqualTo("canary");
    assertThat(opener.open(second, false)).asString(UTF_8).isEqualTo("canary");
    assertThat(opener.open(last, true)).isEmpty();
    assertThat(first).hasSize("canary".length() + SegmentSealer.OVERHEAD).isNotEqualTo(second);
  }

  @Test
  void a_piece_in_another_place_is_refused() {
    sealer.seal(new byte[1], false);
    var second = sealer.seal(new byte[1], false);

    assertRefused(second, false);
  }

  @Test
  void a_piece_that_claims_to_be_the_last_or_not_to_be_is_refused() {
    assertRefused(sealer.seal(new byte[1], false), true);

    var other = keys.create(PURPOSE);
    var last = keys.sealer(other, PURPOSE).seal(new byte[1], true);
    assertThatThrownBy(() -> keys.opener(other, PURPOSE).open(last, false))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void a_changed_piece_and_one_of_another_content_are_refused() {
    var piece = sealer.seal(new byte[8], false);
    var changed = piece.clone();
    changed[3] ^= 1;
    assertRefused(changed, false);

    assertThatThrownBy(() -> keys.opener(keys.create(PURPOSE), PURPOSE).open(piece, false))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void a_key_serves_its_content_alone() {
    assertThatThrownBy(() -> keys.opener(key, "recording/2"))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void nothing_follows_the_last_piece() {
    sealer.seal(new byte[0], true);

    assertThatThrownBy(() -> sealer.seal(new byte[0], false))
        .isInstanceOf(IllegalStateException.class);
  }

  private void assertRefused(byte[] sealed, boolean last) {
    assertThatThrownBy(() -> opener.open(sealed, last))
        .isInstanceOf(UnreadableSecretException.class);
  }
}
