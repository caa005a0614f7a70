package app.kakehashi.canary;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An introduction that stands still in one state, with what the test itself did to bring it there:
 * the rule is checked against this, never against what the platform believes.
 */
final class Scene {
  /** That a person may be passed on to a company. */
  record Grant(String person, Party to) {}

  private final String name;
  private final List<Party> parties;
  private final Set<Party> asked = new LinkedHashSet<>();
  private final Set<Party> yes = new LinkedHashSet<>();
  private final Set<Party> sides = new LinkedHashSet<>();
  private final Set<Party> everSides = new LinkedHashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Set<Grant> grants = new HashSet<>();
  private final Set<Grant> shown = new HashSet<>();
  private @Nullable String gap;
  private @Nullable String offer;
  private @Nullable String id;

  /**
   * @param parties the gap’s company, the offer’s, and who joins
   */
  Scene(String name, List<Party> parties) {
    this.name = name;
    this.parties = List.copyOf(parties);
  }

  // ---- what was done

  void posted(String itsGap, String itsOffer) {
    gap = itsGap;
    offer = itsOffer;
  }

  void began(String itsId) {
    id = itsId;
  }

  void isAsked(Party party) {
    asked.add(party);
  }

  void saysYes(Party party) {
    yes.add(party);
  }

  void names(String person) {
    named.add(person);
    show();
  }

  void drops(String person) {
    named.remove(person);
  }

  void agrees(String person, Party to) {
    grants.add(new Grant(person, to));
    show();
  }

  void takesBack(String person) {
    grants.removeIf(grant -> grant.person().equals(person));
  }

  /** The companies that said yes are introduced to each other. */
  void isIntroduced() {
    sides.addAll(yes);
    everSides.addAll(yes);
    show();
  }

  void isReopened() {
    sides.clear();
    if (yes.containsAll(parties)) {
      yes.clear();
    }
  }

  private void show() {
    grants.stream().filter(this::isOpen).forEach(shown::add);
  }

  // ---- what follows from it

  /** Whether a person is open to a company at this moment. */
  boolean isOpen(Grant grant) {
    return sides.contains(grant.to()) && named.contains(grant.person()) && grants.contains(grant);
  }

  /** Whether a person was open to a company at some moment: mails stay where they are. */
  boolean wasOpen(Grant grant) {
    return shown.contains(grant);
  }

  /** Whether two companies are introduced to each other. */
  boolean isBetween(Party one, Party other) {
    return sides.contains(one) && sides.contains(other);
  }

  boolean wasBetween(Party one, Party other) {
    return everSides.contains(one) && everSides.contains(other);
  }

  boolean hasAsked(Party party) {
    return asked.contains(party);
  }

  boolean hasYesOf(Party party) {
    return yes.contains(party);
  }

  boolean isOpened() {
    return !sides.isEmpty();
  }

  Set<Party> sides() {
    return sides;
  }

  Set<Grant> grants() {
    return grants;
  }

  String name() {
    return name;
  }

  List<Party> parties() {
    return parties;
  }

  Party gapSide() {
    return parties.getFirst();
  }

  Party offerSide() {
    return parties.get(1);
  }

  String gap() {
    return Objects.requireNonNull(gap);
  }

  String offer() {
    return Objects.requireNonNull(offer);
  }

  String id() {
    return Objects.requireNonNull(id);
  }

  @Override
  public String toString() {
    return name;
  }
}
