package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Side;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables and formulas of the scoring design written down a second time, as plainly as they read
 * there and from the two profiles alone. What follows from words (text, fields, conditions) is not
 * repeated here.
 */
final class DesignFormulas {

  /** A value and how much of it is known. */
  record Part(double value, double evidence) {
    static final Part UNKNOWN = new Part(0, 0);
  }

  private final GapProfile gap;
  private final OfferProfile offer;
  private final Needs needs;
  private final CompanyProfile owner;
  private final CompanyProfile maker;

  DesignFormulas(GapProfile gap, OfferProfile offer) {
    this.gap = gap;
    this.offer = offer;
    this.needs = gap.needs();
    this.owner = gap.owner();
    this.maker = offer.company();
  }

  /** What the gap owner looks at, as far as asked. */
  Map<Criterion, Part> japan() {
    Map<Criterion, Part> parts = new EnumMap<>(Criterion.class);
    if (!gap.modes().isEmpty()) {
      parts.put(Criterion.MODE, mode(Side.JAPAN));
    }
    parts.put(Criterion.SIZE, size(true));
    putRequirements(
        parts,
        Criterion.CERTIFICATE,
        needs.mandatoryCertificates(),
        needs.preferredCertificates(),
        maker.certificates());
    putRequirements(
        parts,
        Criterion.LANGUAGE,
        needs.mandatoryLanguages(),
        needs.preferredLanguages(),
        maker.languages());
    if (needs.monthlyQuantity() != null) {
      parts.put(
          Criterion.VOLUME, ratio(offer.capacity().monthlyQuantity(), needs.monthlyQuantity()));
    }
    if (needs.labourWanted() != null) {
      parts.put(Criterion.LABOUR, ratio(offer.labourSaved(), needs.labourWanted()));
    }
    if (needs.neededBy() != null) {
      parts.put(Criterion.TIME, time());
    }
    if (!needs.obstacles().isEmpty()) {
      parts.put(Criterion.OBSTACLE, obstacles());
    }
    if (needs.maturity() != null) {
      parts.put(Criterion.MATURITY, maturity(needs.maturity()));
    }
    if (!needs.partnerRegions().isEmpty()) {
      parts.put(Criterion.PLACE, place());
    }
    if (!needs.targetCountries().isEmpty()) {
      parts.put(Criterion.COUNTRIES, countries(.7));
    }
    parts.put(Criterion.BRIDGE, bridge(maker, gap.text().language(), earlierBusiness(), "JP"));
    parts.put(Criterion.TRUST, trust());
    return parts;
  }

  /** What the Taiwanese side looks at, as far as it does not follow from words. */
  Map<Criterion, Part> taiwan() {
    Map<Criterion, Part> parts = new EnumMap<>(Criterion.class);
    if (!gap.modes().isEmpty()) {
      parts.put(Criterion.MODE, mode(Side.TAIWAN));
    }
    parts.put(Criterion.COUNTERPARTY, size(false));
    parts.put(Criterion.ORDER, order());
    parts.put(Criterion.CLARITY, clarity());
    parts.put(Criterion.TERMS, terms());
    parts.put(
        Criterion.BRIDGE,
        bridge(owner, offer.text().language(), owner.crossBorderBusiness(), "TW"));
    return parts;
  }

  private static double preference(int wish) {
    return wish == 0 ? 1 : wish == 1 ? .9 : .8;
  }

  /** max over m, n of pref·C, with the preferences of one side. */
  private Part mode(Side side) {
    List<String> preferred = side == Side.JAPAN ? gap.modes() : offer.modes();
    if (offer.modes().isEmpty()) {
      return Part.UNKNOWN;
    }
    double best = 0;
    for (String wanted : gap.modes()) {
      for (String offered : offer.modes()) {
        String own = side == Side.JAPAN ? wanted : offered;
        best =
            Math.max(best, preference(preferred.indexOf(own)) * Mother.MODEL.mode(wanted, offered));
      }
    }
    return new Part(best, 1);
  }

