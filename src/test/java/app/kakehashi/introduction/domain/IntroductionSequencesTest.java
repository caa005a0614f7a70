package app.kakehashi.introduction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the rules of the workflow whatever both companies, the office and the clock do. */
class IntroductionSequencesTest {
  private static final int SEQUENCES = 10_000;
  private static final int ACTIONS = 90;
  private static final Set<LegState> ENDED_BY_CLOCK = Set.of(LegState.EXPIRED, LegState.WAITING);

  @Test
  void keepsTheRulesInATenthOfTheSequences() {
    Map<Move, Integer> made = new EnumMap<>(Move.class);
    for (int seed = 0; seed < SEQUENCES; seed += 10) {
      walk(seed, made);
    }
    assertThat(made.keySet())
        .as("moves that some sequence makes")
        .containsAll(
            Stream.of(Move.values())
                .filter(move -> move != Move.DISMISS && move != Move.MARK_DUPLICATE)
                .filter(move -> move != Move.HAND_OVER)
                .collect(Collectors.toSet()));
  }

  @Test
  @Tag("full")
  void keepsTheRulesInEverySequence() {
    Map<Move, Integer> made = new EnumMap<>(Move.class);
    for (int seed = 0; seed < SEQUENCES; seed++) {
      walk(seed, made);
    }
    System.out.println("Moves made in " + SEQUENCES + " sequences: " + made);
  }

  private static void walk(int seed, Map<Move, Integer> made) {
    RandomCase random = new RandomCase(new Random(seed));
    random.steps().forEach(step -> made.merge(step.move(), 1, Integer::sum));
    try {
      check(random, List.of());
      for (int n = 0; n < ACTIONS; n++) {
        String before = picture(random.introduction());
        List<CaseStep> steps = random.act();
        if (steps.isEmpty()) {
          assertThat(picture(random.introduction())).isEqualTo(before);
        }
        steps.forEach(step -> made.merge(step.move(), 1, Integer::sum));
        check(random, steps);
      }
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError(
          "Seed " + seed + ", after " + random.steps().stream().map(CaseStep::move).toList(),
          broken);
    }
  }

  /** What a refused move must leave as it was; a due date may be counted again. */
  private static String picture(Introduction introduction) {
    return introduction.state()
        + " "
        + introduction.isOpened()
        + " "
        + introduction.owner()
        + " "
        + introduction.holdUntil()
        + introduction.legs().stream()
            .map(
                leg ->
                    leg.state() + " " + leg.promisedOn() + " " + leg.ask() + " " + leg.isReminded())
            .toList();
  }

  private static void check(RandomCase random, List<CaseStep> steps) {
    Introduction introduction = random.introduction();
    oneNextActorAndOneDate(introduction);
    openedOnlyByAnIntroduction(introduction, random.steps());
    everyMoveOnceAndInOrder(random.steps());
    orderOfAsking(introduction);
    for (CaseStep step : steps) {
      followsTheTable(step);
      clockNeverRefuses(step);
      freesTheSlot(step);
      onlyWhoSaidYesGoesOn(introduction, step);
    }
    expiredOnlyAfterItsTime(random, steps);
  }

  /** Rule 2. */
  private static void oneNextActorAndOneDate(Introduction introduction) {
    assertThat(introduction.next().isPresent()).isEqualTo(introduction.state().isOpen());
    boolean asking = introduction.state() == CaseState.ASKING;
    for (Leg leg : introduction.legs()) {
      if (leg.state().isOpen()) {
        assertThat(asking).as("an open leg in a case that asks").isTrue();
        assertThat(leg.next()).isPresent();
      }
    }
    introduction
        .next()
        .flatMap(NextAction::company)
        .ifPresent(company -> assertThat(introduction.legOf(company)).isPresent());
    Optional<NextAction> earliest =
        introduction.legs().stream()
            .filter(leg -> leg.state().isOpen())
            .flatMap(leg -> leg.next().stream())
            .min(Comparator.comparing(NextAction::dueAt));
    earliest.ifPresent(
        due -> assertThat(introduction.next().map(NextAction::dueAt)).contains(due.dueAt()));
  }

