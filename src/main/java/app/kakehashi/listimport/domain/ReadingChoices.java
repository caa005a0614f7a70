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
 * @param columns what its columns hold
 */
public record ReadingChoices(
    @Nullable TextEncoding encoding,
    @Nullable Character separator,
    @Nullable String sheet,
    @Nullable Affiliation side,
    ColumnChoices columns) {
  /** Everything is to be found. */
  public static final ReadingChoices NONE = new ReadingChoices(null, null, null, null);

  /** Choices kept before there were those of columns say nothing of them. */
  public ReadingChoices {
    columns = Objects.requireNonNullElse(columns, ColumnChoices.NONE);
  }

  /** What is said when a file is uploaded. */
  public ReadingChoices(
      @Nullable TextEncoding encoding,
      @Nullable Character separator,
      @Nullable String sheet,
      @Nullable Affiliation side) {
    this(encoding, separator, sheet, side, ColumnChoices.NONE);
  }

  /** The same, with other columns. */
  public ReadingChoices with(ColumnChoices other) {
    return new ReadingChoices(encoding, separator, sheet, side, other);
  }

  /** These choices, with what was said before of the columns if they are still the same. */
  public ReadingChoices after(ReadingChoices before) {
    return Objects.equals(separator, before.separator) && Objects.equals(sheet, before.sheet)
        ? with(before.columns)
        : this;
  }
}
