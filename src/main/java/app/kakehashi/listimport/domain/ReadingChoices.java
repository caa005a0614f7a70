package app.kakehashi.listimport.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.listimport.domain.file.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file; null leaves it to be found.
 *
 * @param side to which all companies of the list belong
 */
public record ReadingChoices(
    @Nullable TextEncoding encoding, @Nullable Character separator, @Nullable Affiliation side) {
  /** Everything is to be found. */
  public static final ReadingChoices NONE = new ReadingChoices(null, null, null);
}
