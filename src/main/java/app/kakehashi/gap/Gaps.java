package app.kakehashi.gap;

import app.kakehashi.account.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gaps as the features above read them. */
public interface Gaps {
  /**
   * Every published gap, by id, in a constant number of statements: what the matching index is
   * built from.
   */
  List<GapFacts> published();

  /**
   * Those of these gaps that are published; what is missing in the answer is to leave the index.
   */
  List<GapFacts> published(Collection<Long> ids);

  /**
   * A gap the viewer may see, with what the viewer may know of it.
   *
   * @throws app.kakehashi.shared.NotFoundException if there is none, or none for this viewer
   */
  GapSummary get(String publicId, Viewer viewer);

  /** As {@link #get} for many; those the viewer may not see are missing. */
  Map<Long, GapSummary> summaries(Collection<Long> ids, Viewer viewer);

  /** Gaps of the viewer's company, or all for the office, newest change first. */
  List<GapSummary> own(Viewer viewer, int limit);

  /** Internal ids of the newest gaps the viewer may see, to be read with others at once. */
  List<Long> newest(Viewer viewer, int limit);

  /** The page of the list for a filter. */
  GapPage list(GapFilter filter, Viewer viewer);

  /** The internal id of a public one, if the viewer may see the gap. */
  Optional<Long> find(String publicId, Viewer viewer);
}
