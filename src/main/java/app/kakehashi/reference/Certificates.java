package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The certificates the platform knows, and how people write them. */
public final class Certificates {

  private static final Pattern SEPARATORS = Pattern.compile("[;；、，,\\n\\r/／・|]+");
  private static final Pattern JOINT_STANDARD =
      Pattern.compile("\\b(iso)\\s*/?\\s*(iec|ts|sae|astm)(?=[\\s\\d-])", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(?<=\\d)[\\s:\\-‐–]+(19|20)\\d{2}(?!\\d)");
  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]");
  private static final Pattern IN_ROUND_BRACKETS = Pattern.compile("\\s*[（(][^）)]*[）)]");
  private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<=\\p{L})\\s+(?=\\d)");

  /** Shorter abbreviations stand for many things. */
  private static final int SHORTEST_IN_TEXTS = 4;

  private static final Pattern ISO_NUMBER = Pattern.compile("\\d{4,5}");
  private static final Pattern NOISE =
      Pattern.compile(
          "認証取得済み?|認証取得|認証|取得済み?|登録|適合|認證通過|已取得|取得(?!中|予定)|認證(?!中)|驗證|通過|合格"
              + "|certified|certification|certificate|compliant");

  /** Lists say the same of most of their companies. */
  private static final int MOST_REMEMBERED = 5_000;

  private static final int LONGEST_REMEMBERED = 60;

  private final Map<String, Reading> remembered = new ConcurrentHashMap<>();
  private final Map<String, Certificate> byCode;
  private final Map<String, Certificate> byName;
  private final Map<String, String> inTexts;

  Certificates(List<Certificate> certificates) {
    Map<String, Certificate> codes = LinkedHashMap.newLinkedHashMap(certificates.size());
    Map<String, Certificate> names = new HashMap<>();
    for (Certificate certificate : certificates) {
      codes.put(certificate.code(), certificate);
      LocalizedText name = certificate.name();
      Stream.concat(
              Stream.of(certificate.code(), name.ja(), name.zhHant(), name.en()),
              certificate.aliases().stream())
          .flatMap(text -> Stream.of(NameKey.of(text), key(text)))
          .forEach(key -> names.putIfAbsent(key, certificate));
    }
    Map<String, String> words = new LinkedHashMap<>();
    for (Certificate certificate : certificates) {
      LocalizedText name = certificate.name();
      Stream.concat(
              Stream.of(name.ja(), name.zhHant(), name.en())
                  .map(text -> IN_ROUND_BRACKETS.matcher(text).replaceAll("").strip()),
              certificate.aliases().stream())
          .flatMap(Certificates::spellings)
          .filter(
              text ->
                  text.length() >= SHORTEST_IN_TEXTS
                      || text.equals(certificate.code())
                      || text.codePoints().anyMatch(c -> c > 0x2E80))
          .forEach(text -> words.putIfAbsent(text, certificate.code()));
    }
    this.inTexts = Collections.unmodifiableMap(words);
    this.byCode = Collections.unmodifiableMap(codes);
    this.byName = Map.copyOf(names);
  }

  public Optional<Certificate> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All certificates in the order of the file: by kind, the best known first. */
  public List<Certificate> all() {
    return List.copyOf(byCode.values());
  }

  /** The words by which running text speaks of a certificate, each with its code. */
  public Map<String, String> inTexts() {
    return inTexts;
  }

  /** ISO 13485 is also written ISO13485 and ISO-13485; ISO/IEC 17025 also ISO 17025. */
  private static Stream<String> spellings(String text) {
    String joined = joined(text);
    return Stream.of(
        text,
        joined,
        BEFORE_NUMBER.matcher(joined).replaceAll(""),
        BEFORE_NUMBER.matcher(joined).replaceAll("-"));
  }

  /**
   * What one entry means: 'ISO 9001:2015', 'ＩＳＯ９００１認証取得' and '9001' are all ISO9001. One that is
   * only under way ('取得中', '申請中') is none.
   */
  public Optional<Certificate> normalise(String text) {
    String plain = plain(text);
    return byKey(NameKey.of(text))
        .or(() -> byKey(key(plain)))
        .or(() -> byKey(key(IN_BRACKETS.matcher(plain).replaceAll(""))))
        .or(() -> ISO_NUMBER.matcher(key(plain)).matches() ? byKey("iso" + key(plain)) : none());
  }

  private Optional<Certificate> byKey(String key) {
    return Optional.ofNullable(byName.get(key));
  }

  private static Optional<Certificate> none() {
    return Optional.empty();
  }

  /** Reads a cell that may hold several, keeping what is not understood. */
  public Reading read(String cell) {
    Reading known = remembered.get(cell);
    if (known != null) {
      return known;
    }
    Reading reading = understood(cell);
    if (cell.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
      remembered.put(cell, reading);
    }
    return reading;
  }

  private Reading understood(String cell) {
    Optional<Certificate> whole = normalise(cell);
    if (whole.isPresent()) {
      return new Reading(List.of(whole.get().code()), List.of());
    }
    Set<String> codes = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String part : SEPARATORS.split(joined(cell))) {
      if (!part.isBlank()) {
        normalise(part)
            .ifPresentOrElse(
                certificate -> codes.add(certificate.code()), () -> unknown.add(part.strip()));
      }
    }
    return new Reading(List.copyOf(codes), List.copyOf(unknown));
  }

  /** The codes held by a holder of these codes: themselves and what they imply. */
  public Set<String> withImplied(Iterable<String> codes) {
    Set<String> all = new LinkedHashSet<>();
    for (String code : codes) {
      String next = code;
      while (next != null && all.add(next)) {
        Certificate certificate = byCode.get(next);
        next = certificate == null ? null : certificate.implied();
      }
    }
    return Collections.unmodifiableSet(all);
  }

  /** Half-width, lower case, 'ISO/IEC 27001' as 'iso 27001'. */
  private static String plain(String text) {
    return joined(text).toLowerCase(Locale.ROOT);
  }

  /** Half-width, 'ISO/IEC 27001' as 'ISO 27001'. */
  private static String joined(String text) {
    return JOINT_STANDARD
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("$1");
  }

  private static String key(String text) {
    String withoutYear = YEAR.matcher(plain(text)).replaceAll("");
    return NameKey.of(NOISE.matcher(withoutYear).replaceAll(""));
  }

  /**
   * What a cell held.
   *
   * @param codes the certificates understood, each once
   * @param unknown the entries not understood, as written
   */
  public record Reading(List<String> codes, List<String> unknown) {}
}
