package app.kakehashi.introduction;

import app.kakehashi.account.Viewer;
import java.time.LocalDate;
import java.util.List;

/** Introductions as the features above read them. */
public interface Introductions {
  /**
   * Something that waits for the viewer’s company.
   *
   * @param path of the page on which it is done
   * @param answer whether it is a request to answer; else a step of a case
   * @param task message key of what is to be done
   * @param title of the need it is about, in the viewer’s language where it was translated
   * @param language of the title, BCP 47
   * @param due last day, where that company lives
   * @param count cases it is about: more than one for a list of candidates
   */
  record Waiting(
      String path,
      boolean answer,
      String task,
      String title,
      String language,
      LocalDate due,
      int count) {}

  /**
   * What waits for the viewer’s company: requests to answer first, then steps, each by its due day.
   */
  List<Waiting> waiting(Viewer viewer, int limit);
}
