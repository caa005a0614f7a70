package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds words in another language than the page's that are not marked as such: a screen reader
 * would misread them, and a reader would wonder. Kana prove Japanese, characters that only one side
 * writes prove that side, Han or kana on an English page prove a text that was not translated.
 */
final class PageLanguage {
  private static final String UNMARKED_TEXTS =
      """
      language => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const reader = document.querySelector('.person__name')?.textContent ?? '\u0000';
        const texts = [];
        while (walker.nextNode()) {
          const parent = walker.currentNode.parentElement;
          const text = walker.currentNode.textContent.replaceAll(reader, '').trim();
          if (text && !parent.closest('script, style, textarea, [translate=no]')
              && parent.closest('[lang]').getAttribute('lang') === language) {
            texts.push(text);
          }
        }
        return texts;
      }
      """;

  /** What a text quotes in the words of whoever typed them; a number may have a unit as typed. */
  private static final Pattern QUOTED =
      Pattern.compile("(：|: ).*|「[^」]*」|“[^”]*”|^[0-9.,]+ ?\\S{1,10}$");

  private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]{3,}");

  private PageLanguage() {}

  /** Fails if a text of the page is in another language than it says. */
  static void check(Page page, Language language) {
    @SuppressWarnings("unchecked")
    List<String> texts = (List<String>) page.evaluate(UNMARKED_TEXTS, language.code());
    assertThat(texts.stream().filter(text -> isForeign(text, language)).distinct())
        .as("texts on " + page.url() + " that are not in " + language.code())
        .isEmpty();
  }

  /** Whether a text shows by its characters that it is not written in this language. */
  static boolean isForeign(String text, Language language) {
    String own = QUOTED.matcher(text).replaceAll("");
    return switch (language) {
      case EN ->
          own.codePoints().anyMatch(c -> isHan(c) || isKana(c))
              && !ENGLISH_WORD.matcher(own).find();
      case ZH_HANT -> own.codePoints().anyMatch(c -> isKana(c) || "込働畑峠円沢図実児対応".indexOf(c) >= 0);
      case JA -> own.codePoints().anyMatch(c -> "們這嗎沒您啟聯實應對會產與".indexOf(c) >= 0);
    };
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isKana(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }
}
