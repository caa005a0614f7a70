package app.kakehashi.shared;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One page of a list as the API answers it.
 *
 * @param page from 1
 * @param size rows a page may have
 * @param total rows on all pages
 */
public record ApiPage<T>(
    @Schema(description = "Number of this page, from 1") int page,
    @Schema(description = "How many items a page may have") int size,
    @Schema(description = "How many items there are on all pages") long total,
    @Schema(description = "The items of this page") List<T> items) {
  /** The deepest page that can be asked for. */
  public static final int DEEPEST = 10_000;

  /** The most items a page may have. */
  public static final int LARGEST = 100;

  /** Items of a page where nothing is asked for. */
  public static final String USUAL = "25";

  public ApiPage {
    items = List.copyOf(items);
  }
}
