package app.kakehashi.introduction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.CompanyId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * T15: a person is visible to another side exactly while the introduction was made in this run of
 * the case, the person is named and agrees.
 */
class OpenContactsTest {
  private static final int SEQUENCES = 10_000;
  private static final int ACTIONS = 90;
  private static final List<CompanyId> READERS =
      List.of(RandomCase.GAP, RandomCase.OFFER, RandomCase.TEAM, RandomCase.STRANGER);

  private int introduced;
  private int shown;
  private int hidden;

  @Test
  void holds_in_a_tenth_of_the_sequences() {
    for (int seed = 0; seed < SEQUENCES; seed += 10) {
      walk(seed);
    }
    assertThat(introduced).as("introductions").isGreaterThan(50);
    assertThat(shown).as("people shown").isGreaterThan(1000);
  }

  @Test
  @Tag("full")
  void holds_in_every_sequence() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      walk(seed);
    }
    System.out.println(
        SEQUENCES
            + " sequences, introduced "
            + introduced
            + " times, a person open "
            + shown
            + " times and closed "
            + hidden
            + " times");
  }

  /** What the steps say, read by the test itself. */
  private static final class Story {
    private final Set<CompanyId> yes = new HashSet<>();
    private boolean introduced;

    private final List<Leg> legs;

    Story(List<Leg> legs) {
      this.legs = legs;
    }

    void read(CaseStep step) {
      boolean all =
          legs.stream().filter(Leg::isMandatory).map(Leg::company).allMatch(yes::contains);
      if (step.move() == Move.REOPEN && all) {
        // all are asked anew
        yes.clear();
      }
      Leg leg = step.leg();
      if (leg != null && step.legTo() != null) {
        if (step.legTo() == LegState.YES) {
          yes.add(leg.company());
        } else {
          yes.remove(leg.company());
        }
      }
      introduced = step.move() == Move.INTRODUCE || (introduced && step.move() != Move.REOPEN);
    }
  }

  private void walk(int seed) {
    RandomPapers papers = new RandomPapers(new Random(seed));
    Story story = new Story(papers.introduction().legs());
    papers.steps().forEach(story::read);
    for (int action = 0; action < ACTIONS; action++) {
      boolean signed = papers.isComplete() && papers.isAgreementSettled();
      for (CaseStep step : papers.actOrSign()) {
        story.read(step);
        if (step.move() == Move.INTRODUCE) {
          introduced++;
          assertThat(signed).as("signed before the introduction, seed %s", seed).isTrue();
        }
      }
      check(papers, story, seed + " after action " + action);
    }
  }

  private void check(RandomPapers papers, Story story, String where) {
    for (Leg side : papers.introduction().legs()) {
      List<OpenContacts.Consent> consents = papers.consentsOf(side);
      for (CompanyId reader : READERS) {
        Set<String> open = OpenContacts.of(papers.introduction(), side, reader, consents).keySet();
        boolean both =
            story.introduced
                && !side.company().equals(reader)
                && story.yes.contains(side.company())
                && story.yes.contains(reader);
        for (int number = 1; number <= 2; number++) {
          String person = RandomPapers.person(side, number);
          boolean may = both && papers.isNamed(person) && papers.isGiven(person, reader);
          assertThat(open.contains(person))
              .as("%s to %s, seed %s", person, reader, where)
              .isEqualTo(may);
          shown += may ? 1 : 0;
          hidden += may ? 0 : 1;
        }
      }
    }
  }
}
