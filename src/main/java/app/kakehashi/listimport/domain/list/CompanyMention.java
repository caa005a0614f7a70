package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.CompanyIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * How a row says which known company it is about.
 *
 * @param key the company's number in an earlier list, or its official number; empty for none
 * @param number its official number from a column of its own; null for none
 * @param name empty for none
 */
public record CompanyMention(String key, @Nullable CompanyIdentifier number, String name) {

  /** How the columns of a row say it. */
  static CompanyMention of(RowCells cells) {
    return new CompanyMention(
        cells.text(ListField.COMPANY_KEY),
        FactReader.identifier(cells),
        NameNotes.of(cells.text(ListField.COMPANY_NAME)).name());
  }

  /** A company of which there is nothing but what stands in one cell. */
  public static CompanyMention of(String cell) {
    return new CompanyMention(cell, null, cell);
  }

  /** Whether the row names no company. */
  public boolean isEmpty() {
    return key.isEmpty() && number == null && name.isEmpty();
  }

  /** The name, else the number, as written. */
  public String text() {
    if (!name.isEmpty()) {
      return name;
    }
    return key.isEmpty() && number != null ? number.value() : key;
  }
}
