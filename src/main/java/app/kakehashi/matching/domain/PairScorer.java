package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.ModeFit.Best;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the sub-scores of a pair for both sides; one instance per catalogue and model. */
final class PairScorer {

  private final MatchingModel model;
  private final SizeFit sizeFit;
  private final ConditionFit conditionFit;
  private final LocalDate today;
  private final double fitSector;
  private final double fitText;
  private final double leadStretch;
  private final double mandatoryWeight;
  private final double orderFloor;
  private final double orderFull;
  private final double paymentDays;
  private final double preferredWeight;
  private final double servedWithoutOffice;
  private final double textGain;
  private final double textHalf;
  private final double noTopicSector;
  private final double modeWeakBelow;
  private final double noTopicText;

  PairScorer(MatchingModel model, LocalDate today) {
    this.model = model;
    this.sizeFit = new SizeFit(model);
    this.conditionFit = new ConditionFit(model, today);
    this.today = today;
    this.fitSector = model.parameter("fit_sector");
    this.fitText = model.parameter("fit_text");
    this.leadStretch = model.parameter("lead_stretch");
    this.mandatoryWeight = model.parameter("mandatory");
    this.orderFloor = model.parameter("order_floor");
    this.orderFull = model.parameter("order_full");
    this.paymentDays = model.parameter("payment_days");
    this.preferredWeight = model.parameter("preferred");
    this.servedWithoutOffice = model.parameter("served_without_office");
    this.textGain = model.parameter("text_gain");
    this.textHalf = model.parameter("text_half");
    this.noTopicSector = model.number("cap", "no_topic_sector");
    this.modeWeakBelow = model.number("cap", "mode_weak_below");
    this.noTopicText = model.number("cap", "no_topic_text");
  }

  /** Scores a pair whose shared words weigh {@code shared}. */
  void fill(GapQuery gap, OfferDocument offer, double shared, Scratch out) {
    out.clear();
    GapProfile g = gap.profile();
    OfferProfile o = offer.profile();
    mode(gap, offer, out);
    text(gap, offer, shared, out);
    sector(gap, offer, out);
    sizeFit.score(g.owner(), o.company(), sizeMode(out), true, out.of(Side.JAPAN, Criterion.SIZE));
    sizeFit.score(
        g.owner(), o.company(), sizeMode(out), false, out.of(Side.TAIWAN, Criterion.COUNTERPARTY));
    certificates(g, o, out);
    languages(g, o, out);
    volume(g, o, out);
    region(gap, offer, out);
    time(g, o, out);
    bridge(g, o, out);
    trust(o, out);
    wishes(g, o, out);
    conditionFit.score(gap, offer, out);
    taiwan(g, o, out);
    if (out.of(Side.JAPAN, Criterion.TEXT).value() < noTopicText
        && out.of(Side.JAPAN, Criterion.SECTOR).value() < noTopicSector) {
      out.cap(ScoreCap.Kind.NO_TOPIC);
    }
  }

  private static String sizeMode(Scratch out) {
    return out.winningWanted().isEmpty() ? "supply" : out.winningWanted();
  }

  private void mode(GapQuery gap, OfferDocument offer, Scratch out) {
    GapProfile g = gap.profile();
    if (g.modes().isEmpty()) {
      return;
    }
    if (offer.profile().modes().isEmpty()) {
      out.of(Side.JAPAN, Criterion.MODE).unknown();
      out.of(Side.TAIWAN, Criterion.MODE).unknown();
      out.modes(g.modes().getFirst(), "");
      return;
    }
    GapFacts.ModePair best = gap.facts().modes(offer.modeList());
    Best japan = best.japan();
    out.of(Side.JAPAN, Criterion.MODE).set(japan.value(), 1);
    out.of(Side.TAIWAN, Criterion.MODE).set(best.taiwan().value(), 1);
    out.modes(japan.wanted(), japan.offered());
    if (japan.compatibility() < modeWeakBelow) {
      out.cap(ScoreCap.Kind.MODE_WEAK);
    }
  }

