package app.kakehashi.matching.domain.text;

import java.util.List;

/**
 * What a posting says in words.
 *
 * @param language BCP 47 tag of the original
 * @param items lists of needs, capabilities or products in the firm's own words
 */
public record PostingText(String language, String title, List<String> items, String description) {
  public PostingText {
    items = List.copyOf(items);
  }

  /** The same words, said to be in another language. */
  public PostingText in(String other) {
    return new PostingText(other, title, items, description);
  }

  /** The words of one part. */
  public String of(Part part) {
    return switch (part) {
      case TITLE -> title;
      case ITEMS -> String.join("；", items);
      case BODY -> description;
    };
  }
}
