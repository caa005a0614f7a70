package app.kakehashi.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the office knows about a firm's reliability.
 *
 * @param identityVerified null where nobody looked yet
 * @param visited whether the secretariat visited or interviewed it; null where unknown
 * @param goodOutcomes introductions that ended well
 * @param outcomes all introductions with a known end
 */
public record Trust(
    @Nullable Boolean identityVerified, @Nullable Boolean visited, int goodOutcomes, int outcomes) {

  /** Nothing is known. */
  public static Trust unknown() {
    return new Trust(null, null, 0, 0);
  }
}
