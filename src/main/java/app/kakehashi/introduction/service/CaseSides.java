package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.util.List;
import java.util.Optional;

/** Which companies take part in what follows the yes: those that said it. */
public final class CaseSides {
  private CaseSides() {}

  /** The companies that said yes, in the order of asking. */
  public static List<Leg> in(Introduction introduction) {
    return introduction.legs().stream().filter(leg -> leg.state() == LegState.YES).toList();
  }

  /** The viewer’s own side; empty for the office, and for a company that has not said yes. */
  public static Optional<Leg> own(Introduction introduction, Viewer viewer) {
    return in(introduction).stream().filter(leg -> viewer.belongsTo(leg.company())).findFirst();
  }

  /** The other sides, as this company sees them. */
  public static List<Leg> others(Introduction introduction, CompanyId company) {
    return in(introduction).stream().filter(leg -> !leg.company().equals(company)).toList();
  }

  /** Whether the viewer is the office or one of the sides. */
  public static boolean takesPart(Introduction introduction, Viewer viewer) {
    return viewer.isOffice() || own(introduction, viewer).isPresent();
  }

  /** Refuses whoever takes no part, and everybody while the companies are not introduced. */
  public static void requireOpened(Introduction introduction, Viewer viewer) {
    if (!introduction.isOpened() || !takesPart(introduction, viewer)) {
      throw new NotFoundException();
    }
  }

  /** The side whose leg this is; refuses a company that speaks for another. */
  public static Leg speaking(Introduction introduction, String leg, Viewer viewer) {
    return in(introduction).stream()
        .filter(side -> side.publicId().equals(leg))
        .filter(side -> viewer.isOffice() || viewer.belongsTo(side.company()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
