package app.kakehashi.listimport.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.listimport.domain.file.TextEncoding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file; null leaves it to be found.
 *
 * @param sheet name of the sheet of a workbook
 * @param side to which all companies of the list belong
 * @param updating how the list meets what is known
 */
public record ReadingChoices(
    @Nullable TextEncoding encoding,
    @Nullable Character separator,
    @Nullable String sheet,
    @Nullable Affiliation side,
    Updating updating) {
  /** Everything is to be found. */
  public static final ReadingChoices NONE = new ReadingChoices(null, null, null, null);

  public ReadingChoices {
    updating = Objects.requireNonNullElse(updating, Updating.USUAL);
  }

  /** What is said about the file; known companies are updated as usual. */
  public ReadingChoices(
      @Nullable TextEncoding encoding,
      @Nullable Character separator,
      @Nullable String sheet,
      @Nullable Affiliation side) {
    this(encoding, separator, sheet, side, Updating.USUAL);
  }

  /** The same of the file, with this of what is known. */
  public ReadingChoices updating(Updating other) {
    return new ReadingChoices(encoding, separator, sheet, side, other);
  }
}
