package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.text.LooseText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the person a row names. Mail addresses are taken as they are or not at all. */
final class ContactReader {

  private static final int LONGEST = 120;
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_MAIL = 254;
  private static final Pattern MAIL =
      Pattern.compile(
          "[!-~&&[^@,;<>()\\[\\]\\\\\":]]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

  /** How a list addresses somebody is not part of the name. */
  private static final Pattern HONORIFIC = Pattern.compile("^(.{2,}?)[\\s　]*(様|さま|殿)$");

  /** Between people in one cell; a point or a slash also stands within a name. */
  private static final Pattern BETWEEN_PEOPLE = Pattern.compile("[、;；]+");

  private static final Pattern DEPARTMENT = Pattern.compile("[部課室係組處科]$");

  /** How a spreadsheet shows a long number: 8.86922E+11. */
  private static final Pattern IN_POWERS = Pattern.compile("(?i)[0-9.]+E[+]?[0-9]+");

  private static final Pattern UNUSUAL = Pattern.compile("^\\..*|.*\\.\\..*|.*\\.@.*");

  private ContactReader() {}

  /** The contact of a company, whose row is taken without one, too. */
  static List<ContactDraft> ofCompany(RowCells cells) {
    boolean nobody = cells.text(ListField.CONTACT_NAME).isEmpty();
    Optional<ContactDraft> person = nobody ? Optional.empty() : person(cells);
    String mail = cells.text(ListField.CONTACT_EMAIL);
    if (person.isEmpty() && !mail.isEmpty() && !cells.isRefused()) {
      cells.add(Code.CONTACT_WITHOUT_NAME, ListField.CONTACT_EMAIL, mail);
    }
    String phone = cells.text(ListField.CONTACT_PHONE);
    if (person.isEmpty() && mail.isEmpty() && !phone.isEmpty() && !cells.isRefused()) {
      cells.add(Code.PHONE_WITHOUT_NAME, ListField.CONTACT_PHONE, phone);
    }
    return person.stream().toList();
  }

  /** The person of a row; none where nobody is named. */
  static Optional<ContactDraft> person(RowCells cells) {
    String mail = mail(cells);
    String all = cells.shortText(ListField.CONTACT_NAME, LONGEST);
    String name = all == null ? null : first(cells, all);
    return name == null
        ? Optional.empty()
        : Optional.of(
            new ContactDraft(
                HONORIFIC.matcher(name).replaceFirst("$1"),
                cells.shortText(ListField.CONTACT_READING, LONGEST),
                cells.shortText(ListField.CONTACT_LATIN, LONGEST),
                cells.shortText(ListField.CONTACT_TITLE, LONGEST),
                cells.shortText(ListField.CONTACT_DEPARTMENT, LONGEST),
                mail,
                phone(cells),
                language(cells)));
  }

  /** The first of several people in a cell. */
  private static String first(RowCells cells, String all) {
    String[] people = BETWEEN_PEOPLE.split(all);
    if (people.length < 2
        || people[0].isBlank()
        || people[1].isBlank()
        || Stream.of(people).anyMatch(part -> DEPARTMENT.matcher(part.strip()).find())) {
      return all;
    }
    cells.add(Code.SEVERAL_IN_CELL, ListField.CONTACT_NAME, all, people[0].strip());
    return people[0].strip();
  }

  private static @Nullable String phone(RowCells cells) {
    String phone = cells.shortText(ListField.CONTACT_PHONE, LONGEST_PHONE);
    if (phone != null && IN_POWERS.matcher(LooseText.compact(phone)).matches()) {
      cells.add(Code.PHONE_DIGITS_LOST, ListField.CONTACT_PHONE, phone);
      return null;
    }
    return phone;
  }

  /** The language a row says the person is written to in; null for none that is known. */
  static @Nullable Language language(RowCells cells) {
    String text = cells.text(ListField.CONTACT_LANGUAGE);
    return text.isEmpty()
        ? null
        : LanguageNames.find(text)
            .or(
                () ->
                    cells
                        .decided(Code.CODE_NOT_UNDERSTOOD, ListField.CONTACT_LANGUAGE, text)
                        .flatMap(LanguageNames::find))
            .orElse(null);
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
