package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import java.util.Map;

/**
 * Which cases are open to a person of the office: those whose companies all are open to the
 * person’s desk, and those in which the person has a part, as the owner or at the desk of a leg. By
 * being assigned a case is shared, whatever the scopes of its companies; their records stay closed.
 */
final class CaseSharing {
  /** The rule as a condition on the case {@code i}. */
  static final String OPEN =
      """
      (i.owner_id = :sharingViewer
        or exists (select from introduction_leg sl where sl.introduction_id = i.id and sl.desk_person_id = :sharingViewer)
        or not exists (select from introduction_leg sl where sl.introduction_id = i.id
          and sl.company_id = any(:sharingClosed)))
      """;

  private CaseSharing() {}

  /** The parameters of {@link #OPEN}. */
  static Map<String, Object> of(Viewer viewer) {
    return Map.of(
        "sharingViewer", viewer.account().value(), "sharingClosed", viewer.desk().closedIds());
  }

  /** The rule for a case at hand. */
  static boolean opens(Introduction introduction, Viewer viewer) {
    return introduction.owner().filter(viewer.account()::equals).isPresent()
        || introduction.legs().stream()
            .anyMatch(
                leg ->
                    leg.deskPerson()
                        .filter(person -> person == viewer.account().value())
                        .isPresent())
        || introduction.legs().stream().allMatch(leg -> viewer.desk().opens(leg.company()));
  }
}
