package app.kakehashi.listimport.domain.list;

import app.kakehashi.shared.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages as lists name them. */
final class LanguageNames {

  private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

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
          "中国語(繁体字)",
          "中国語(台湾)",
          "台湾華語",
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

  /** As {@link #find}, and any other language by its ISO 639-1 code or its name. */
  static Optional<String> code(String text) {
    String name = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    return find(text)
        .map(Language::code)
        .or(
            () ->
                Optional.ofNullable(
                    switch (name) {
                      case "韓国語", "韓語", "韓文", "korean" -> "ko";
                      case "ベトナム語", "越南語", "vietnamese" -> "vi";
                      case "タイ語", "泰語", "thai" -> "th";
                      case "インドネシア語", "印尼語", "indonesian" -> "id";
                      case "マレー語", "馬來語", "malay" -> "ms";
                      case "ドイツ語", "德語", "德文", "german" -> "de";
                      case "フランス語", "法語", "法文", "french" -> "fr";
                      case "スペイン語", "西班牙語", "spanish" -> "es";
                      default -> ISO.contains(name) ? name : null;
                    }));
  }
}
