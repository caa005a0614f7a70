package app.kakehashi.matching.domain.consortium;

import app.kakehashi.matching.Coverage;
import app.kakehashi.matching.Requirement;
import app.kakehashi.matching.Requirement.Kind;
import app.kakehashi.matching.domain.CompanyProfile;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.Needs;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.domain.Stated;
import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a gap asks, and how far an offer covers it. */
public final class TeamReader {
  private static final double MANDATORY = 2;
  private static final double WELCOME = 1;
  private static final int MOST_CONCEPTS = 8;

  /** Of a concept of which only a narrower or a broader one is named. */
  private static final double KINDRED = .5;

  /** Nothing is said, which covers nothing and proves nothing. */
  private static final Coverage SILENT = new Coverage(0, false);

  private static final int LEADING_SIZE = 30;

  /** Certified systems of quality, of which each shows that a firm can answer for others. */
  private static final Set<String> QUALITY =
      Set.of("ISO9001", "IATF16949", "ISO13485", "AS9100", "JISQ9100");

  private final double prior;

  /**
   * Reads.
   *
   * @param prior what stands for the unknown, 0 to 1
   */
  public TeamReader(double prior) {
    this.prior = prior;
  }

  /** What the gap asks. */
  public TeamTask task(GapProfile gap, ReadText text) {
    List<Requirement> asked = new ArrayList<>();
    concepts(text)
        .forEach((code, weight) -> asked.add(new Requirement(Kind.CAPABILITY, code, weight)));
    add(asked, Kind.FIELD, gap.fields(), WELCOME);
    Needs needs = gap.needs();
    add(asked, Kind.CERTIFICATE, needs.mandatoryCertificates(), MANDATORY);
    add(asked, Kind.CERTIFICATE, needs.preferredCertificates(), WELCOME);
    add(asked, Kind.LANGUAGE, needs.mandatoryLanguages(), MANDATORY);
    add(asked, Kind.LANGUAGE, needs.preferredLanguages(), WELCOME);
    add(asked, Kind.OBSTACLE, needs.obstacles(), MANDATORY);
    add(asked, Kind.COUNTRY, needs.targetCountries(), WELCOME);
    return new TeamTask(asked, needs.monthlyQuantity());
  }

  private static void add(
      List<Requirement> asked, Kind kind, Collection<String> codes, double weight) {
    for (String code : codes) {
      if (asked.stream().noneMatch(one -> one.kind() == kind && one.code().equals(code))) {
        asked.add(new Requirement(kind, code, weight));
      }
    }
  }

  /** The concepts that the gap names: those of its title and what it requires first. */
  private static Map<String, Double> concepts(ReadText text) {
    Map<String, Double> found = new LinkedHashMap<>();
    for (boolean first : List.of(true, false)) {
      for (Term term : text.terms()) {
        boolean weighty = term.part() == Part.TITLE || term.polarity() == Polarity.REQUIRED;
        if (term.kind() == Term.Kind.CONCEPT
            && term.polarity() != Polarity.DENIED
            && weighty == first
            && found.size() < MOST_CONCEPTS) {
          found.putIfAbsent(term.key().substring(2), first ? MANDATORY : WELCOME);
        }
      }
    }
    return found;
  }

  /**
   * An offer as a candidate.
   *
   * @param joint R of the pair
   */
  public Candidate candidate(TeamTask task, OfferProfile offer, ReadText text, double joint) {
    CompanyProfile firm = offer.company();
    Double quantity = offer.capacity().monthlyQuantity();
    return new Candidate(
        offer.id(),
        firm.id(),
        firm.region(),
        firm.group(),
        canLead(offer),
        task.requirements().stream().map(asked -> coverage(asked, offer, text)).toList(),
        quantity == null ? 0 : quantity,
        joint);
  }

  private Coverage coverage(Requirement asked, OfferProfile offer, ReadText text) {
    CompanyProfile firm = offer.company();
    return switch (asked.kind()) {
      case CAPABILITY -> named(asked, text);
      case FIELD -> offer.fields().contains(asked.code()) ? Coverage.of(1) : SILENT;
      case CERTIFICATE -> stated(firm.certificates(), asked.code());
      case LANGUAGE -> stated(firm.languages(), asked.code());
      case OBSTACLE -> stated(offer.obstaclesRemoved(), asked.code());
      case COUNTRY ->
          firm.presence().has(asked.code())
              ? Coverage.of(1)
              : stated(offer.countriesServed(), asked.code());
      case QUANTITY -> throw new IllegalArgumentException("A quantity adds up over a team");
    };
  }

  private Coverage stated(Stated list, String code) {
    return list.answers(code) ? Coverage.of(list.has(code) ? 1 : 0) : new Coverage(prior, false);
  }

  /**
   * 1 where the text affirms the concept, half where it affirms one of its kind. An offer that does
   * not name what the gap is about lacks it; of what the gap only mentions silence says nothing.
   */
  private static Coverage named(Requirement asked, ReadText text) {
    double best = 0;
    for (Term term : text.terms()) {
      if (term.polarity() != Polarity.DENIED && term.key().equals("c:" + asked.code())) {
        best = Math.max(best, term.kind() == Term.Kind.CONCEPT ? 1 : KINDRED);
      }
    }
    return best == 0 && asked.weight() < MANDATORY ? SILENT : Coverage.of(best);
  }

  private static boolean canLead(OfferProfile offer) {
    CompanyProfile firm = offer.company();
    Integer employees = firm.size().employees();
    return (employees != null && employees >= LEADING_SIZE)
        || Boolean.TRUE.equals(firm.crossBorderBusiness())
        || offer.countriesServed().values().stream().anyMatch(code -> !code.equals(firm.country()))
        || QUALITY.stream().anyMatch(firm.certificates()::has);
  }
}
