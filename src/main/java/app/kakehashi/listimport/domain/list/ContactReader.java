package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.text.LooseText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the contact a row names. Mail addresses are taken as they are or not at all. */
final class ContactReader {

  private static final int LONGEST = 200;
  private static final int LONGEST_MAIL = 254;
  private static final Pattern MAIL =
      Pattern.compile(
          "[!-~&&[^@,;<>()\\[\\]\\\\\":]]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");
  private static final Pattern UNUSUAL = Pattern.compile("^\\..*|.*\\.\\..*|.*\\.@.*");

  private ContactReader() {}

  static List<ContactDraft> read(RowCells cells) {
    String mail = mail(cells);
    String name = cells.shortText(ListField.CONTACT_NAME, LONGEST);
    if (name == null) {
      if (mail != null) {
        cells.add(Code.CONTACT_WITHOUT_NAME, ListField.CONTACT_EMAIL, mail);
      }
      return List.of();
    }
    return List.of(
        new ContactDraft(
            name,
            cells.shortText(ListField.CONTACT_READING, LONGEST),
            null,
            cells.shortText(ListField.CONTACT_TITLE, LONGEST),
            cells.shortText(ListField.CONTACT_DEPARTMENT, LONGEST),
            mail,
            cells.shortText(ListField.CONTACT_PHONE, LONGEST),
            null));
  }

  /** The mail address of a row; null for none that can be taken. */
  static @Nullable String mail(RowCells cells) {
    String text = cells.text(ListField.CONTACT_EMAIL);
    if (text.isEmpty()) {
      return null;
    }
    String mail = LooseText.plain(text).replaceFirst("^mailto:", "");
    if (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches()) {
      cells.add(Code.MAIL_REFUSED, ListField.CONTACT_EMAIL, text);
      return null;
    }
    if (LooseText.hasInvisible(text)) {
      cells.add(Code.MAIL_MENDED, ListField.CONTACT_EMAIL, text, mail);
    }
    if (UNUSUAL.matcher(mail).matches()) {
      cells.add(Code.MAIL_UNUSUAL, ListField.CONTACT_EMAIL, text);
    }
    return mail;
  }
}
