package app.kakehashi.matching.domain;

import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Argument.Codes;
import app.kakehashi.matching.Argument.Vocabulary;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Bar;
import app.kakehashi.matching.Change;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Explanation;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import app.kakehashi.matching.Stance;
import app.kakehashi.matching.TermPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a pair's numbers into reasons; every reason comes from the very line that was summed. */
final class Explainer {

  private static final List<Criterion> FIRST =
      List.of(Criterion.SECTOR, Criterion.SIZE, Criterion.REGION);

  /** What a firm can state or mend, by itself. */
  private static final Set<Criterion> CHANGEABLE =
      EnumSet.complementOf(
          EnumSet.of(
              Criterion.TEXT,
              Criterion.SIZE,
              Criterion.REGION,
              Criterion.PLACE,
              Criterion.FIT,
              Criterion.COUNTERPARTY));

  /** Computed from what only the Taiwanese firm and the office may know. */
  private static final Set<ReasonCode> PRIVATE_TO_TAIWAN =
      EnumSet.of(
          ReasonCode.VOLUME_ENOUGH,
          ReasonCode.VOLUME_PART,
          ReasonCode.ORDER_HEALTHY,
          ReasonCode.ORDER_DEPENDENT,
          ReasonCode.CAPACITY_EXHAUSTED,
          ReasonCode.CONDITION_MINIMUM,
          ReasonCode.CONDITION_BUSY);

  private static final double SHARE_WORTH_ASKING = 1;

  private static final Set<Audience> FOR_TAIWAN = EnumSet.of(Audience.TAIWAN_SIDE, Audience.OFFICE);

  private static final Set<Audience> FOR_JAPAN = EnumSet.of(Audience.JAPAN_SIDE, Audience.OFFICE);

  private static final Comparator<Change> MOST_FIRST =
      Comparator.comparingDouble(Change::points)
          .reversed()
          .thenComparing(Change::side)
          .thenComparing(Change::criterion);

  private final SharedWords sharedWords;
  private final ConditionFit conditionFit;
  private final ReasonFacts facts;

  Explainer(SharedWords sharedWords, ConditionFit conditionFit, SizeFit sizeFit) {
    this.sharedWords = sharedWords;
    this.conditionFit = conditionFit;
    this.facts = new ReasonFacts(sizeFit);
  }

  Explanation explain(GapQuery gap, OfferDocument offer, PairScore score) {
    List<TermPair> words = sharedWords.find(gap, offer);
    List<Reason> reasons = new ArrayList<>();
    for (Side side : Side.values()) {
      SideScore scored = score.of(side);
      for (ScoreLine line : scored.lines()) {
        addLine(reasons, side, line, gap, offer, words);
      }
      for (ScoreCap cap : scored.caps()) {
        reasons.add(
            reason(
                capCode(cap),
                side,
                null,
                Stance.AGAINST,
                cap.points(),
                mandatory(cap, gap, offer)));
      }
      if (gap.profile().needs().namesExcludedBuyers()) {
        reasons.add(
            reason(
                ReasonCode.BUYERS_EXCLUDED,
                side,
                Criterion.CONDITIONS,
                Stance.OPEN,
                SHARE_WORTH_ASKING,
                List.of()));
      }
      leastStrong(side, scored).ifPresent(reasons::add);
    }
    if (offer.profile().capacity().exhausted()) {
      reasons.add(
          reason(ReasonCode.CAPACITY_EXHAUSTED, Side.TAIWAN, null, Stance.AGAINST, 0, List.of()));
    }
    return new Explanation(bars(score), reasons, words, changes(score));
  }

  private void addLine(
      List<Reason> reasons,
      Side side,
      ScoreLine line,
      GapQuery gap,
      OfferDocument offer,
      List<TermPair> words) {
    if (line.criterion() == Criterion.CONDITIONS) {
      addConditions(reasons, side, line, gap, offer);
      return;
    }
    if (line.criterion() == Criterion.REGION && side == Side.JAPAN && gap.inThirdCountry(offer)) {
      // it is measured by who is present there, and the criterion of countries says that
      return;
    }
    boolean good = line.contribution() > 0;
    double unknown = 100 * line.weight() * (1 - line.evidence());
    if (line.evidence() > 0) {
      ReasonFacts.Found found = facts.find(line, gap, offer, words);
      boolean speaksFor = good && found.code().isFavourable();
      reasons.add(
          reason(
              found.code(),
              side,
              line.criterion(),
              speaksFor ? Stance.FOR : Stance.AGAINST,
              speaksFor || !good ? line.contribution() : -lost(line),
              found.arguments()));
    }
    if (line.evidence() > 0 && good && line.value() < 1) {
      ReasonFacts.Found lacking = facts.lacking(line.criterion(), gap, offer);
      if (lacking != null && lacking.namesSomething()) {
        reasons.add(
            reason(
                lacking.code(),
                side,
                line.criterion(),
                Stance.AGAINST,
                -lost(line),
                lacking.arguments()));
      }
    }
    ReasonCode question = ReasonFacts.unknown(line.criterion());
    if (question != null && unknown >= SHARE_WORTH_ASKING) {
      reasons.add(
          reason(
              question,
              side,
              line.criterion(),
              Stance.OPEN,
              unknown,
              facts.asked(line.criterion(), gap, offer)));
    }
  }

