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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The certificates the platform knows, and how people write them. */
public final class Certificates {

  private static final Pattern SEPARATORS = Pattern.compile("[;；、，,\\n\\r/／・|]+");
  private static final Pattern YEAR = Pattern.compile("(?<=\\d)[\\s:：\\-‐–]+(19|20)\\d{2}(?!\\d)");
  private static final Pattern NOISE =
      Pattern.compile(
          "(認証取得|認証|取得済み|取得|登録|適合|認證通過|認證|驗證|通過|取得中|合格|certified|certification|certificate|compliant)");

  private final Map<String, Certificate> byCode;
  private final Map<String, Certificate> byName;

  Certificates(List<Certificate> certificates) {
    Map<String, Certificate> codes = LinkedHashMap.newLinkedHashMap(certificates.size());
    Map<String, Certificate> names = new HashMap<>();
    for (Certificate certificate : certificates) {
      codes.put(certificate.code(), certificate);
      LocalizedText name = certificate.name();
      Stream.concat(
              Stream.of(certificate.code(), name.ja(), name.zhHant(), name.en()),
              certificate.aliases().stream())
          .forEach(text -> names.putIfAbsent(key(text), certificate));
    }
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

  /** What one entry means: 'ISO 9001:2015', 'ＩＳＯ９００１認証取得' and 'iso-9001' are all ISO9001. */
  public Optional<Certificate> normalise(String text) {
    Certificate exact = byName.get(NameKey.of(text));
    if (exact != null) {
      return Optional.of(exact);
    }
    return Optional.ofNullable(byName.get(key(text)));
  }

  /** Reads a cell that may hold several, keeping what is not understood. */
  public Reading read(String cell) {
    Optional<Certificate> whole = normalise(cell);
    if (whole.isPresent()) {
      return new Reading(List.of(whole.get().code()), List.of());
    }
    Set<String> codes = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String part : SEPARATORS.split(cell)) {
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

  private static String key(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String lower = normal.toLowerCase(Locale.ROOT);
    String withoutYear = YEAR.matcher(lower).replaceAll("");
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