  private void text(GapQuery gap, OfferDocument offer, double shared, Scratch out) {
    double ideal = gap.ideal().of(offer.script());
    double t = ideal == 0 ? 0 : shared / ideal;
    double value = Math.min(1, textGain * t / (t + textHalf));
    out.of(Side.JAPAN, Criterion.TEXT).set(value, 1);
  }

  private void sector(GapQuery gap, OfferDocument offer, Scratch out) {
    SubScore part = out.of(Side.JAPAN, Criterion.SECTOR);
    double fields = commonFields(gap, offer);
    double sector =
        gap.facts().sector(offer.sectorList(), out.winningWanted(), offer.profile().equipment());
    if (sector < 0 && offer.fields().size() == 0) {
      part.unknown();
    } else {
      part.set(Math.max(fields, sector), 1);
    }
  }

  private static double commonFields(GapQuery gap, OfferDocument offer) {
    return Math.sqrt(gap.fieldNumbers().largestProduct(offer.fields()));
  }

  private void certificates(GapProfile g, OfferProfile o, Scratch out) {
    Stated held = o.company().certificates();
    requirements(
        g.needs().mandatoryCertificates(),
        g.needs().preferredCertificates(),
        held,
        out.of(Side.JAPAN, Criterion.CERTIFICATE));
    if (anyOpen(g.needs().mandatoryCertificates(), held)) {
      out.cap(ScoreCap.Kind.CERTIFICATE_UNKNOWN);
    }
  }

  private void languages(GapProfile g, OfferProfile o, Scratch out) {
    Stated spoken = o.company().languages();
    requirements(
        g.needs().mandatoryLanguages(),
        g.needs().preferredLanguages(),
        spoken,
        out.of(Side.JAPAN, Criterion.LANGUAGE));
    if (anyOpen(g.needs().mandatoryLanguages(), spoken)) {
      out.cap(ScoreCap.Kind.LANGUAGE_UNKNOWN);
    }
  }

  /** Σ v·held / Σ v over requirements with a known answer; the evidence is the known share. */
  private void requirements(
      Set<String> mandatory, Set<String> preferred, Stated held, SubScore out) {
    if (mandatory.isEmpty() && preferred.isEmpty()) {
      out.notAsked();
      return;
    }
    double all = 0;
    double known = 0;
    double met = 0;
    for (String code : mandatory) {
      all += mandatoryWeight;
      known += held.answers(code) ? mandatoryWeight : 0;
      met += held.has(code) ? mandatoryWeight : 0;
    }
    for (String code : preferred) {
      if (!mandatory.contains(code)) {
        all += preferredWeight;
        known += held.answers(code) ? preferredWeight : 0;
        met += held.has(code) ? preferredWeight : 0;
      }
    }
    if (known == 0) {
      out.unknown();
    } else {
      out.set(met / known, known / all);
    }
  }

  private static boolean anyOpen(Set<String> asked, Stated stated) {
    for (String code : asked) {
      if (!stated.answers(code)) {
        return true;
      }
    }
    return false;
  }

  private static void volume(GapProfile g, OfferProfile o, Scratch out) {
    Double needed = g.needs().monthlyQuantity();
    if (needed != null) {
      ratio(o.capacity().monthlyQuantity(), needed, out.of(Side.JAPAN, Criterion.VOLUME));
    }
  }

  /** min(1, given / wanted); unknown where nothing is given. */
  private static void ratio(@Nullable Double given, double wanted, SubScore out) {
    if (given == null) {
      out.unknown();
    } else {
      out.set(wanted <= 0 ? 1 : Math.min(1, given / wanted), 1);
    }
  }

