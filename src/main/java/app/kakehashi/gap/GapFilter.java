package app.kakehashi.gap;

import app.kakehashi.posting.PostingStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a list of gaps is narrowed to; null or empty narrows nothing.
 *
 * @param query words as typed
 * @param kind kind of gap
 * @param field first-level capability field, with those below it
 * @param block region block of the place of need, as far as the viewer may know it
 * @param mode cooperation mode code
 * @param status other than published only for own gaps and the office
 * @param onlyMine only what the viewer may change
 * @param page from 1
 * @param size rows a page
 */
public record GapFilter(
    String query,
    @Nullable GapKind kind,
    @Nullable String field,
    @Nullable String block,
    @Nullable String mode,
    @Nullable PostingStatus status,
    boolean onlyMine,
    int page,
    int size) {
  /** Everything the viewer may see. */
  public static GapFilter all(int page, int size) {
    return new GapFilter("", null, null, null, null, null, false, page, size);
  }
}
