package app.kakehashi.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of a long list, and the few page numbers worth a link.
 *
 * @param page from 1
 * @param size rows a page
 * @param total rows in all
 * @param links makes the address of a page, with the list's filters
 */
public record Paging(int page, int size, long total, IntFunction<String> links) {
  private static final int DEEPEST = 10_000;

  public Paging {
    if (page < 1 || size < 1 || total < 0) {
      throw new IllegalArgumentException("page " + page + ", size " + size + ", total " + total);
    }
  }

  /**
   * The page a reader asked for, kept inside what a list can show; anything that is no number is
   * page 1.
   */
  public static int pageOf(String asked) {
    try {
      return Math.clamp(Long.parseLong(asked.strip()), 1, DEEPEST);
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }

  /** Number of pages, at least 1. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  /** Rows before this page. */
  public int offset() {
    return (page - 1) * size;
  }

  public boolean hasPrevious() {
    return page > 1;
  }

  public boolean hasNext() {
    return page < pages();
  }

  /** Address of a page. */
  public String link(int number) {
    return links.apply(number);
  }

  /** The pages to link: first, last, and those around the current one; 0 stands for a gap. */
  public List<Integer> window() {
    List<Integer> window = new ArrayList<>();
    int last = pages();
    for (int n = 1; n <= last; n++) {
      if (n == 1 || n == last || Math.abs(n - page) <= 1) {
        window.add(n);
      } else if (window.getLast() != 0) {
        window.add(0);
        n = n < page ? Math.max(n, page - 2) : Math.max(n, last - 1);
      }
    }
    return window;
  }
}
