package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores a team for the gap's side: the lead's score with what the team has together in place of
 * what the lead has alone. Of words and industry the best member counts, certificates and languages
 * are united, quantities and people add up, and trust is that of the least trusted.
 */
public final class TeamScorer {
  /** What each further member takes away: somebody has to hold the team together. */
  public static final double POINTS_PER_MEMBER = 4;

  private final MatchingModel model;
  private final SizeFit sizeFit;
  private final PairScorer pairs;

  /**
   * Scores by a model.
   *
   * @param today the day by which deadlines are reckoned
   */
  public TeamScorer(MatchingModel model, LocalDate today) {
    this.model = model;
    this.sizeFit = new SizeFit(model);
    this.pairs = new PairScorer(model, today);
  }

  /**
   * A member.
   *
   * @param alone its score of the gap's side
   */
  public record Member(OfferProfile offer, SideScore alone) {
    private CompanyProfile firm() {
      return offer.company();
    }

    private @Nullable ScoreLine line(Criterion criterion) {
      return alone.line(criterion);
    }
  }

  /** The team's score of the gap's side, 0 to 100. */
  public double score(GapProfile gap, Member lead, List<Member> members) {
    Together together = new Together(gap, lead, members);
    double score = 0;
    for (ScoreLine line : lead.alone().lines()) {
      score += 100 * line.weight() * together.blended(line);
    }
    for (ScoreCap.Kind cap : together.caps()) {
      score = Math.min(score, model.number("cap", cap.code()));
    }
    return Math.max(0, score - POINTS_PER_MEMBER * (members.size() - 1));
  }

  /** A team before one gap. */
  private final class Together {
    private final GapProfile gap;
    private final Member lead;
    private final List<Member> members;
    private final Stated certificates;
    private final Stated languages;

    Together(GapProfile gap, Member lead, List<Member> members) {
      this.gap = gap;
      this.lead = lead;
      this.members = members;
      this.certificates = united(firm -> firm.certificates());
      this.languages = united(firm -> firm.languages());
    }

    /** What all have stated together; complete only where all have said all. */
    private Stated united(Function<CompanyProfile, Stated> list) {
      List<Stated> lists = members.stream().map(member -> list.apply(member.firm())).toList();
      Set<String> values = new HashSet<>();
      lists.forEach(one -> values.addAll(one.values()));
      return lists.stream().allMatch(Stated::known) ? Stated.of(values) : Stated.atLeast(values);
    }

    double blended(ScoreLine line) {
      return switch (line.criterion()) {
        case TEXT, SECTOR -> best(line.criterion(), line.blended());
        case CERTIFICATE ->
            requirements(
                gap.needs().mandatoryCertificates(),
                gap.needs().preferredCertificates(),
                certificates,
                line);
        case LANGUAGE ->
            requirements(
                gap.needs().mandatoryLanguages(),
                gap.needs().preferredLanguages(),
                languages,
                line);
        case VOLUME -> quantity(line);
        case SIZE -> size(line);
        case TRUST -> lowest(line.criterion(), line.blended());
        default -> line.blended();
      };
    }

    private double best(Criterion criterion, double otherwise) {
      return each(criterion).stream().mapToDouble(value -> value).max().orElse(otherwise);
    }

    private double lowest(Criterion criterion, double otherwise) {
      return each(criterion).stream().mapToDouble(value -> value).min().orElse(otherwise);
    }

    private List<Double> each(Criterion criterion) {
      return members.stream()
          .map(member -> member.line(criterion))
          .flatMap(java.util.stream.Stream::ofNullable)
          .map(ScoreLine::blended)
          .toList();
    }

    private double requirements(
        Set<String> mandatory, Set<String> preferred, Stated held, ScoreLine line) {
      SubScore part = new SubScore();
      pairs.requirements(mandatory, preferred, held, part);
      return blend(part, line.prior());
    }

    private double quantity(ScoreLine line) {
      Double needed = gap.needs().monthlyQuantity();
      double sum = sum(member -> orNothing(member.offer().capacity().monthlyQuantity()));
      return needed == null || sum == 0 ? line.blended() : Math.min(1, sum / needed);
    }

    /** The size of all together against what the lead's best mode tolerates. */
    private double size(ScoreLine line) {
      double employees = sum(member -> orNothing(member.firm().size().employees()));
      double capital = sum(member -> orNothing(member.firm().size().capitalJpy()));
      if (employees == 0) {
        return line.blended();
      }
      CompanyProfile all =
          lead.firm().toBuilder()
              .size(new CompanySize((int) employees, capital == 0 ? null : capital, null))
              .build();
      SubScore part = new SubScore();
      sizeFit.score(gap.owner(), all, mode(), true, part);
      return blend(part, line.prior());
    }

    private String mode() {
      if (gap.modes().isEmpty()) {
        return "supply";
      }
      List<String> offered = lead.offer().modes();
      return offered.isEmpty()
          ? gap.modes().getFirst()
          : ModeFit.best(Side.JAPAN, gap.modes(), offered, model).wanted();
    }

    private double sum(ToDoubleFunction<Member> number) {
      return members.stream().mapToDouble(number).sum();
    }

    /** The lead's caps, but for what the others settle. */
    Set<ScoreCap.Kind> caps() {
      Set<ScoreCap.Kind> caps =
          lead.alone().caps().stream().map(ScoreCap::kind).collect(Collectors.toSet());
      if (isAnswered(gap.needs().mandatoryCertificates(), certificates)) {
        caps.remove(ScoreCap.Kind.CERTIFICATE_UNKNOWN);
      }
      if (isAnswered(gap.needs().mandatoryLanguages(), languages)) {
        caps.remove(ScoreCap.Kind.LANGUAGE_UNKNOWN);
      }
      boolean topic =
          members.stream()
              .anyMatch(
                  member ->
                      member.alone().caps().stream()
                          .noneMatch(cap -> cap.kind() == ScoreCap.Kind.NO_TOPIC));
      if (topic) {
        caps.remove(ScoreCap.Kind.NO_TOPIC);
      }
      return caps;
    }
  }

  private static boolean isAnswered(Collection<String> asked, Stated stated) {
    return asked.stream().allMatch(stated::answers);
  }

  private static double orNothing(@Nullable Number number) {
    return number == null ? 0 : number.doubleValue();
  }

  private static double blend(SubScore part, double prior) {
    return part.evidence() * part.value() + (1 - part.evidence()) * prior;
  }
}
