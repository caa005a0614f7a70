package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.text.LooseText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns a row of a list of contacts into a person of a company. */
public final class ContactListReader {

  /** How lists say that somebody has left, or wishes for no mails. */
  private static final Pattern UNWILLING =
      Pattern.compile(
          "停止|不可|不要|拒否|拒絕|退訂|取消|解除|離職|退職|退会|退會|不同意|同意しない|異動|死亡|エラー|無效|^[×✕否]$|^(no|n|false|0)$|unsubscri|opted?-?out|bounced|left|declined",
          Pattern.CASE_INSENSITIVE);

  private final ListShape shape;

  public ContactListReader(ListShape shape) {
    this.shape = shape;
  }

  /** Reads one row. */
  public ContactLine read(SourceRow row) {
    RowCells cells = new RowCells(row, shape);
    CompanyMention company = CompanyMention.of(cells);
    String written = cells.text(ListField.CONTACT_NAME);
    if (NotARow.isSum(company.text()) || NotARow.isSum(written)) {
      cells.add(Code.NOT_A_ROW, ListField.COMPANY_NAME, company.text());
    }
    String status = cells.text(ListField.STATUS);
    if (UNWILLING.matcher(LooseText.compact(status)).find()) {
      cells.add(Code.PERSON_UNWILLING, ListField.STATUS, status);
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
