package app.kakehashi.matching;

/**
 * Which part of a ranking is asked for.
 *
 * @param page from 1
 * @param size pairs a page
 */
public record MatchWindow(Preset preset, int page, int size) {

  /** How far down a ranking goes. */
  public static final int DEEPEST = 100;

  public MatchWindow {
    if (page < 1 || size < 1) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
  }

  /** The best, by all criteria. */
  public static MatchWindow top(int size) {
    return new MatchWindow(Preset.DEFAULT, 1, Math.min(size, DEEPEST));
  }

  /** Pairs before this page. */
  public int offset() {
    return Math.min((page - 1) * size, DEEPEST);
  }
}
