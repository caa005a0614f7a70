package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every number of a pair is what the formulas of the design say, for pairs drawn at random. */
class DesignFormulasTest {

  private static final int PAIRS = 700;
  private static final double EXACT = 1e-9;

  /** .6667 stands for ⅔ in the table of the model, .033333 for 1:30. */
  private static final double ROUNDED_TABLE = 1e-4;

  private static final Set<Criterion> ROUNDED = EnumSet.of(Criterion.SIZE, Criterion.COUNTERPARTY);

  /** Lines that follow from words; the rest is worked out here once more. */
  private static final Set<Criterion> FROM_WORDS =
      EnumSet.of(
          Criterion.TEXT, Criterion.SECTOR, Criterion.CONDITIONS, Criterion.REGION, Criterion.FIT);

  private record Scored(GapProfile gap, OfferProfile offer, PairScore score) {
    DesignFormulas design() {
      return new DesignFormulas(gap, offer);
    }
  }

  private static final List<Scored> SCORED = new ArrayList<>();

  @BeforeAll
  static void score() {
    for (int i = 0; i < PAIRS; i++) {
      RandomPairs draw = new RandomPairs(770_000L + i);
      GapProfile gap = draw.gap();
      OfferProfile offer = draw.offer();
      Optional<Ranking.Entry> entry =
          RandomPairs.catalogue(gap, offer).pair(gap.id(), offer.id(), RankingRequest.top(1));
      entry.ifPresent(found -> SCORED.add(new Scored(gap, offer, found.score())));
    }
  }

  @Test
  void everySubScoreFollowsItsFormula() {
    assertThat(SCORED).hasSizeGreaterThan(PAIRS / 10);
    Map<Criterion, Set<Long>> seen = new EnumMap<>(Criterion.class);
    for (Scored pair : SCORED) {
      check(pair, Side.JAPAN, pair.design().japan(), seen);
      check(pair, Side.TAIWAN, pair.design().taiwan(), seen);
    }
    // what never varies proves nothing
    assertThat(seen)
        .allSatisfy(
            (criterion, values) -> assertThat(values).as("%s", criterion).hasSizeGreaterThan(1));
  }

  private static void check(
      Scored pair,
      Side side,
      Map<Criterion, DesignFormulas.Part> expected,
      Map<Criterion, Set<Long>> seen) {
    Set<Criterion> asked = EnumSet.noneOf(Criterion.class);
    for (ScoreLine line : pair.score().of(side).lines()) {
      if (FROM_WORDS.contains(line.criterion())) {
        continue;
      }
      asked.add(line.criterion());
      DesignFormulas.Part part = Objects.requireNonNull(expected.get(line.criterion()));
      assertThat(line.evidence())
          .as("%s of %s", line.criterion(), pair)
          .isCloseTo(part.evidence(), within(EXACT));
      assertThat(line.evidence() * line.value())
          .as("%s of %s", line.criterion(), pair)
          .isCloseTo(
              part.evidence() * part.value(),
              within(ROUNDED.contains(line.criterion()) ? ROUNDED_TABLE : EXACT));
      seen.computeIfAbsent(line.criterion(), unused -> new HashSet<>())
          .add(Math.round(1000 * line.value()));
    }
    assertThat(asked).isEqualTo(expected.keySet());
  }

  @Test
  void everyWeightIsThatOfTheModelSpreadOverWhatIsAsked() {
    for (Scored pair : SCORED) {
      for (Side side : Side.values()) {
        List<ScoreLine> lines = pair.score().of(side).lines();
        double all =
            lines.stream()
                .mapToDouble(line -> Mother.MODEL.weight(side, Preset.DEFAULT, line.criterion()))
                .sum();
        for (ScoreLine line : lines) {
          assertThat(line.weight())
              .isCloseTo(
                  Mother.MODEL.weight(side, Preset.DEFAULT, line.criterion()) / all, within(EXACT));
        }
      }
    }
  }

  @Test
  void scoreAndIntervalAreTheSumsOfTheDesign() {
    for (Scored pair : SCORED) {
      for (Side side : Side.values()) {
        SideScore score = pair.score().of(side);
        double sum = 0;
        double least = 0;
        double most = 0;
        for (ScoreLine line : score.lines()) {
          double known = line.evidence() * line.value();
          sum += 100 * line.weight() * (known + (1 - line.evidence()) * .4);
          least += 100 * line.weight() * known;
          most += 100 * line.weight() * (known + 1 - line.evidence());
        }
        assertThat(score.low()).isCloseTo(least, within(EXACT));
        assertThat(score.high()).isCloseTo(most, within(EXACT));
        assertThat(score.base()).isCloseTo(40, within(EXACT));
        double cap = side == Side.JAPAN ? lowestCap(pair) : 100;
        assertThat(score.score()).isCloseTo(Math.min(sum, cap), within(EXACT));
      }
    }
  }

