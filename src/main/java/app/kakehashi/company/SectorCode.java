package app.kakehashi.company;

import app.kakehashi.reference.SectorScheme;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A company's industry in the classification in which it was stated.
 *
 * @param scheme name of a {@link app.kakehashi.reference.SectorScheme}
 * @param code code or title in that scheme, as stated
 */
@Embeddable
public record SectorCode(@Enumerated(EnumType.STRING) SectorScheme scheme, String code) {
  /** As lists and files write it: {@code JSIC:26}. */
  public String text() {
    return scheme.name() + ":" + code;
  }
}
