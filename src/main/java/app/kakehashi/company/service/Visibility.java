package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import java.util.Map;

/**
 * Which companies a viewer may see: the office those that its desk may, a member its own and those
 * that take part and are listed publicly.
 */
final class Visibility {
  /** Condition on the company {@code c}. */
  static final String VISIBLE =
      "(case when :office then c.id <> all(:closed) else c.id = :own"
          + " or (c.listed_publicly and c.status = 'ACTIVE') end)";

  private Visibility() {}

  /** The parameters of {@link #VISIBLE}. */
  static Map<String, Object> of(Viewer viewer) {
    long own = viewer.company() == null ? -1 : viewer.company().value();
    return Map.of("office", viewer.isOffice(), "own", own, "closed", viewer.desk().closedIds());
  }
}