  private static void region(GapQuery gap, OfferDocument offer, Scratch out) {
    SubScore part = out.of(Side.JAPAN, Criterion.REGION);
    SubScore taiwan = out.of(Side.TAIWAN, Criterion.REGION);
    if (offer.region() < 0) {
      part.unknown();
      taiwan.unknown();
    } else {
      RegionFit.Result region = gap.facts().region(offer.region());
      part.set(region.value(), region.evidence());
      taiwan.set(region.value(), region.evidence());
    }
  }

  private void time(GapProfile g, OfferProfile o, Scratch out) {
    LocalDate neededBy = g.needs().neededBy();
    if (neededBy == null) {
      return;
    }
    Integer lead = o.capacity().leadTimeDays();
    SubScore part = out.of(Side.JAPAN, Criterion.TIME);
    if (lead == null) {
      part.unknown();
      return;
    }
    part.set(timeliness(lead, neededBy), 1);
  }

  /** 1 within the deadline, falling to 0 at half as much time again. */
  private double timeliness(int leadDays, LocalDate neededBy) {
    double days = Math.max(1, ChronoUnit.DAYS.between(today, neededBy));
    double stretch = leadStretch;
    return Math.clamp((stretch - leadDays / days) / (stretch - 1), 0, 1);
  }

  private static void bridge(GapProfile g, OfferProfile o, Scratch out) {
    CompanyProfile company = o.company();
    Boolean earlier = company.crossBorderBusiness();
    if (earlier == null && o.countriesServed().known()) {
      earlier = o.countriesServed().has("JP");
    }
    bridge(
        company.languages(),
        g.text().language(),
        earlier,
        company.presence(),
        "JP",
        out.of(Side.JAPAN, Criterion.BRIDGE));
    CompanyProfile owner = g.owner();
    bridge(
        owner.languages(),
        o.text().language(),
        owner.crossBorderBusiness(),
        owner.presence(),
        "TW",
        out.of(Side.TAIWAN, Criterion.BRIDGE));
  }

  private static void bridge(
      Stated languages,
      String counterpartLanguage,
      @Nullable Boolean earlier,
      Stated presence,
      String counterpartCountry,
      SubScore out) {
    double known = 0;
    double met = 0;
    if (languages.answers(counterpartLanguage)) {
      known += .5;
      met += languages.has(counterpartLanguage) ? .5 : 0;
    }
    if (earlier != null) {
      known += .3;
      met += earlier ? .3 : 0;
    }
    if (presence.known()) {
      known += .2;
      met += presence.has(counterpartCountry) ? .2 : 0;
    }
    out.set(known == 0 ? 0 : met / known, known);
  }

  private static void trust(OfferProfile o, Scratch out) {
    Trust trust = o.company().trust();
    double known = 0;
    double met = 0;
    if (trust.identityVerified() != null) {
      known += .4;
      met += trust.identityVerified() ? .4 : 0;
    }
    if (trust.visited() != null) {
      known += .3;
      met += trust.visited() ? .3 : 0;
    }
    if (trust.outcomes() > 0) {
      known += .3;
      met += .3 * (trust.goodOutcomes() + 1) / (trust.outcomes() + 2);
    }
    out.of(Side.JAPAN, Criterion.TRUST).set(known == 0 ? 0 : met / known, known);
  }

  private void wishes(GapProfile g, OfferProfile o, Scratch out) {
    Needs needs = g.needs();
    if (needs.labourWanted() != null) {
      ratio(o.labourSaved(), needs.labourWanted(), out.of(Side.JAPAN, Criterion.LABOUR));
    }
    if (!needs.obstacles().isEmpty()) {
      share(needs.obstacles(), o.obstaclesRemoved(), out.of(Side.JAPAN, Criterion.OBSTACLE));
    }
    if (needs.maturity() != null) {
      maturity(needs.maturity(), o.maturity(), out.of(Side.JAPAN, Criterion.MATURITY));
    }
    if (!needs.partnerRegions().isEmpty()) {
      place(needs.partnerRegions(), o.company(), out.of(Side.JAPAN, Criterion.PLACE));
    }
    if (!needs.targetCountries().isEmpty()) {
      countries(needs.targetCountries(), o, out.of(Side.JAPAN, Criterion.COUNTRIES));
    }
  }

