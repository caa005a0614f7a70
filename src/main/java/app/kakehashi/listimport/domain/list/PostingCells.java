package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.posting.PostingText;
import app.kakehashi.reference.Certificates;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.text.LooseNumbers;
import app.kakehashi.shared.text.PartialDate;
import app.kakehashi.shared.text.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What gaps and offers have in common when they are read from a row. */
final class PostingCells {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 8000;
  private static final Pattern SEVERAL = Pattern.compile("[、,，;；\\r\\n]+");
  private static final Pattern KANA = Pattern.compile("(?s).*[ぁ-ヿ].*");
  private static final Pattern HAN = Pattern.compile("(?s).*\\p{IsHan}.*");

  private static final List<ListField> NAMING =
      List.of(
          ListField.COMPANY_KEY, ListField.COMPANY_NAME, ListField.TITLE, ListField.DESCRIPTION);

  private final RowCells cells;
  private final ReferenceData reference;
  private final Codes codes;

  PostingCells(RowCells cells, ReferenceData reference, Codes codes) {
    this.cells = cells;
    this.reference = reference;
    this.codes = codes;
  }

  RowCells cells() {
    return cells;
  }

  /** Whether the row is none of the list: a sum, a note, a section; that is said then. */
  boolean isStray() {
    if (StrayRows.refuse(cells, ListField.COMPANY_NAME, NAMING)) {
      return true;
    }
    String company = CompanyMention.of(cells).text();
    if (NotARow.isNoCompany(company)) {
      cells.add(Code.NOT_A_ROW, ListField.COMPANY_NAME, company);
    }
    return NotARow.isNoCompany(company);
  }

  /**
   * Title and description with their language; null where one is missing.
   *
   * @param languageOfHan the language of a text without kana of which nothing is to be said
   */
  @Nullable PostingText text(Language languageOfHan) {
    String title = cells.shortText(ListField.TITLE, LONGEST_TITLE);
    String description = cells.shortText(ListField.DESCRIPTION, LONGEST_DESCRIPTION);
    if (title == null || description == null) {
      if (!cells.isRefused()) {
        ListField missing = title == null ? ListField.TITLE : ListField.DESCRIPTION;
        cells.addMissing(missing);
      }
      return null;
    }
    Language language = language(title, title + description, languageOfHan);
    return language == null ? null : new PostingText(language, title, description);
  }

  private @Nullable Language language(String title, String text, Language languageOfHan) {
    String stated = cells.text(ListField.LANGUAGE);
    if (!stated.isEmpty()) {
      return LanguageNames.find(stated)
          .or(
              () ->
                  cells
                      .decided(Code.LANGUAGE_NOT_UNDERSTOOD, ListField.LANGUAGE, stated)
                      .flatMap(LanguageNames::find))
          .orElse(null);
    }
    if (KANA.matcher(text).matches()) {
      return Language.JA;
    }
    if (!HAN.matcher(text).matches()) {
      return Language.EN;
    }
    Optional<Language> told = HanLanguage.of(text);
    Language language = told.orElse(Language.ZH_HANT);
    if (told.isEmpty() || language != languageOfHan) {
      cells.add(Code.LANGUAGE_GUESSED, ListField.TITLE, title, language.code());
    }
    return language;
  }

  /** The code of a cell of one word; null for none. */
  @Nullable String code(String vocabulary, ListField field, Code problem) {
    String text = cells.text(field);
    if (text.isEmpty()) {
      return null;
    }
    return codes
        .find(vocabulary, text)
        .or(() -> first(vocabulary, field, text))
        .or(() -> cells.decided(problem, field, text))
        .orElse(null);
  }

  /** The first of several words in a cell for one. */
  private Optional<String> first(String vocabulary, ListField field, String text) {
    String[] parts = SEVERAL.split(text);
    Optional<String> first = parts.length < 2 ? Optional.empty() : codes.find(vocabulary, parts[0]);
    first.ifPresent(code -> cells.add(Code.SEVERAL_IN_CELL, field, text, parts[0].strip()));
    return first;
  }

