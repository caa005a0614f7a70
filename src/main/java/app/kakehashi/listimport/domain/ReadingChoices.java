package app.kakehashi.listimport.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.ValueDecision;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file; null leaves it to be found.
 *
 * @param sheet name of the sheet of a workbook
 * @param side to which all companies of the list belong
 * @param rowsApart whether each row is read for itself, also where two look like one record
 * @param updating how the list meets what is known
 * @param columns what its columns hold
 * @param values what values mean that are in no vocabulary
 */
public record ReadingChoices(
    @Nullable TextEncoding encoding,
    @Nullable Character separator,
    @Nullable String sheet,
    @Nullable Affiliation side,
    Boolean rowsApart,
    ColumnChoices columns,
    List<ValueDecision> values,
    Updating updating) {
  /** Everything is to be found. */
  public static final ReadingChoices NONE = new ReadingChoices(null, null, null, null);

  /** Choices kept before there were those of rows, columns and values say nothing of them. */
  public ReadingChoices {
    rowsApart = Objects.requireNonNullElse(rowsApart, false);
    columns = Objects.requireNonNullElse(columns, ColumnChoices.NONE);
    values = List.copyOf(Objects.requireNonNullElse(values, List.of()));
    updating = Objects.requireNonNullElse(updating, Updating.USUAL);
  }

  /** What is said when a file is uploaded. */
  public ReadingChoices(
      @Nullable TextEncoding encoding,
      @Nullable Character separator,
      @Nullable String sheet,
      @Nullable Affiliation side) {
    this(encoding, separator, sheet, side, false, ColumnChoices.NONE, List.of(), Updating.USUAL);
  }

  /** The same, with rows that are read for themselves or not. */
  public ReadingChoices apart(boolean other) {
    return new ReadingChoices(encoding, separator, sheet, side, other, columns, values, updating);
  }

  /** The same, with other columns. */
  public ReadingChoices with(ColumnChoices other) {
    return new ReadingChoices(encoding, separator, sheet, side, rowsApart, other, values, updating);
  }

  /** The same, with other values. */
  public ReadingChoices with(List<ValueDecision> other) {
    return new ReadingChoices(
        encoding, separator, sheet, side, rowsApart, columns, other, updating);
  }

  /** The same of the file, with this of what is known. */
  public ReadingChoices updating(Updating other) {
    return new ReadingChoices(encoding, separator, sheet, side, rowsApart, columns, values, other);
  }

  /**
   * These choices, with what was said before of the values and of what is known, and of the columns
   * if they are still the same.
   */
  public ReadingChoices after(ReadingChoices before) {
    boolean sameColumns =
        Objects.equals(separator, before.separator)
            && Objects.equals(sheet, before.sheet)
            && rowsApart.equals(before.rowsApart);
    return with(sameColumns ? before.columns : columns)
        .with(before.values)
        .updating(before.updating);
  }
}