  /** Rule 4: nothing opens but by the owner’s introduction after every required yes. */
  private static void openedOnlyByAnIntroduction(Introduction introduction, List<CaseStep> steps) {
    boolean opened = false;
    for (CaseStep step : steps) {
      if (step.move() == Move.INTRODUCE) {
        opened = true;
      } else if (step.move() == Move.REOPEN) {
        opened = false;
      }
    }
    assertThat(introduction.isOpened()).isEqualTo(opened);
    if (CaseState.AFTER_INTRODUCTION.contains(introduction.state())
        || introduction.state() == CaseState.AGREED) {
      assertThat(introduction.isOpened()).isTrue();
      assertThat(introduction.isMutual()).isTrue();
    }
  }

  /** Rule 3. */
  private static void everyMoveOnceAndInOrder(List<CaseStep> steps) {
    CaseState at = null;
    for (CaseStep step : steps) {
      assertThat(step.from()).isEqualTo(at);
      at = step.to();
    }
  }

  private static void orderOfAsking(Introduction introduction) {
    Leg first = introduction.legs().getFirst();
    introduction.legs().stream()
        .filter(leg -> leg.position() > 1 && leg.askedAt().isPresent())
        .forEach(leg -> assertThat(first.askedAt()).as("the first was asked first").isPresent());
    introduction.legs().stream()
        .filter(leg -> leg.position() > 1 && leg.state().isOpen())
        .forEach(leg -> assertThat(first.state()).isEqualTo(LegState.YES));
  }

  private static void followsTheTable(CaseStep step) {
    Move move = step.move();
    if (step.from() == null) {
      assertThat(move.begins()).isTrue();
    } else {
      assertThat(move.from()).contains(step.from());
    }
    if (move.to() != null) {
      assertThat(step.to()).isEqualTo(move.to());
    } else if (!move.leadsBack()) {
      assertThat(step.to()).isEqualTo(step.from());
    }
    if (!move.legFrom().isEmpty()) {
      assertThat(move.legFrom()).contains(Objects.requireNonNull(step.legFrom()));
    }
    assertThat(move.parties())
        .anyMatch(
            party ->
                switch (party) {
                  case OFFICE, OWNER -> step.by().office();
                  case COMPANY -> step.by().company() != null;
                  case CLOCK -> step.by().channel() == By.Channel.CLOCK;
                });
  }

  /** Rule 6: time never makes a refusal of silence, and ends no approval. */
  private static void clockNeverRefuses(CaseStep step) {
    if (step.by().channel() == By.Channel.CLOCK) {
      assertThat(step.to() == CaseState.DECLINED && step.from() != CaseState.DECLINED).isFalse();
      assertThat(step.legTo()).isNotEqualTo(LegState.DECLINED);
      if (step.legFrom() == LegState.UNDER_APPROVAL && step.legTo() != step.legFrom()) {
        assertThat(step.move()).isEqualTo(Move.RECALL_LEG);
        assertThat(ENDED_BY_CLOCK).contains(step.legTo());
      }
    }
  }

  /** Rule 5. */
  private static void freesTheSlot(CaseStep step) {
    boolean ends =
        step.to() != step.from()
            && Set.of(CaseState.DECLINED, CaseState.EXPIRED, CaseState.UNREACHABLE)
                .contains(step.to());
    if (ends || step.move() == Move.SAY_NOT_NOW) {
      assertThat(step.move().effects()).contains(Effect.FREE_SLOT);
    }
  }

  /** Who declined or was never asked has no say in what follows. */
  private static void onlyWhoSaidYesGoesOn(Introduction introduction, CaseStep step) {
    if (step.by().company() != null
        && step.from() != null
        && CaseState.AFTER_INTRODUCTION.contains(step.from())) {
      assertThat(introduction.legOf(step.by().company()).map(Leg::state)).contains(LegState.YES);
    }
  }

  /** Rule 8: not before ten working days of the company’s own country. */
  private static void expiredOnlyAfterItsTime(RandomCase random, List<CaseStep> steps) {
    for (CaseStep step : steps) {
      if (step.move() == Move.RUN_OUT) {
        Leg leg = Objects.requireNonNull(step.leg());
        assertThat(
                random
                    .days()
                    .between(
                        leg.country(),
                        random.days().dayOf(leg.country(), leg.clockFrom()),
                        random.days().dayOf(leg.country(), random.now())))
            .isGreaterThanOrEqualTo(ClockSettings.DEFAULT.expiry());
      }
    }
  }
}