  /** The codes of a cell of several words. */
  List<String> codes(String vocabulary, ListField field) {
    return known(field, Code.CODE_NOT_UNDERSTOOD, word -> codes.find(vocabulary, word));
  }

  /** ISO codes of the countries in a cell. */
  List<String> countries(ListField field) {
    return known(
        field,
        Code.COUNTRY_NOT_UNDERSTOOD,
        word -> reference.countries().findByName(word).map(country -> country.code()));
  }

  /** Countries or regions in a cell. */
  List<String> places(ListField field) {
    return known(
        field,
        Code.CODE_NOT_UNDERSTOOD,
        word -> {
          var regions = reference.regions().findByName(word);
          return regions.size() == 1
              ? Optional.of(regions.getFirst().code())
              : reference.countries().findByName(word).map(country -> country.code());
        });
  }

  /** Capability fields in a cell. */
  List<String> fields(ListField field) {
    return known(field, Code.CODE_NOT_UNDERSTOOD, new FieldNames(reference)::code);
  }

  /** Languages in a cell. */
  List<String> languages(ListField field) {
    return known(
        field, Code.CODE_NOT_UNDERSTOOD, word -> LanguageNames.find(word).map(Language::code));
  }

  /** Certificates in a cell. */
  List<String> certificates(ListField field) {
    String text = cells.text(field);
    if (text.isEmpty()) {
      return List.of();
    }
    Certificates.Reading reading = reference.certificates().read(text);
    Set<String> found = new LinkedHashSet<>(reading.codes());
    reading
        .unknown()
        .forEach(
            entry ->
                cells.decided(Code.CERTIFICATE_NOT_UNDERSTOOD, field, entry).ifPresent(found::add));
    return List.copyOf(found);
  }

  /** A number above zero; null for none, and for zero. */
  @Nullable BigDecimal number(ListField field) {
    String text = cells.text(field);
    return switch (LooseNumbers.read(text)) {
      case Reading.Understood<BigDecimal>(BigDecimal number, var _) when number.signum() >= 0 ->
          number.signum() == 0 ? null : number;
      case Reading.Blank<BigDecimal> _ -> null;
      default -> {
        cells.add(Code.COUNT_NOT_UNDERSTOOD, field, text);
        yield null;
      }
    };
  }

  /** A day; of a month the last, of a year the last: a wish to have it within. */
  @Nullable LocalDate dayBy(ListField field) {
    PartialDate date = FactReader.date(cells, field);
    if (date == null) {
      return null;
    }
    LocalDate first = date.earliest();
    if (date.month() == null) {
      return first.plusYears(1).minusDays(1);
    }
    return date.day() == null ? first.plusMonths(1).minusDays(1) : first;
  }

  /** Words of a cell as they are. */
  List<String> words(ListField field) {
    return List.copyOf(new LinkedHashSet<>(cells.several(field)));
  }

  private List<String> known(
      ListField field, Code problem, Function<String, Optional<String>> find) {
    Set<String> found = new LinkedHashSet<>();
    for (String word : cells.several(field)) {
      boolean whole = find.apply(word).isPresent();
      for (String part : whole ? List.of(word) : List.of(word.split("[、,，]"))) {
        List<String> joined = joined(part, find);
        found.addAll(joined);
        if (joined.isEmpty()) {
          find.apply(part.strip())
              .or(() -> cells.decided(problem, field, part.strip()))
              .ifPresent(found::add);
        }
      }
    }
    return List.copyOf(found);
  }

  /** What a word of several means that a dot or a stroke joins, if each of them is known. */
  private static List<String> joined(String word, Function<String, Optional<String>> find) {
    List<String> parts = List.of(word.split("[・･／/]"));
    List<String> codes = parts.stream().flatMap(part -> find.apply(part.strip()).stream()).toList();
    boolean all = parts.size() > 1 && codes.size() == parts.size();
    return all && find.apply(word.strip()).isEmpty() ? codes : List.of();
  }
}
