package app.kakehashi.introduction.domain;

import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random case with what people sign: two people of each company, who are named and dropped, agree
 * and take it back, and leave; and a confidentiality agreement where the kind needs one.
 */
final class RandomPapers extends RandomCase {
  /** That a person agrees to be passed on to a company. */
  record Given(String person, CompanyId to) {}

  private final Random random;
  private final boolean secret;
  private final Set<String> named = new HashSet<>();
  private final Set<Given> given = new HashSet<>();
  private final Set<Given> takenBack = new HashSet<>();
  private boolean agreementSigned;

  RandomPapers(Random random) {
    super(random);
    this.random = random;
    this.secret = random.nextInt(3) == 0;
    if (introduction().isOpened()) {
      // begun well under way: then everything was signed
      agreementSigned = true;
      for (Leg side : sides()) {
        named.add(person(side, 1));
        others(side).forEach(other -> given.add(new Given(person(side, 1), other)));
      }
    }
  }

  static String person(Leg side, int number) {
    return side.company().value() + "/" + number;
  }

  /** One more thing that is signed, taken back or changed; or a move of the case. */
  List<CaseStep> actOrSign() {
    if (random.nextBoolean()) {
      return act();
    }
    List<Leg> legs = introduction().legs();
    Leg side = legs.get(random.nextInt(legs.size()));
    String person = person(side, 1 + random.nextInt(2));
    switch (random.nextInt(12)) {
      case 0, 1 -> named.add(person);
      case 2 -> named.remove(person);
      case 3, 4, 5 -> give(side, person);
      case 6 -> takeBack(person);
      case 7 -> agreementSigned |= random.nextBoolean();
      case 8, 9 -> signAll();
      default -> {
        Set<Guard> all = EnumSet.allOf(Guard.class);
        all.removeAll(EnumSet.of(Guard.CONSENTS, Guard.CONFIDENTIALITY));
        all.addAll(papers());
        try {
          introduction().introduce(By.office(OWNER, false), all, at());
        } catch (MoveRefused refused) {
          return List.of();
        }
        List<CaseStep> made = introduction().takeRecorded();
        steps().addAll(made);
        return made;
      }
    }
    return List.of();
  }

  /** What an owner sees to before the introduction. */
  private void signAll() {
    agreementSigned = true;
    for (Leg side : introduction().legs()) {
      named.add(person(side, 1));
      give(side, person(side, 1));
      named.remove(person(side, 2));
    }
  }

  private void give(Leg side, String person) {
    if (named.contains(person)) {
      for (Leg other : introduction().legs()) {
        if (!other.equals(side)) {
          Given one = new Given(person, other.company());
          given.add(one);
          takenBack.remove(one);
        }
      }
    }
  }

  private void takeBack(String person) {
    for (Given one : new ArrayList<>(given)) {
      if (one.person().equals(person)) {
        given.remove(one);
        takenBack.add(one);
      }
    }
  }

  @Override
  Set<Guard> outside() {
    Set<Guard> holding = super.outside();
    holding.removeAll(EnumSet.of(Guard.CONSENTS, Guard.CONFIDENTIALITY));
    holding.addAll(papers());
    return holding;
  }

  private Set<Guard> papers() {
    Set<Guard> holding = EnumSet.noneOf(Guard.class);
    if (isComplete()) {
      holding.add(Guard.CONSENTS);
    }
    if (isAgreementSettled()) {
      holding.add(Guard.CONFIDENTIALITY);
    }
    return holding;
  }

  boolean isAgreementSettled() {
    return !secret || agreementSigned;
  }

  /** Every side has named somebody, and everybody named agrees to every other side. */
  boolean isComplete() {
    return sides().stream()
        .allMatch(
            side -> {
              List<String> people = namedOf(side);
              return !people.isEmpty()
                  && people.stream()
                      .allMatch(
                          person ->
                              others(side).stream()
                                  .allMatch(other -> given.contains(new Given(person, other))));
            });
  }

  private List<String> namedOf(Leg side) {
    return named.stream()
        .filter(person -> person.startsWith(side.company().value() + "/"))
        .toList();
  }

  private List<Leg> sides() {
    return introduction().legs().stream().filter(leg -> leg.state() == LegState.YES).toList();
  }

  private List<CompanyId> others(Leg side) {
    return sides().stream().filter(leg -> !leg.equals(side)).map(Leg::company).toList();
  }

  boolean isNamed(String person) {
    return named.contains(person);
  }

  boolean isGiven(String person, CompanyId to) {
    return given.contains(new Given(person, to));
  }

  /** What the platform keeps of it for one side. */
  List<OpenContacts.Consent> consentsOf(Leg side) {
    Map<Given, Boolean> all = new HashMap<>();
    takenBack.forEach(one -> all.put(one, true));
    given.forEach(one -> all.put(one, false));
    return all.entrySet().stream()
        .filter(entry -> entry.getKey().person().startsWith(side.company().value() + "/"))
        .map(
            entry ->
                new OpenContacts.Consent(
                    entry.getKey().person(),
                    named.contains(entry.getKey().person()),
                    entry.getKey().to(),
                    entry.getValue(),
                    Set.of("name", "email")))
        .toList();
  }
}
