package app.kakehashi;

/**
 * Two classes of tests run at a time. What each application of tests is called in {@code
 * ResourceLock}, so that its own tests run one after another: they share its database and its
 * clock.
 */
public final class Alone {
  /**
   * Companies, gaps, offers, matches and cases, and whatever counts statements: they are counted
   * for all applications together.
   */
  public static final String POSTINGS = "the application of postings";

  public static final String LISTS = "the application of lists";
  public static final String ACCOUNTS = "the application of accounts";
  public static final String API = "the application of the API";

  private Alone() {}
}
