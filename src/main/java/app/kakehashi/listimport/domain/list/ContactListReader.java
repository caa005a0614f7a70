package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.text.LooseText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns a row of a list of contacts into a person of a company. */
public final class ContactListReader {

  /** How lists say that somebody has left, or wishes for no mails. */
  private static final Pattern UNWILLING =
      Pattern.compile(
          "停止|不可|不要|拒否|拒絕|拒收|退訂|取消|離職|退職|退社|退会|退會|不同意|未同意|不願意|同意しない|希望しない|死亡|エラー|無[效効]"
              + "|^ng$|unsubscri|opted?-?out|bounced|left|declined",
          Pattern.CASE_INSENSITIVE);

  /** The same where it is denied: 停止なし, 未退訂, 配信停止解除. */
  private static final Pattern NOT_SO = Pattern.compile("なし$|(?<!し)ない$|無し$|^未(?!同意)|^無(?![效効])|解除");

  /** A plain no, in a column that asks for consent. */
  private static final Pattern NO =
      Pattern.compile("no|n|false|0|[×✕✖否無]|なし|無し|未", Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKS_CONSENT =
      Pattern.compile("同意|可否|配信|訂閱|訂阅|(?i:consent|opt-?in|subscri)|^DM", Pattern.CASE_INSENSITIVE);

  /** By what a row names a person of a company. */
  private static final List<ListField> NAMING =
      Stream.concat(
              FieldGroup.KNOWN_COMPANY.fields().stream(),
              Stream.of(ListField.CONTACT_NAME, ListField.CONTACT_NAME_PART))
          .toList();

  private final ListShape shape;
  private final List<Column> remarks;

  public ContactListReader(ListShape shape) {
    this.shape = shape;
    this.remarks = shape.remarks();
  }

  /** Reads one row. */
  public ContactLine read(SourceRow row) {
    RowCells cells = new RowCells(row, shape);
    CompanyMention company = CompanyMention.of(cells);
    String written = cells.text(ListField.CONTACT_NAME);
    if (!StrayRows.refuse(cells, ListField.COMPANY_NAME, NAMING)
        && (NotARow.isNoCompany(company.text()) || NotARow.isNoCompany(written))) {
      cells.add(Code.NOT_A_ROW, ListField.COMPANY_NAME, company.text());
    }
    String status = cells.written(ListField.STATUS);
    if (isUnwilling(LooseText.compact(status), cells.heading(ListField.STATUS))) {
      cells.add(Code.PERSON_UNWILLING, ListField.STATUS, status);
    }
    cells.remarks(remarks, PersonCell::isGone, Code.PERSON_GONE);
    Optional<ContactDraft> person = person(cells);
    return new ContactLine(
        row.line(),
        company,
        written,
        cells.isRefused() ? null : person.orElse(null),
        cells.problems());
  }

  private static boolean isUnwilling(String status, String heading) {
    boolean refuses = ASKS_CONSENT.matcher(heading).find() && NO.matcher(status).matches();
    boolean gone = UNWILLING.matcher(status).find() || PersonCell.isGone(status);
    return refuses || (gone && !NOT_SO.matcher(status).find());
  }

  private static Optional<ContactDraft> person(RowCells cells) {
    Optional<ContactDraft> person =
        ContactReader.person(cells, Code.PERSON_GONE, Code.PERSON_NOBODY);
    if (person.isEmpty() && !cells.isRefused()) {
      cells.addMissing(ListField.CONTACT_NAME);
    }
    return person;
  }
}
