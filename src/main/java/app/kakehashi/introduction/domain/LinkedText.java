package app.kakehashi.introduction.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text in pieces: what is an address of the web becomes a link, everything else stays text. */
public final class LinkedText {
  /** Addresses are ASCII: a Japanese or Chinese sentence ends them without a space. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9\\-._~:/?#\\[\\]@!$&()*+,;=%]+");

  private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]]+$");

  private LinkedText() {}

  /**
   * A piece.
   *
   * @param address null for plain text
   */
  public record Piece(String text, @Nullable String address) {}

  /** The pieces in order; together they are the text. */
  public static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    Matcher found = ADDRESS.matcher(text);
    while (found.find()) {
      String address = TRAILING.matcher(found.group()).replaceFirst("");
      if (isAddress(address)) {
        if (found.start() > from) {
          pieces.add(new Piece(text.substring(from, found.start()), null));
        }
        pieces.add(new Piece(address, address));
        from = found.start() + address.length();
      }
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), null));
    }
    return List.copyOf(pieces);
  }

  /** With a host, and without the name of a user, which is there only to deceive. */
  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
