package app.kakehashi.company;

import app.kakehashi.reference.SectorScheme;

/**
 * A company's industry in the classification in which it was stated.
 *
 * @param scheme name of a {@link app.kakehashi.reference.SectorScheme}
 * @param code code or title in that scheme, as stated
 */
public record SectorCode(SectorScheme scheme, String code) {
  /** As lists and files write it: {@code JSIC:26}. */
  public String text() {
    return scheme.name() + ":" + code;
  }
}
