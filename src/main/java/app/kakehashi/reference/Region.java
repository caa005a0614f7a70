package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.util.List;

/**
 * A Japanese prefecture or a Taiwanese county or city.
 *
 * @param code ISO 3166-2
 * @param country ISO 3166-1 alpha-2
 * @param block code of the {@link RegionBlock} it belongs to
 * @param alternatives other spellings and former names
 */
public record Region(
    String code,
    String country,
    LocalizedText name,
    List<String> alternatives,
    String block,
    double latitude,
    double longitude) {

  public Region {
    alternatives = List.copyOf(alternatives);
  }
}