  private static void share(Collection<String> wanted, Stated given, SubScore out) {
    if (!given.known()) {
      out.unknown();
      return;
    }
    long met = wanted.stream().filter(given::has).count();
    out.set((double) met / wanted.size(), 1);
  }

  private void maturity(String wanted, @Nullable String reached, SubScore out) {
    if (reached == null) {
      out.unknown();
      return;
    }
    double want = model.number("maturity", wanted.toLowerCase(Locale.ROOT), 1);
    double have = model.number("maturity", reached.toLowerCase(Locale.ROOT), 1);
    out.set(Math.min(1, have / want), 1);
  }

  private static void place(Set<String> wanted, CompanyProfile company, SubScore out) {
    String region = company.region();
    boolean there =
        wanted.contains(company.country()) || (region != null && wanted.contains(region));
    boolean undecided = region == null && wanted.stream().anyMatch(code -> code.contains("-"));
    if (!there && undecided) {
      out.unknown();
    } else {
      out.set(there ? 1 : 0, 1);
    }
  }

  /** Offices count whole, deliveries nearly; unknown where the firm stated neither. */
  private void countries(Set<String> wanted, OfferProfile o, SubScore out) {
    Stated offices = o.company().presence();
    Stated served = o.countriesServed();
    if (!offices.known() && !served.known()) {
      out.unknown();
      return;
    }
    double met = 0;
    for (String country : wanted) {
      if (offices.has(country) || country.equals(o.company().country())) {
        met += 1;
      } else if (served.has(country)) {
        met += servedWithoutOffice;
      }
    }
    out.set(met / wanted.size(), 1);
  }

  private void taiwan(GapProfile g, OfferProfile o, Scratch out) {
    SubScore text = out.of(Side.JAPAN, Criterion.TEXT);
    SubScore sector = out.of(Side.JAPAN, Criterion.SECTOR);
    double textShare = fitText;
    double sectorShare = fitSector;
    out.of(Side.TAIWAN, Criterion.FIT)
        .set(
            (textShare * text.value() + sectorShare * sector.evidence() * sector.value())
                / (textShare + sectorShare * sector.evidence()),
            textShare + sectorShare * sector.evidence());
    Double order = g.terms().annualOrderJpy();
    Double revenue = o.company().size().revenueJpy();
    if (order == null || revenue == null || revenue <= 0) {
      out.of(Side.TAIWAN, Criterion.ORDER).unknown();
    } else {
      out.of(Side.TAIWAN, Criterion.ORDER).set(dependency(order / revenue), 1);
    }
    Boolean criteria = g.terms().acceptanceCriteria();
    out.of(Side.TAIWAN, Criterion.CLARITY)
        .set(
            .7 * g.terms().filledShare() + (Boolean.TRUE.equals(criteria) ? .3 : 0),
            criteria == null ? .7 : 1);
    terms(g.terms(), out.of(Side.TAIWAN, Criterion.TERMS));
  }

  /**
   * 1 while one order is a small part of revenue; then falling to a floor: dependency is a risk.
   */
  private double dependency(double share) {
    double full = orderFull;
    double floor = orderFloor;
    return share <= full ? 1 : Math.max(floor, 1 - (share - full));
  }

  private void terms(GapTerms terms, SubScore out) {
    double known = 0;
    double met = 0;
    Integer days = terms.paymentDays();
    if (days != null) {
      known++;
      met += days <= paymentDays ? 1 : 0;
    }
    for (Boolean term :
        new Boolean[] {terms.intellectualPropertyStays(), terms.confidentialityInTheirLanguage()}) {
      if (term != null) {
        known++;
        met += term ? 1 : 0;
      }
    }
    out.set(known == 0 ? 0 : met / known, known / 3);
  }
}
