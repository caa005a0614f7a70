package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.Optional;

/** Turns a row of a list of contacts into a person of a company. */
public final class ContactListReader {

  private final ListShape shape;

  public ContactListReader(ListShape shape) {
    this.shape = shape;
  }

  /** Reads one row. */
  public ContactLine read(SourceRow row) {
    RowCells cells = new RowCells(row, shape);
    CompanyMention company = CompanyMention.of(cells);
    String written = cells.text(ListField.CONTACT_NAME);
    if (CompanyReader.isSum(company.text()) || CompanyReader.isSum(written)) {
      cells.add(Code.NOT_A_ROW, ListField.COMPANY_NAME, company.text());
    }
    Optional<ContactDraft> person = person(cells);
    return new ContactLine(
        row.line(),
        company,
        written,
        cells.isRefused() ? null : person.orElse(null),
        cells.problems());
  }

  private static Optional<ContactDraft> person(RowCells cells) {
    Optional<ContactDraft> person = ContactReader.person(cells);
    if (person.isEmpty() && !cells.isRefused()) {
      cells.addMissing(ListField.CONTACT_NAME);
    }
    return person;
  }
}
