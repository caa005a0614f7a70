package app.kakehashi.posting;

import app.kakehashi.account.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds gaps or offers by what the viewer may see, each page with one statement. */
public interface PostingSearch {
  /**
   * Holds for its office and the posting's company only; part of a {@link Condition} that would
   * tell strangers what they may not know.
   */
  String MINE =
      "(case when :office then p.company_id <> all(:closed) else p.company_id = :viewerCompany"
          + " end)";

  /**
   * What gaps and offers alike are narrowed to; null or empty narrows nothing.
   *
   * @param query words as typed
   * @param field first-level capability field, with those below it
   * @param mode cooperation mode code
   * @param status other than published only for own postings and the office
   * @param onlyMine only what the viewer may change
   * @param page from 1
   * @param size rows a page
   */
  record Narrowing(
      String query,
      @Nullable String field,
      @Nullable String mode,
      @Nullable PostingStatus status,
      boolean onlyMine,
      int page,
      int size) {}

  /**
   * What only gaps or only offers are narrowed to.
   *
   * @param sql over the posting {@code p} and its row {@code d} of the detail table
   * @param name of the one parameter in it
   */
  record Condition(String sql, String name, Object value) {}

  /** Keys of one page, and how many there are in all. */
  record Found(List<Long> ids, long total) {
    public Found {
      ids = List.copyOf(ids);
    }
  }

  /** One page, what was published last first. */
  Found find(PostingType type, Narrowing narrowing, List<Condition> conditions, Viewer viewer);

  /** Keys of what the viewer’s company posted, for the office of everything; last edited first. */
  List<Long> own(PostingType type, Viewer viewer, int limit);
}
