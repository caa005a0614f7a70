package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.text.LooseText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the person a row names. Mail addresses are taken as they are or not at all. */
final class ContactReader {

  private static final int LONGEST = 120;
  private static final int LONGEST_MAIL = 254;
  private static final Pattern MAIL =
      Pattern.compile(
          "[!-~&&[^@,;<>()\\[\\]\\\\\":]]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

  private static final Pattern UNUSUAL = Pattern.compile("^\\..*|.*\\.\\..*|.*\\.@.*");

  private ContactReader() {}

  /** The contact of a company, whose row is taken without one, too. */
  static List<ContactDraft> ofCompany(RowCells cells) {
    boolean nobody = cells.text(ListField.CONTACT_NAME).isEmpty();
    Optional<ContactDraft> person =
        nobody ? Optional.empty() : person(cells, Code.CONTACT_GONE, Code.CONTACT_NOBODY);
    String mail = cells.text(ListField.CONTACT_EMAIL);
    if (cells.isSaid(Code.CONTACT_GONE) || cells.isSaid(Code.CONTACT_NOBODY)) {
      return List.of();
    }
    if (person.isEmpty() && !mail.isEmpty() && !cells.isRefused()) {
      cells.add(Code.CONTACT_WITHOUT_NAME, ListField.CONTACT_EMAIL, mail);
    }
    String phone = cells.text(ListField.CONTACT_PHONE);
    if (person.isEmpty() && mail.isEmpty() && !phone.isEmpty() && !cells.isRefused()) {
      cells.add(Code.PHONE_WITHOUT_NAME, ListField.CONTACT_PHONE, phone);
    }
    return person.stream().toList();
  }

  /**
   * The person of a row; none where nobody is named.
   *
   * @param gone what to say where the person has left
   * @param nobody what to say where the cell names nobody
   */
  static Optional<ContactDraft> person(RowCells cells, Code gone, Code nobody) {
    String mail = mail(cells);
    String cell = cells.shortText(ListField.CONTACT_NAME, LONGEST);
    if (cell == null) {
      return Optional.empty();
    }
    PersonCell said = PersonCell.of(cell);
    if (said.gone() != null) {
      cells.add(gone, ListField.CONTACT_NAME, said.gone());
      return Optional.empty();
    }
    if (said.name().isEmpty()) {
      cells.add(nobody, ListField.CONTACT_NAME, cell);
      return Optional.empty();
    }
    if (said.isOfSeveral()) {
      cells.add(Code.SEVERAL_IN_CELL, ListField.CONTACT_NAME, cell, said.name());
    }
    said.left().forEach(note -> sayLeft(cells, note));
    return Optional.of(
        new ContactDraft(
            said.name(),
            either(cells, ListField.CONTACT_READING, said.reading()),
            either(cells, ListField.CONTACT_LATIN, said.latin()),
            either(cells, ListField.CONTACT_TITLE, said.title()),
            either(cells, ListField.CONTACT_DEPARTMENT, said.department()),
            mail,
            PhoneReader.read(cells),
            language(cells)));
  }

  /** What a column of its own says, else what stands beside the name. */
  private static @Nullable String either(
      RowCells cells, ListField field, @Nullable String besideName) {
    String stated = cells.shortText(field, LONGEST);
    if (stated == null) {
      return besideName;
    }
    if (besideName != null && !LooseText.compact(stated).contains(LooseText.compact(besideName))) {
      sayLeft(cells, besideName);
    }
    return stated;
  }

  private static void sayLeft(RowCells cells, String note) {
    cells.add(Code.NAME_NOTE_LEFT_OUT, ListField.CONTACT_NAME, note);
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
