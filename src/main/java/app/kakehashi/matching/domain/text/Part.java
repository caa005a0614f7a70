package app.kakehashi.matching.domain.text;

/** Where in a posting a word stands. */
public enum Part {
  TITLE,
  /** The lists of needs or capabilities. */
  ITEMS,
  BODY
}
