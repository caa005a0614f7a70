package app.kakehashi.listimport.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file; null leaves it to be found.
 *
 * @param sheet name of the sheet of a workbook
 * @param side to which all companies of the list belong
 * @param updating how the list meets what is known
 * @param columns what its columns hold
 */
public record ReadingChoices(
    @Nullable TextEncoding encoding,
    @Nullable Character separator,
    @Nullable String sheet,
    @Nullable Affiliation side,
    ColumnChoices columns,
    Updating updating) {
  /** Everything is to be found. */
  public static final ReadingChoices NONE = new ReadingChoices(null, null, null, null);

  /** Choices kept before there were those of columns say nothing of them. */
  public ReadingChoices {
    columns = Objects.requireNonNullElse(columns, ColumnChoices.NONE);
    updating = Objects.requireNonNullElse(updating, Updating.USUAL);
  }

  /** What is said when a file is uploaded. */
  public ReadingChoices(
      @Nullable TextEncoding encoding,
      @Nullable Character separator,
      @Nullable String sheet,
      @Nullable Affiliation side) {
    this(encoding, separator, sheet, side, ColumnChoices.NONE, Updating.USUAL);
  }

  /** The same, with other columns. */
  public ReadingChoices with(ColumnChoices other) {
    return new ReadingChoices(encoding, separator, sheet, side, other, updating);
  }

  /** The same of the file, with this of what is known. */
  public ReadingChoices updating(Updating other) {
    return new ReadingChoices(encoding, separator, sheet, side, columns, other);
  }
}