  /** The wish that fits best: its size band counts. */
  String winningMode() {
    if (gap.modes().isEmpty()) {
      return "supply";
    }
    if (offer.modes().isEmpty()) {
      return gap.modes().getFirst();
    }
    String winner = "";
    double best = 0;
    for (int m = 0; m < gap.modes().size(); m++) {
      for (String offered : offer.modes()) {
        double value = preference(m) * Mother.MODEL.mode(gap.modes().get(m), offered);
        if (value > best) {
          best = value;
          winner = gap.modes().get(m);
        }
      }
    }
    return winner;
  }

  /** C of the pair of modes that wins. */
  double winningCompatibility() {
    double best = 0;
    double compatibility = 0;
    for (int m = 0; m < gap.modes().size(); m++) {
      for (String offered : offer.modes()) {
        double fit = Mother.MODEL.mode(gap.modes().get(m), offered);
        if (preference(m) * fit > best) {
          best = preference(m) * fit;
          compatibility = fit;
        }
      }
    }
    return compatibility;
  }

  private Part size(boolean withCapital) {
    double[] band =
        switch (winningMode()) {
          case "supply", "oem_odm" -> new double[] {-Math.log(20), Math.log(50)};
          case "service" -> new double[] {-Math.log(20), Math.log(200)};
          case "joint_rnd" -> new double[] {-Math.log(50), Math.log(1000)};
          case "licence" -> new double[] {-Math.log(300), Math.log(3000)};
          case "agency", "branch" -> new double[] {-Math.log(30), Math.log(300)};
          case "joint_venture" -> new double[] {-Math.log(20), Math.log(20)};
          case "acquisition" -> new double[] {Double.NEGATIVE_INFINITY, Math.log(2)};
          case "third_country_team" -> new double[] {-Math.log(50), Math.log(200)};
          default -> throw new IllegalStateException(winningMode());
        };
    double high = band[1] + (Boolean.TRUE.equals(owner.dejima()) ? Math.log(10) : 0);
    Integer ourPeople = owner.size().employees();
    Integer theirPeople = maker.size().employees();
    Double people =
        ourPeople == null || theirPeople == null
            ? null
            : inBand(Math.log((double) ourPeople / theirPeople), band[0], high);
    Double ours = owner.size().capitalJpy();
    Double theirs = maker.size().capitalJpy();
    Double capital =
        !withCapital || ours == null || theirs == null
            ? null
            : inBand(Math.log(ours / theirs), band[0], high + Math.log(20));
    if (people != null && capital != null) {
      return new Part(2 * people / 3 + capital / 3, 1);
    }
    if (people != null) {
      return new Part(people, withCapital ? .7 : 1);
    }
    return capital == null ? Part.UNKNOWN : new Part(capital, .7);
  }

  private static double inBand(double ratio, double low, double high) {
    double excess = Math.max(0, Math.max(ratio - high, low - ratio));
    return 1 / (1 + Math.pow(excess / Math.log(4), 2));
  }

  private static void putRequirements(
      Map<Criterion, Part> parts,
      Criterion criterion,
      Set<String> mandatory,
      Set<String> preferred,
      Stated held) {
    Set<String> all = new HashSet<>(mandatory);
    all.addAll(preferred);
    if (all.isEmpty()) {
      return;
    }
    double weights = 0;
    double known = 0;
    double met = 0;
    for (String code : all) {
      double weight = mandatory.contains(code) ? 2 : 1;
      weights += weight;
      known += held.answers(code) ? weight : 0;
      met += held.has(code) ? weight : 0;
    }
    parts.put(criterion, known == 0 ? Part.UNKNOWN : new Part(met / known, known / weights));
  }

  private static Part ratio(@Nullable Double given, double wanted) {
    return given == null ? Part.UNKNOWN : new Part(Math.min(1, given / wanted), 1);
  }

  private Part time() {
    Integer lead = offer.capacity().leadTimeDays();
    if (lead == null || needs.neededBy() == null) {
      return Part.UNKNOWN;
    }
    double deadline = ChronoUnit.DAYS.between(Mother.TODAY, needs.neededBy());
    if (lead <= deadline) {
      return new Part(1, 1);
    }
    return new Part(Math.max(0, 1 - (lead - deadline) / (.5 * deadline)), 1);
  }

  private Part obstacles() {
    if (!offer.obstaclesRemoved().known()) {
      return Part.UNKNOWN;
    }
    return new Part(share(needs.obstacles(), offer.obstaclesRemoved().values()), 1);
  }

