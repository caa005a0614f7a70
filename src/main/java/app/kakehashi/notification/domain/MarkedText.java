package app.kakehashi.notification.domain;

import app.kakehashi.notification.NoticeValues;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the marks that {@link NoticeValues} makes. */
public final class MarkedText {
  private static final Pattern SAID =
      Pattern.compile(
          NoticeValues.SAID
              + "([A-Za-z-]*)"
              + NoticeValues.IN
              + "([^"
              + NoticeValues.END
              + "]*)"
              + NoticeValues.END);
  private static final Pattern MESSAGE =
      Pattern.compile(NoticeValues.MESSAGE + "([a-z0-9_.]+)" + NoticeValues.END);

  private MarkedText() {}

  /**
   * A part of a text in one language.
   *
   * @param language BCP 47; empty where it is that of the whole
   */
  public record Piece(String text, String language) {}

  /** Puts in the messages. */
  public static String withMessages(String text, UnaryOperator<String> messages) {
    return MESSAGE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(messages.apply(found.group(1))));
  }

  /** The text without marks. */
  public static String plain(String text) {
    return SAID.matcher(text).replaceAll("$2");
  }

  /** The text in pieces of one language each. */
  public static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher said = SAID.matcher(text);
    int end = 0;
    while (said.find()) {
      add(pieces, text.substring(end, said.start()), "");
      add(pieces, said.group(2), said.group(1));
      end = said.end();
    }
    add(pieces, text.substring(end), "");
    return pieces;
  }

  /** The same of a text that was made HTML; what else is in it stays as it is. */
  public static String spans(String html) {
    return SAID.matcher(html).replaceAll("<span lang=\"$1\">$2</span>");
  }

  private static void add(List<Piece> pieces, String text, String language) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, language));
    }
  }
}
