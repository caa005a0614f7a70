package app.kakehashi.listimport.domain.list;

import app.kakehashi.shared.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The three languages as lists name them. */
final class LanguageNames {

  private LanguageNames() {}

  static Optional<Language> find(String text) {
    String name = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "ja", "jp", "日本語", "日語", "日文", "japanese", "日" -> Optional.of(Language.JA);
      case "zh-hant",
          "zh-tw",
          "zh",
          "tw",
          "中国語",
          "繁体字",
          "繁体字中国語",
          "中文",
          "繁體中文",
          "華語",
          "國語",
          "chinese",
          "mandarin",
          "traditional chinese",
          "中" ->
          Optional.of(Language.ZH_HANT);
      case "en", "英語", "英文", "english", "英" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }
}