  private void addConditions(
      List<Reason> reasons, Side side, ScoreLine line, GapQuery gap, OfferDocument offer) {
    Set<ConditionFit.Conflict> conflicts = conditionFit.conflicts(gap, offer);
    double points = -lost(line) / Math.max(1, conflicts.size());
    for (ConditionFit.Conflict conflict : conflicts) {
      ReasonCode code =
          switch (conflict) {
            case DENIED -> ReasonCode.CONDITION_DENIED;
            case REFUSED -> ReasonCode.CONDITION_REFUSED;
            case MINIMUM -> ReasonCode.CONDITION_MINIMUM;
            case ORIGIN -> ReasonCode.CONDITION_ORIGIN;
            case BUSY -> ReasonCode.CONDITION_BUSY;
            case SAME_SIDE -> ReasonCode.CONDITION_SAME_SIDE;
            case UPROOTED -> ReasonCode.CONDITION_UPROOTED;
            case MEASURE -> ReasonCode.CONDITION_MEASURE;
          };
      List<Argument> arguments =
          switch (conflict) {
            case DENIED -> List.of(new Argument.Words(sharedWords.deniedByOffer(gap, offer)));
            case REFUSED -> List.of(new Argument.Words(sharedWords.refusedByGap(gap, offer)));
            case ORIGIN ->
                List.of(
                    new Codes(
                        Vocabulary.COUNTRY,
                        offer.facts().madeIn().stream()
                            .filter(gap.text().facts().refusedOrigins()::contains)
                            .sorted()
                            .toList()));
            case MEASURE -> List.of(new Argument.Words(SharedWords.measures(gap, offer)));
            case MINIMUM, BUSY, SAME_SIDE, UPROOTED -> List.of();
          };
      boolean wordsNotShown =
          !arguments.isEmpty()
              && arguments.getFirst() instanceof Argument.Words shown
              && shown.pairs().isEmpty();
      if (!wordsNotShown) {
        reasons.add(reason(code, side, line.criterion(), Stance.AGAINST, points, arguments));
      }
    }
    if (conflicts.isEmpty()) {
      reasons.add(
          reason(
              ReasonCode.CONDITION_CLEAR,
              side,
              line.criterion(),
              Stance.FOR,
              line.contribution(),
              List.of()));
    }
  }

  /** What the known part of a criterion lacks to the whole answer. */
  private static double lost(ScoreLine line) {
    return line.most() * line.evidence() * (1 - line.value());
  }

  private static Reason reason(
      ReasonCode code,
      Side side,
      @Nullable Criterion criterion,
      Stance stance,
      double points,
      List<Argument> arguments) {
    return new Reason(code, side, criterion, stance, points, arguments, audience(code, side));
  }

  /**
   * A side's reasons are for that side and the office; a firm's own figures are never for the
   * other.
   */
  private static Set<Audience> audience(ReasonCode code, Side side) {
    return PRIVATE_TO_TAIWAN.contains(code) || side == Side.TAIWAN ? FOR_TAIWAN : FOR_JAPAN;
  }

  private static List<Argument> mandatory(ScoreCap cap, GapQuery gap, OfferDocument offer) {
    return switch (cap.kind()) {
      case CERTIFICATE_UNKNOWN -> ReasonFacts.openCertificates(gap, offer);
      case LANGUAGE_UNKNOWN -> ReasonFacts.openLanguages(gap, offer);
      case NO_TOPIC, MODE_WEAK, CONDITION -> List.of();
    };
  }

  private static ReasonCode capCode(ScoreCap cap) {
    return switch (cap.kind()) {
      case NO_TOPIC -> ReasonCode.CAP_NO_TOPIC;
      case CERTIFICATE_UNKNOWN -> ReasonCode.CAP_CERTIFICATE_UNKNOWN;
      case LANGUAGE_UNKNOWN -> ReasonCode.CAP_LANGUAGE_UNKNOWN;
      case MODE_WEAK -> ReasonCode.CAP_MODE_WEAK;
      case CONDITION -> ReasonCode.CAP_CONDITION;
    };
  }

  /**
   * The line with the most room above it, for pairs that nothing speaks against; never one that
   * tells the Japanese side what a firm can make.
   */
  private static Optional<Reason> leastStrong(Side side, SideScore scored) {
    ScoreLine least = null;
    for (ScoreLine line : scored.lines()) {
      if (line.criterion() != Criterion.VOLUME
          && (least == null || line.headroom() > least.headroom())) {
        least = line;
      }
    }
    return Optional.ofNullable(least)
        .map(
            line ->
                reason(
                    ReasonCode.LEAST_STRONG,
                    side,
                    line.criterion(),
                    Stance.AGAINST,
                    -line.headroom(),
                    List.of(new Codes(Vocabulary.CRITERION, List.of(line.criterion().code())))));
  }

  private static List<Bar> bars(PairScore score) {
    List<Bar> bars = new ArrayList<>();
    for (Criterion criterion : FIRST) {
      ScoreLine line = score.of(Side.JAPAN).line(criterion);
      bars.add(
          line == null
              ? new Bar(criterion, 0, 0)
              : new Bar(criterion, line.blended(), line.evidence()));
    }
    return bars;
  }

  private static List<Change> changes(PairScore score) {
    List<Change> changes = new ArrayList<>();
    for (Side side : Side.values()) {
      for (ScoreLine line : score.of(side).lines()) {
        if (CHANGEABLE.contains(line.criterion()) && line.headroom() >= SHARE_WORTH_ASKING) {
          changes.add(new Change(side, line.criterion(), line.headroom()));
        }
      }
    }
    changes.sort(MOST_FIRST);
    return changes;
  }
}
