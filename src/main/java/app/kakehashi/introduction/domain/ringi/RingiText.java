package app.kakehashi.introduction.domain.ringi;

import app.kakehashi.shared.Language;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A piece of text in a language, fit for a document: no control characters, nothing that turns the
 * writing direction around, no broken surrogates, line breaks as {@code \n}, radicals pasted from
 * other documents as the characters they mean, marks joined with their letters. Compatibility
 * ideographs of names (﨑) stay as typed.
 *
 * @param text may be empty, for a cell or line that is still to be filled in
 * @param language in which it is written
 */
public record RingiText(String text, Language language) {
  private static final Pattern LINE_BREAK =
      Pattern.compile("\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");
  private static final Pattern UNPRINTABLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n"
              + "]]|[\\p{Cs}\\uFEFF\\uFFFE\\uFFFF\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  /** Radicals, which text copied from other documents has in the place of characters. */
  private static final Pattern RADICAL = Pattern.compile("[\\u2E80-\\u2FDF]");

  /** Radicals without an equivalent in Unicode’s own tables, each with the character it means. */
  private static final String RADICALS_AND_CHARACTERS = "⺠民⻁虎⻄西⻆角⻑長⻘青⻝食⻣骨⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀";

  /** A letter and its marks apart, as some systems write file names; never an ideograph. */
  private static final Pattern MARKED_LETTER = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]\\p{Mn}+");

  public RingiText {
    text = LINE_BREAK.matcher(text).replaceAll("\n").replace('\t', ' ');
    text = UNPRINTABLE.matcher(text).replaceAll("");
    text = RADICAL.matcher(text).replaceAll(radical -> character(radical.group()));
    text =
        MARKED_LETTER
            .matcher(text)
            .replaceAll(r -> Normalizer.normalize(r.group(), Normalizer.Form.NFC));
    text = text.strip();
  }

  private static String character(String radical) {
    int known = RADICALS_AND_CHARACTERS.indexOf(radical);
    return known >= 0
        ? RADICALS_AND_CHARACTERS.substring(known + 1, known + 2)
        : Normalizer.normalize(radical, Normalizer.Form.NFKC);
  }

  /** A text of one line: what broke it is a space. */
  public static RingiText line(String text, Language language) {
    return new RingiText(new RingiText(text, language).text().replace('\n', ' '), language);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
