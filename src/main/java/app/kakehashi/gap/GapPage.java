package app.kakehashi.gap;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows on all pages
 */
public record GapPage(List<GapSummary> gaps, long total) {
  public GapPage {
    gaps = List.copyOf(gaps);
  }
}
