package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.text.LooseText;

/**
 * Whether a list says of a company that it is somebody: by its kind, its short name or its contact.
 */
final class PersonsAsCompanies {
  private static final String PERSON = "個人";

  private PersonsAsCompanies() {}

  /** Adds the first that a row says to its problems. */
  static void say(RowCells cells, String name) {
    if (cells.isSaid(Code.COMPANY_IS_PERSON)) {
      return;
    }
    String filer = cells.text(ListField.FILER_KIND);
    if (filer.startsWith(PERSON)) {
      cells.add(Code.COMPANY_IS_PERSON, ListField.FILER_KIND, filer);
      return;
    }
    String shortName = cells.text(ListField.NAME_SHORT);
    if (NameNotes.of(shortName).isPerson()) {
      cells.add(Code.COMPANY_IS_PERSON, ListField.NAME_SHORT, shortName);
      return;
    }
    String contact = cells.text(ListField.CONTACT_NAME);
    if (!contact.isEmpty() && LooseText.compact(contact).equals(LooseText.compact(name))) {
      cells.add(Code.COMPANY_IS_PERSON, ListField.CONTACT_NAME, contact);
    }
  }
}
