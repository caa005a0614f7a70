package app.kakehashi.matching.domain;

import app.kakehashi.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Weights and bands as somebody put them into force; never changed afterwards.
 *
 * @param number from 1; the highest is in force
 * @param previous version of the one before; null for the first
 * @param base version of the shipped tables that it was made for
 * @param sha256 of its {@link Weighting#text}, in hexadecimal
 * @param note why; empty for what the software brought
 * @param signedBy null for what the software brought
 */
public record ModelRelease(
    String version,
    int number,
    @Nullable String previous,
    String base,
    Weighting weighting,
    String sha256,
    String note,
    @Nullable AccountId signedBy,
    Instant signedAt) {

  /** Whether it came with the software, signed by nobody. */
  public boolean isShipped() {
    return signedBy == null;
  }
}
