package app.kakehashi.listimport.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.list.ListKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may import what: admins everything, the secretariat the needs and offers it has collected. A
 * list names companies of every desk, so people of one desk import none.
 */
public final class ImportAccess {

  private static final Set<ListKind> POSTINGS = EnumSet.of(ListKind.GAPS, ListKind.OFFERS);

  private ImportAccess() {}

  /** Whether the viewer may import lists of this kind and see such imports. */
  public static boolean may(ListKind kind, Viewer viewer) {
    return viewer.isAdmin()
        || (viewer.isOffice() && viewer.desk().isWhole() && POSTINGS.contains(kind));
  }

  /** The kinds of lists the viewer may import. */
  public static List<ListKind> kinds(Viewer viewer) {
    return Stream.of(ListKind.values()).filter(kind -> may(kind, viewer)).toList();
  }
}
