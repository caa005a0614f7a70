package app.kakehashi.company.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a contact, as typed.
 *
 * @param language in which the person is written to
 */
public record ContactDetails(
    String name,
    @Nullable String kana,
    @Nullable String latin,
    @Nullable String title,
    @Nullable String department,
    @Nullable String email,
    @Nullable String phone,
    Language language) {

  /** In which somebody of a side is written to where nobody says otherwise. */
  public static Language languageOf(Affiliation side) {
    return side == Affiliation.JP ? Language.JA : Language.ZH_HANT;
  }
}
