package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.text.LooseText;
import java.util.List;
import java.util.regex.Pattern;

/** What a list says of companies that are no more, or are none. */
final class CompanyState {

  private static final Pattern GONE =
      Pattern.compile(Words.of("company_gone").group(), Pattern.CASE_INSENSITIVE);

  /** The same where it is denied, or the days on which a shop is closed. */
  private static final Pattern NOT_SO = Pattern.compile("^[未無]|なし$|無し$|ない$|休業日|(?i:disclosed)");

  private static final Pattern YES = Pattern.compile("(?i)[○◯〇✓1]|-1|yes|y|true|有|はい|是");
  private static final String PERSON = "個人";

  private CompanyState() {}

  /**
   * Says what a row holds against a company.
   *
   * @param remarks columns that are not read
   * @param name of the company
   */
  static void say(RowCells cells, List<Column> remarks, String name) {
    String status = cells.text(ListField.STATUS);
    if (isGone(LooseText.compact(status), cells.heading(ListField.STATUS))) {
      cells.add(Code.COMPANY_INACTIVE, ListField.STATUS, status);
    }
    cells.remarks(remarks, NameNotes::isGone, Code.COMPANY_INACTIVE);
    String filer = cells.text(ListField.FILER_KIND);
    if (filer.startsWith(PERSON)) {
      cells.add(Code.COMPANY_IS_PERSON, ListField.FILER_KIND, filer);
    }
    String shortName = cells.text(ListField.NAME_SHORT);
    if (NameNotes.of(shortName).isPerson()) {
      cells.add(Code.COMPANY_IS_PERSON, ListField.NAME_SHORT, shortName);
    }
    String contact = cells.text(ListField.CONTACT_NAME);
    if (!contact.isEmpty() && LooseText.compact(contact).equals(LooseText.compact(name))) {
      cells.add(Code.COMPANY_IS_PERSON, ListField.CONTACT_NAME, contact);
    }
  }

  /** Whether a state is one of companies that are no more; a column called 退会 only says yes. */
  private static boolean isGone(String status, String heading) {
    boolean flagged =
        GONE.matcher(LooseText.compact(heading)).find() && YES.matcher(status).matches();
    return flagged || (GONE.matcher(status).find() && !NOT_SO.matcher(status).find());
  }
}