  private static double share(Collection<String> wanted, Collection<String> given) {
    Set<String> met = new HashSet<>(wanted);
    met.retainAll(given);
    return (double) met.size() / wanted.size();
  }

  private Part maturity(String wanted) {
    List<String> steps = List.of("prototype", "pilot", "mass_production", "proven_abroad");
    String reached = offer.maturity();
    if (reached == null) {
      return Part.UNKNOWN;
    }
    return new Part(Math.min(1, (1.0 + steps.indexOf(reached)) / (1.0 + steps.indexOf(wanted))), 1);
  }

  private Part place() {
    if (needs.partnerRegions().contains(maker.country())
        || needs.partnerRegions().contains(String.valueOf(maker.region()))) {
      return new Part(1, 1);
    }
    boolean couldBe =
        maker.region() == null
            && needs.partnerRegions().stream().anyMatch(wanted -> wanted.contains("-"));
    return couldBe ? Part.UNKNOWN : new Part(0, 1);
  }

  /** Offices count whole, deliveries without an office by the given share. */
  Part countries(double served) {
    if (!maker.presence().known() && !offer.countriesServed().known()) {
      return Part.UNKNOWN;
    }
    double met = 0;
    for (String country : needs.targetCountries()) {
      if (maker.presence().has(country) || maker.country().equals(country)) {
        met += 1;
      } else if (offer.countriesServed().has(country)) {
        met += served;
      }
    }
    return new Part(met / needs.targetCountries().size(), 1);
  }

  private @Nullable Boolean earlierBusiness() {
    if (maker.crossBorderBusiness() != null) {
      return maker.crossBorderBusiness();
    }
    return offer.countriesServed().known() ? offer.countriesServed().has("JP") : null;
  }

  /** .5 language of the counterpart + .3 earlier business + .2 local office, of what is known. */
  private static Part bridge(
      CompanyProfile firm, String language, @Nullable Boolean earlier, String country) {
    return shares(
        new Double[] {.5, .3, .2},
        new Double[] {
          firm.languages().answers(language) ? truth(firm.languages().has(language)) : null,
          earlier == null ? null : truth(earlier),
          firm.presence().known() ? truth(firm.presence().has(country)) : null
        });
  }

  /** .4 identity + .3 visit + .3 outcomes, Beta(1,1)-smoothed. */
  private Part trust() {
    Trust trust = maker.trust();
    return shares(
        new Double[] {.4, .3, .3},
        new Double[] {
          trust.identityVerified() == null ? null : truth(trust.identityVerified()),
          trust.visited() == null ? null : truth(trust.visited()),
          trust.outcomes() == 0 ? null : (trust.goodOutcomes() + 1.0) / (trust.outcomes() + 2.0)
        });
  }

  private static double truth(boolean is) {
    return is ? 1 : 0;
  }

  private static Part shares(Double[] weights, @Nullable Double[] values) {
    double known = 0;
    double met = 0;
    for (int i = 0; i < weights.length; i++) {
      Double value = values[i];
      if (value != null) {
        known += weights[i];
        met += weights[i] * value;
      }
    }
    return known == 0 ? Part.UNKNOWN : new Part(met / known, known);
  }

  private Part order() {
    Double value = gap.terms().annualOrderJpy();
    Double revenue = maker.size().revenueJpy();
    if (value == null || revenue == null) {
      return Part.UNKNOWN;
    }
    double dependency = value / revenue;
    return new Part(dependency <= .3 ? 1 : Math.max(.3, 1 - (dependency - .3)), 1);
  }

  private Part clarity() {
    Boolean criteria = gap.terms().acceptanceCriteria();
    double fields = gap.terms().filledShare();
    return criteria == null
        ? new Part(fields, .7)
        : new Part(.7 * fields + .3 * truth(criteria), 1);
  }

  private Part terms() {
    GapTerms terms = gap.terms();
    return shares(
        new Double[] {1 / 3.0, 1 / 3.0, 1 / 3.0},
        new Double[] {
          terms.paymentDays() == null ? null : truth(terms.paymentDays() <= 60),
          terms.intellectualPropertyStays() == null
              ? null
              : truth(terms.intellectualPropertyStays()),
          terms.confidentialityInTheirLanguage() == null
              ? null
              : truth(terms.confidentialityInTheirLanguage())
        });
  }
}