  @Test
  void capsStandAsLinesOfTheirOwnTheHighestFirst() {
    Set<ScoreCap.Kind> seen = EnumSet.noneOf(ScoreCap.Kind.class);
    int two = 0;
    for (Scored pair : SCORED) {
      SideScore japan = pair.score().of(Side.JAPAN);
      double level =
          japan.base() + japan.lines().stream().mapToDouble(ScoreLine::contribution).sum();
      List<ScoreCap.Kind> lowestTwo =
          caps(pair).stream()
              .sorted(java.util.Comparator.comparingDouble(DesignFormulasTest::limit))
              .limit(2)
              .toList();
      List<ScoreCap> expected = new ArrayList<>();
      for (ScoreCap.Kind kind : lowestTwo.reversed()) {
        if (level > limit(kind)) {
          expected.add(new ScoreCap(kind, limit(kind) - level));
          level = limit(kind);
        }
      }
      assertThat(japan.caps()).extracting(ScoreCap::kind).isEqualTo(kinds(expected));
      for (int i = 0; i < expected.size(); i++) {
        assertThat(japan.caps().get(i).points()).isCloseTo(expected.get(i).points(), within(EXACT));
      }
      assertThat(pair.score().of(Side.TAIWAN).caps()).isEmpty();
      seen.addAll(kinds(expected));
      two += expected.size() == 2 ? 1 : 0;
    }
    assertThat(seen).containsExactlyInAnyOrder(ScoreCap.Kind.values());
    assertThat(two).isPositive();
  }

  private static List<ScoreCap.Kind> kinds(List<ScoreCap> caps) {
    return caps.stream().map(ScoreCap::kind).toList();
  }

  private static double limit(ScoreCap.Kind kind) {
    return Mother.MODEL.number("cap", kind.code());
  }

  private static double lowestCap(Scored pair) {
    return caps(pair).stream().mapToDouble(DesignFormulasTest::limit).min().orElse(100);
  }

  /** The soft knock-outs of the design that hold for a pair, whether they take points or not. */
  private static Set<ScoreCap.Kind> caps(Scored pair) {
    SideScore japan = pair.score().of(Side.JAPAN);
    Needs needs = pair.gap().needs();
    CompanyProfile maker = pair.offer().company();
    Set<ScoreCap.Kind> caps = EnumSet.noneOf(ScoreCap.Kind.class);
    if (value(japan, Criterion.TEXT) < .15 && value(japan, Criterion.SECTOR) < .3) {
      caps.add(ScoreCap.Kind.NO_TOPIC);
    }
    if (needs.mandatoryCertificates().stream()
        .anyMatch(code -> !maker.certificates().answers(code))) {
      caps.add(ScoreCap.Kind.CERTIFICATE_UNKNOWN);
    }
    if (needs.mandatoryLanguages().stream().anyMatch(code -> !maker.languages().answers(code))) {
      caps.add(ScoreCap.Kind.LANGUAGE_UNKNOWN);
    }
    if (!pair.gap().modes().isEmpty()
        && !pair.offer().modes().isEmpty()
        && pair.design().winningCompatibility() < .5) {
      caps.add(ScoreCap.Kind.MODE_WEAK);
    }
    if (value(japan, Criterion.CONDITIONS) < .6) {
      caps.add(ScoreCap.Kind.CONDITION);
    }
    return caps;
  }

  private static double value(SideScore score, Criterion criterion) {
    return Objects.requireNonNull(score.line(criterion)).value();
  }

  @Test
  void fitIsEightTenthsTextAndTwoTenthsSector() {
    for (Scored pair : SCORED) {
      SideScore japan = pair.score().of(Side.JAPAN);
      ScoreLine sector = Objects.requireNonNull(japan.line(Criterion.SECTOR));
      ScoreLine fit = Objects.requireNonNull(pair.score().of(Side.TAIWAN).line(Criterion.FIT));
      assertThat(fit.evidence()).isCloseTo(.8 + .2 * sector.evidence(), within(EXACT));
      assertThat(fit.evidence() * fit.value())
          .isCloseTo(
              .8 * value(japan, Criterion.TEXT) + .2 * sector.evidence() * sector.value(),
              within(EXACT));
    }
  }

  @Test
  void theJointScoreItsBandAndThePairsValueFollowFromBothSides() {
    Set<Band> bands = EnumSet.noneOf(Band.class);
    for (Scored pair : SCORED) {
      SideScore japan = pair.score().of(Side.JAPAN);
      SideScore taiwan = pair.score().of(Side.TAIWAN);
      double joint = Math.sqrt(japan.score() * taiwan.score());
      assertThat(pair.score().joint()).isCloseTo(joint, within(EXACT));
      assertThat(pair.score().value())
          .isCloseTo(chance(japan.score()) * chance(taiwan.score()), within(EXACT));
      double known = Math.min(known(japan), known(taiwan));
      boolean strong =
          joint >= band("introduce")
              && caps(pair).isEmpty()
              && value(japan, Criterion.TEXT) >= band("introduce_text")
              && known >= band("introduce_known");
      Band band =
          strong
              ? Band.INTRODUCE
              : joint >= band("check")
                  ? Band.CHECK
                  : joint >= band("office") ? Band.OFFICE : Band.BELOW;
      assertThat(pair.score().band()).isEqualTo(band);
      bands.add(band);
    }
    assertThat(bands).contains(Band.CHECK, Band.OFFICE, Band.BELOW);
  }

  /** Bands are set from measurements, so they are read from the model. */
  private static double band(String key) {
    return Mother.MODEL.number("band", key);
  }

  private static double known(SideScore score) {
    return score.lines().stream().mapToDouble(line -> line.weight() * line.evidence()).sum();
  }

  private static double chance(double score) {
    return 1 / (1 + Math.exp(4.373 - .0597 * score));
  }
}
