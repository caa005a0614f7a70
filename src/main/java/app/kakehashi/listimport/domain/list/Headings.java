package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.text.AmountUnit;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headings people write over the columns of their lists, in three languages. */
public final class Headings {

  private static final Pattern MUST_OR_MAY =
      Pattern.compile("(?<=.)(必須|任意|必填|選填|required|optional)$");

  /** What forms put before a question: 【必須】, Q1. */
  private static final Pattern BEFORE_QUESTION =
      Pattern.compile(
          "^\\s*([【\\[(（]\\s*(必須|任意|必填|選填)\\s*[】\\])）]\\s*)?((?i:Q|問)?\\d{1,2}\\s*[.．、:：)）]\\s*)?(?=\\D)");

  /** What makes a question of a heading: 貴社名をご記入ください（正式名称）. */
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?<=.)(を|は|について)?(([0-9]+字)?(程度|以内)?で)?(ご|お)?(記入|入力|選択|回答|書き|選び|選んで|教え|聞かせ)(して|て)?ください(ませ)?$"
              + "|(?<=.)(を希望しますか|はありますか|はお持ちですか|をお持ちですか)$|(?<=.)(複数回答可|複数選択可|正式名称|正式名稱|可複選|複選)$");

  /** Between a heading and the same in another language. */
  private static final Pattern LANGUAGES =
      Pattern.compile(
          "\\s*[\\r"
              + "\\n"
              + "/／|｜]+\\s*|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana})）])\\s*(?=[A-Za-z])");

  private static final Pattern SEPARATOR = Pattern.compile("[\\r\\n/／|｜]");

  /** An official number of one country is one of either. */
  private static final Set<ListField> NUMBERS =
      Collections.unmodifiableSet(
          EnumSet.of(
              ListField.CORPORATE_NUMBER, ListField.BUSINESS_NUMBER, ListField.OFFICIAL_NUMBER));

  private static final String TABLE = "import-headings.tsv";
  private static final Pattern BRACKETS =
      Pattern.compile("^(.+?)\\s*[(\\[〔【<]([^)\\]〕】>]*)[)\\]〕】>]\\s*$");
  private static final Pattern CURRENCY_SUFFIX = Pattern.compile("^(.+)[_\\s](jpy|twd|usd)$");

  private record Meaning(ListField field, @Nullable SectorScheme scheme) {}

  private final Map<ListKind, Map<String, Meaning>> byKey;

  /** The usual heading of each meaning in each language; empty in languages that have none. */
  private final Map<ListKind, Map<Meaning, List<String>>> usual;

  private Headings(
      Map<ListKind, Map<String, Meaning>> byKey, Map<ListKind, Map<Meaning, List<String>>> usual) {
    this.byKey = byKey;
    this.usual = usual;
  }

  /** Reads the table of synonyms from the class path. */
  public static Headings load() {
    return of(ListTable.rows(TABLE));
  }

  private static Headings of(List<String[]> rows) {
    Map<ListKind, Map<String, Meaning>> byKey = new EnumMap<>(ListKind.class);
    Map<ListKind, Map<Meaning, List<String>>> usual = new EnumMap<>(ListKind.class);
    for (String[] cells : rows) {
      ListKind kind =
          ListKind.ofCode(cells[0]).orElseThrow(() -> new IllegalStateException(cells[0]));
      Meaning meaning =
          new Meaning(
              ListField.valueOf(cells[1].toUpperCase(Locale.ROOT)),
              cells[2].isEmpty() ? null : SectorScheme.valueOf(cells[2]));
      Map<String, Meaning> ofKind = byKey.computeIfAbsent(kind, any -> new HashMap<>());
      usual
          .computeIfAbsent(kind, any -> new HashMap<>())
          .putIfAbsent(
              meaning,
              Arrays.stream(cells).skip(3).map(synonyms -> synonyms.split(";")[0]).toList());
      for (int language = 3; language < cells.length; language++) {
        for (String heading : cells[language].split(";")) {
          if (!heading.isBlank()) {
            Meaning other = ofKind.putIfAbsent(key(heading), meaning);
            if (other != null && !other.equals(meaning)) {
              throw new IllegalStateException("Two meanings of the heading " + heading);
            }
          }
        }
      }
    }
    return new Headings(byKey, usual);
  }

  /**
   * What people usually write over a column of this, in this language or else in another; empty
   * where no heading says it.
   */
  Optional<String> usual(
      ListKind kind, ListField field, @Nullable SectorScheme scheme, Language language) {
    List<String> written =
        Objects.requireNonNull(usual.get(kind)).getOrDefault(new Meaning(field, scheme), List.of());
    return Stream.concat(written.stream().skip(language.ordinal()).limit(1), written.stream())
        .filter(heading -> !heading.isBlank())
        .findFirst();
  }

  /** What a heading says about its column; a unit in brackets or behind an underscore is read. */
  public Column read(ListKind kind, int index, String heading) {
    Meaning meaning = find(kind, heading);
    if (meaning == null) {
      meaning = inTwoLanguages(kind, heading);
    }
    AmountUnit unit = null;
    String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).strip();
    Matcher brackets = BRACKETS.matcher(plain);
    if (brackets.matches()) {
      unit = AmountUnit.read(brackets.group(2)).orElse(null);
      meaning = meaning == null ? find(kind, brackets.group(1)) : meaning;
    }
    Matcher suffix = CURRENCY_SUFFIX.matcher(plain.toLowerCase(Locale.ROOT));
    if (meaning == null && suffix.matches()) {
      unit = AmountUnit.read(suffix.group(2)).orElse(null);
      meaning = find(kind, suffix.group(1));
    }
    return new Column(
        index,
        heading,
        meaning == null ? null : meaning.field(),
        unit,
        meaning == null ? null : meaning.scheme(),
        meaning == null ? Column.Origin.UNKNOWN : Column.Origin.HEADING,
        null,
        null);
  }

  /** Whether a heading names a unit in brackets. */
  public static boolean namesUnit(String heading) {
    Matcher brackets =
        BRACKETS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC).strip());
    return brackets.matches() && AmountUnit.read(brackets.group(2)).isPresent();
  }

  /** Whether a text is what people write over a column of a list of this kind. */
  boolean isOne(ListKind kind, String text) {
    return find(kind, text) != null;
  }

  /** Whether a text is what people write over a column of a list of any kind. */
  boolean isOne(String text) {
    return byKey.keySet().stream().anyMatch(kind -> isOne(kind, text));
  }

  private @Nullable Meaning find(ListKind kind, String heading) {
    Map<String, Meaning> known = Objects.requireNonNull(byKey.get(kind));
    String key = key(heading);
    Meaning whole = known.get(key);
    return whole == null && key.endsWith("1")
        ? known.get(key.substring(0, key.length() - 1))
        : whole;
  }

  /**
   * What a heading says in two languages (公司名稱 / Company name), or beside a word nobody knows that
   * a sign parts from it. Where both are known and say different things, it says nothing
   * (担当者Email).
   */
  private @Nullable Meaning inTwoLanguages(ListKind kind, String heading) {
    Set<Meaning> said = new HashSet<>();
    boolean allKnown = true;
    for (String part : LANGUAGES.split(heading)) {
      Meaning meaning = part.isBlank() ? null : find(kind, part);
      allKnown &= meaning != null || part.isBlank();
      if (meaning != null) {
        said.add(meaning);
      }
    }
    boolean apart = SEPARATOR.matcher(heading).find();
    Set<ListField> fields = said.stream().map(Meaning::field).collect(Collectors.toSet());
    return NUMBERS.containsAll(fields) && fields.size() > 1
        ? said.stream()
            .filter(one -> one.field() != ListField.OFFICIAL_NUMBER)
            .findFirst()
            .orElse(null)
        : said.size() == 1 && (allKnown || apart) ? said.iterator().next() : null;
  }

  /** The same key for any width, case, spacing and punctuation: {@code ﾌﾘｶﾞﾅ ※} is フリガナ. */
  public static String key(String heading) {
    String normal =
        Normalizer.normalize(
                BEFORE_QUESTION.matcher(heading).replaceFirst(""), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(normal.length());
    normal
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '〒')
        .forEach(key::appendCodePoint);
    return withoutQuestion(MUST_OR_MAY.matcher(key).replaceFirst(""));
  }

  /** A form asks in several ways at once: …をお選びください（複数回答可）. */
  private static String withoutQuestion(String key) {
    String shorter = QUESTION.matcher(key).replaceFirst("");
    return shorter.equals(key) ? key : withoutQuestion(shorter);
  }
}
