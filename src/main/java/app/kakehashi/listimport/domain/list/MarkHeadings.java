package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.ReferenceData;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a column of marks is about: the heading of its group says it (保有認証 ISO 9001), or a
 * vocabulary knows its own (英語). The words of groups stand in {@code
 * db/reference/import-marks.tsv}.
 */
final class MarkHeadings {

  private static final String TABLE = "import-marks.tsv";

  /** Between a group and what is in it. */
  private static final Pattern APART = Pattern.compile("\\s*[\\s\\[(（【〔:：_＿/／・･\\-－|｜>＞]+\\s*");

  private static final Pattern CLOSING = Pattern.compile("[\\])）】〕\\s]+$");

  /** A remark behind a group: (○：対応可). */
  private static final Pattern REMARK = Pattern.compile("[\\[(（【〔][^\\])）】〕]*[\\])）】〕]\\s*");

  /** What a heading says besides its word: ISO9001取得, 英語対応可. */
  private static final Pattern ENDING = Pattern.compile("(?<=.)(の)?(取得|認証|認證|対応可?|可能?|の?有無|保有)$");

  private static final int SHORTEST_LANGUAGE = 2;

  private final Headings headings;
  private final ReferenceData reference;
  private final FieldNames fields;
  private final Codes codes = Codes.load();
  private final Map<ListKind, Map<String, ListField>> groups = new EnumMap<>(ListKind.class);

  MarkHeadings(Headings headings, ReferenceData reference) {
    this.headings = headings;
    this.reference = reference;
    this.fields = new FieldNames(reference);
    for (String[] cells : ListTable.rows(TABLE)) {
      ListField field = ListField.ofCode(cells[1]).orElseThrow();
      Map<String, ListField> ofKind =
          groups.computeIfAbsent(ListKind.ofCode(cells[0]).orElseThrow(), any -> new HashMap<>());
      for (int language = 2; language < cells.length; language++) {
        for (String word : cells[language].split(";")) {
          ListField other = ofKind.putIfAbsent(Headings.key(word), field);
          if (other != null && other != field) {
            throw new IllegalStateException("Two meanings of the group " + word);
          }
        }
      }
    }
  }

  /** What a column holds, and the word a yes in it stands for. */
  record Told(ListField field, String word) {}

  /** What a heading over several columns of marks says of all of them. */
  Optional<ListField> group(ListKind kind, String heading) {
    String plain = REMARK.matcher(heading).replaceAll("").strip();
    ListField known = groups.getOrDefault(kind, Map.of()).get(Headings.key(plain));
    return Optional.ofNullable(known)
        .or(() -> Optional.ofNullable(headings.read(kind, 0, plain).field()))
        .filter(field -> field.mayBeMarked() && FieldGroup.has(kind, field));
  }

  /** What a heading with its group says; empty where it names no known group. */
  Optional<Told> inGroup(ListKind kind, String heading) {
    String text = heading.strip();
    return APART
        .matcher(text)
        .results()
        .flatMap(apart -> told(kind, text, apart).stream())
        .reduce((_, longer) -> longer);
  }

  private Optional<Told> told(ListKind kind, String heading, MatchResult apart) {
    String word = CLOSING.matcher(heading.substring(apart.end())).replaceFirst("");
    return word.isEmpty() || !Character.isLetterOrDigit(word.codePointAt(0))
        ? Optional.empty()
        : group(kind, heading.substring(0, apart.start())).map(field -> new Told(field, word));
  }

  /** Whether a word below a group is a heading of its own: a remark, a date. */
  boolean isOther(ListKind kind, String word) {
    return headings.isOne(kind, word) || Column.unknown(0, word).isOfRemarks();
  }

  /** What a heading without a group says; empty where no vocabulary knows it. */
  Optional<Told> alone(ListKind kind, String heading) {
    String word = MarkedWord.asOne(heading);
    return known(kind, word).or(() -> known(kind, ENDING.matcher(word).replaceFirst("")));
  }

  private Optional<Told> known(ListKind kind, String word) {
    Optional<ListField> field =
        switch (kind) {
          case COMPANIES -> ofCompany(word);
          case GAPS, OFFERS -> ofPosting(word);
          case CONTACTS, RELATIONS -> Optional.empty();
        };
    return field.map(found -> new Told(found, word));
  }

  private Optional<ListField> ofCompany(String word) {
    if (fields.code(word).isPresent()) {
      return Optional.of(ListField.CAPABILITY_FIELDS);
    }
    if (isLanguage(word)) {
      return Optional.of(ListField.LANGUAGES);
    }
    return reference.certificates().normalise(word).map(_ -> ListField.CERTIFICATES);
  }

  private Optional<ListField> ofPosting(String word) {
    return fields
        .code(word)
        .map(_ -> ListField.FIELDS)
        .or(() -> codes.find("mode", word).map(_ -> ListField.MODES));
  }

  /** The name of a language; a code may be short for anything. */
  private static boolean isLanguage(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return word.length() >= SHORTEST_LANGUAGE
        && LanguageNames.code(word).filter(code -> !code.equals(plain)).isPresent()
        && !(word.length() == SHORTEST_LANGUAGE && word.charAt(0) < 0x250);
  }
}
