package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.NameKind;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what companies are called, and tells rows that name none. */
final class NameReader {

  private static final int LONGEST_NAME = 300;
  private static final Pattern LINE_END = Pattern.compile("\\s*[\\r\\n]+\\s*");

  /** A character of somebody's own, or one that was lost on the way. */
  private static final Pattern LOST =
      Pattern.compile("[\\p{Co}\uFFFD]|^[?？](?=\\p{L})|(?<=\\p{IsHan})[?？](?=\\p{IsHan})");

  private static final Pattern BETWEEN_COMPANIES = Pattern.compile("[/／、;；|｜]");
  private static final Pattern KANA = Pattern.compile("[ぁ-ヿ]");
  private static final Headings HEADINGS = Headings.load();

  /** What a company is called by: its own name, else that of a plant. */
  private final ListField field;

  /** Whether names stand as their registry writes them, whose changes are to be seen. */
  private final boolean published;

  NameReader(ListShape shape) {
    this.published = shape.layout() != ListLayout.GENERIC;
    this.field = shape.has(ListField.NAME) ? ListField.NAME : ListField.SITE_NAME;
  }

  /** The column that names companies. */
  ListField field() {
    return field;
  }

  /** How a row names its company, as written; also where it is none. */
  String written(RowCells cells) {
    String written = cells.text(field);
    return written.isEmpty() ? cells.text(ListField.NAME_ENGLISH) : written;
  }

  /** The official name of a row; null where it names no company. */
  @Nullable String name(RowCells cells) {
    if (cells.repeatsHeading(field)) {
      cells.add(Code.NOT_A_ROW, field, cells.begins());
      return null;
    }
    if (StrayRows.refuse(cells, field, List.of(field, ListField.NAME_ENGLISH))) {
      return null;
    }
    String name = cells.shortText(field, LONGEST_NAME);
    if (name == null && !cells.isRefused()) {
      name = cells.shortText(ListField.NAME_ENGLISH, LONGEST_NAME);
      cells.add(
          name == null ? Code.NAME_MISSING : Code.NAME_ENGLISH_ONLY,
          name == null ? field : ListField.NAME_ENGLISH,
          name == null ? "" : name);
    }
    if (name != null) {
      Written written = Written.of(name);
      name = written.name();
      String stated = cells.text(ListField.NAME_ENGLISH);
      boolean twoEnglish =
          written.english() != null && !stated.isEmpty() && !stated.equals(written.english());
      String left = twoEnglish ? written.english() : written.left();
      if (left != null) {
        cells.add(Code.NAME_OF_SEVERAL_LINES, field, name, left);
      }
    }
    if (name != null && OfficeNames.isOfAbove(name)) {
      cells.add(Code.OFFICE_OF_ABOVE, field, name);
      return null;
    }
    if (name != null && (isNone(name) || cells.repeatsHeadings(HEADINGS))) {
      cells.add(Code.NOT_A_ROW, field, name);
      return null;
    }
    if (name != null) {
      String whole = name;
      name = first(cells, withoutNotes(cells, whole));
      if (!name.equals(whole) && isNone(name)) {
        cells.add(Code.NOT_A_ROW, field, name);
        return null;
      }
      if (LOST.matcher(name).find()) {
        cells.add(Code.NAME_CHARACTER_LOST, field, name);
      }
    }
    return name == null || field == ListField.NAME ? name : LegalForms.companyOfPlant(name);
  }

  private static boolean isNone(String name) {
    return NotARow.isNoCompany(name) || NotARow.isNoName(name);
  }

  /** The name without what is written beside it, which is said. */
  private String withoutNotes(RowCells cells, String cell) {
    if (published) {
      return cell;
    }
    NameNotes notes = NameNotes.of(cell);
    String name = notes.name();
    notes.gone().stream().limit(1).forEach(note -> cells.add(Code.COMPANY_INACTIVE, field, note));
    notes.left().forEach(note -> cells.add(Code.NAME_NOTE_LEFT_OUT, field, note));
    notes.former().forEach(former -> cells.add(Code.NAME_FORMER, field, former, name));
    if (notes.isPerson()) {
      cells.add(Code.COMPANY_IS_PERSON, field, cell);
    }
    if (field == ListField.NAME) {
      OfficeNames.companyOf(name)
          .filter(_ -> !OfficeNames.isRegistered(name) || FactReader.identifier(cells) == null)
          .ifPresent(company -> cells.add(Code.OFFICE_IN_NAME, field, name, company));
    }
    return name;
  }

  /** The first of several companies in a cell, each with its legal form. */
  private String first(RowCells cells, String name) {
    String[] parts = BETWEEN_COMPANIES.split(name);
    boolean several =
        parts.length > 1
            && Stream.of(parts).allMatch(part -> LegalForms.of(part).isPresent())
            && Stream.of(parts).map(NameReader::isEnglish).distinct().count() == 1;
    if (several) {
      cells.add(Code.SEVERAL_IN_CELL, field, name, parts[0].strip());
    }
    return several ? parts[0].strip() : name;
  }

  /**
   * What stands in a cell with a name.
   *
   * @param english a further line in Latin letters; null for none
   * @param left a further line that is no form of the name; null for none
   */
  private record Written(String name, @Nullable String english, @Nullable String left) {
    static Written of(String cell) {
      String[] lines = LINE_END.split(cell.strip(), 2);
      if (lines.length == 1) {
        return new Written(cell, null, null);
      }
      String first = lines[0];
      String more = LINE_END.matcher(lines[1]).replaceAll(" ");
      if (isEnglish(first) && isEnglish(more)) {
        return new Written(first + " " + more, null, null);
      }
      if (LegalForms.isForm(first) || LegalForms.isForm(more)) {
        return new Written(first + more, null, null);
      }
      return isEnglish(more) && more.chars().anyMatch(Character::isLetter)
          ? new Written(first, more, null)
          : new Written(first, null, more);
    }
  }

  private static boolean isEnglish(String text) {
    return text.chars().allMatch(c -> c < 0x250);
  }

  /** Its other names. */
  List<CompanyName> names(RowCells cells, String name) {
    List<CompanyName> names = new ArrayList<>();
    addName(names, NameKind.SHORT, cells.shortText(ListField.NAME_SHORT, LONGEST_NAME), null);
    addName(names, NameKind.READING, cells.shortText(ListField.NAME_READING, LONGEST_NAME), "ja");
    String stated = cells.shortText(ListField.NAME_ENGLISH, LONGEST_NAME);
    String english = stated == null ? Written.of(cells.text(field)).english() : stated;
    addName(names, NameKind.ENGLISH, name.equals(english) ? null : english, "en");
    addName(
        names, NameKind.SHORT, cells.shortText(ListField.NAME_ENGLISH_SHORT, LONGEST_NAME), "en");
    if (!published) {
      NameNotes.of(Written.of(cells.text(field)).name())
          .former()
          .forEach(former -> addName(names, NameKind.FORMER, former, null));
    }
    return names;
  }

  private static void addName(
      List<CompanyName> names, NameKind kind, @Nullable String text, @Nullable String language) {
    if (text != null) {
      names.add(new CompanyName(kind, text, language));
    }
  }

  /** The language a name is written in. */
  static String language(String name, Affiliation side) {
    if (KANA.matcher(name).find()) {
      return Language.JA.code();
    }
    if (isEnglish(name)) {
      return Language.EN.code();
    }
    return side == Affiliation.JP ? Language.JA.code() : Language.ZH_HANT.code();
  }
}
