package app.kakehashi.shared;

import java.util.Locale;
import java.util.Optional;

/** The three languages of the platform, equal in rank. */
public enum Language {
  /** Japanese. */
  JA("ja", Locale.JAPANESE),
  /** Traditional Chinese as written in Taiwan. */
  ZH_HANT("zh-Hant", Locale.TRADITIONAL_CHINESE),
  /** English, the working language where neither side reads the other's. */
  EN("en", Locale.ENGLISH);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /**
   * The BCP 47 tag used in data and in {@code lang} attributes: {@code ja}, {@code zh-Hant}, {@code
   * en}.
   */
  public String code() {
    return code;
  }

  /** The locale whose message bundle carries this language. */
  public Locale locale() {
    return locale;
  }

  /**
   * The language of a BCP 47 tag; every Chinese tag but a simplified one is Traditional Chinese.
   */
  public static Optional<Language> ofTag(String tag) {
    Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
    return switch (locale.getLanguage()) {
      case "ja" -> Optional.of(JA);
      case "en" -> Optional.of(EN);
      case "zh" -> {
        boolean simplified =
            locale.getScript().equals("Hans")
                || (locale.getScript().isEmpty() && locale.getCountry().equals("CN"));
        yield simplified ? Optional.empty() : Optional.of(ZH_HANT);
      }
      default -> Optional.empty();
    };
  }

  /** The language of a locale, English where it is none of the three. */
  public static Language of(Locale locale) {
    return ofTag(locale.toLanguageTag()).orElse(EN);
  }
}
