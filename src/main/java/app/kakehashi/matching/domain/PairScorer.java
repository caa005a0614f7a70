package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.Side;
import app.kakehashi.reference.ClusterAffinity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the sub-scores of a pair for both sides; one instance per catalogue and model. */
final class PairScorer {

  private final SizeFit sizeFit;
  private final ConditionFit conditionFit;
  private final TaiwanFit taiwanFit;
  private final WishFit wishFit;
  private final LocalDate today;
  private final double leadStretch;
  private final double mandatoryWeight;
  private final double preferredWeight;
  private final double presence;
  private final double presenceCluster;
  private final double textGain;
  private final double textHalf;
  private final double noTopicSector;
  private final double noTopicText;

  PairScorer(MatchingModel model, LocalDate today) {
    this.sizeFit = new SizeFit(model);
    this.conditionFit = new ConditionFit(model, today);
    this.taiwanFit = new TaiwanFit(model);
    this.wishFit = new WishFit(model);
    this.today = today;
    this.leadStretch = model.parameter("lead_stretch");
    this.mandatoryWeight = model.parameter("mandatory");
    this.preferredWeight = model.parameter("preferred");
    this.presence = model.parameter("presence");
    this.presenceCluster = model.parameter("presence_cluster");
    this.textGain = model.parameter("text_gain");
    this.textHalf = model.parameter("text_half");
    this.noTopicSector = model.number("cap", "no_topic_sector");
    this.noTopicText = model.number("cap", "no_topic_text");
  }

  /** Scores a pair whose shared words weigh {@code shared}. */
  void fill(GapQuery gap, OfferDocument offer, double shared, Scratch out) {
    out.clear();
    GapProfile g = gap.profile();
    OfferProfile o = offer.profile();
    modes(gap, offer, out);
    text(gap, offer, shared, out);
    sector(gap, offer, out);
    size(gap, offer, gap.sizeMode(offer), out);
    certificates(g, o, out);
    languages(g, o, out);
    volume(g, o, out);
    region(gap, offer, out);
    time(g, o, out);
    bridge(g, o, out);
    trust(o, out);
    wishFit.score(g, o, out);
    conditionFit.score(gap, offer, out);
    taiwanFit.score(g, o, out);
    if (out.of(Side.JAPAN, Criterion.TEXT).value() < noTopicText
        && out.of(Side.JAPAN, Criterion.SECTOR).value() < noTopicSector) {
      out.cap(ScoreCap.Kind.NO_TOPIC);
    }
  }

  /**
   * Scores what follows from one column of an offer, and whatever comes with it.
   *
   * @param mode the mode of cooperation by which sizes are compared
   */
  void fill(
      OfferColumns.Column column, GapQuery gap, OfferDocument offer, String mode, Scratch out) {
    out.clear();
    GapProfile g = gap.profile();
    OfferProfile o = offer.profile();
    switch (column) {
      case CERTIFICATES -> certificates(g, o, out);
      case LANGUAGES -> {
        languages(g, o, out);
        bridge(g, o, out);
      }
      case TIES -> bridge(g, o, out);
      case COUNTRIES, WISHES -> wishFit.score(g, o, out);
      case RELIABILITY -> trust(o, out);
      case SIZE -> size(gap, offer, mode, out);
      case REVENUE -> taiwanFit.score(g, o, out);
      case REGION -> {
        region(gap, offer, out);
        wishFit.score(g, o, out);
      }
      case QUANTITY -> volume(g, o, out);
      case LEAD -> time(g, o, out);
      case MODES, SECTORS, FIELDS -> throw new IllegalArgumentException("No score of " + column);
    }
  }

  private void size(GapQuery gap, OfferDocument offer, String mode, Scratch out) {
    CompanyProfile owner = gap.profile().owner();
    CompanyProfile maker = offer.profile().company();
    sizeFit.score(owner, maker, mode, true, out.of(Side.JAPAN, Criterion.SIZE));
    sizeFit.score(owner, maker, mode, false, out.of(Side.TAIWAN, Criterion.COUNTERPARTY));
  }

  private static void modes(GapQuery gap, OfferDocument offer, Scratch out) {
    if (gap.profile().modes().isEmpty()) {
      return;
    }
    SubScore japan = out.of(Side.JAPAN, Criterion.MODE);
    SubScore taiwan = out.of(Side.TAIWAN, Criterion.MODE);
    ModeFits.Fit fit = gap.facts().modes().with(offer.modeList());
    if (!fit.stated()) {
      japan.unknown();
      taiwan.unknown();
      return;
    }
    japan.set(fit.japan().value(), 1);
    taiwan.set(fit.taiwan().value(), 1);
    if (fit.weak()) {
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
        gap.facts().sector(offer.modeList(), offer.profile().equipment(), offer.sectorList());
    if (sector < 0) {
      // a common field is certain by so much, and its industry could only add to it
      part.set(1, fields);
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
  void requirements(Set<String> mandatory, Set<String> preferred, Stated held, SubScore out) {
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
      WishFit.ratio(o.capacity().monthlyQuantity(), needed, out.of(Side.JAPAN, Criterion.VOLUME));
    }
  }

  private void region(GapQuery gap, OfferDocument offer, Scratch out) {
    SubScore part = out.of(Side.JAPAN, Criterion.REGION);
    SubScore taiwan = out.of(Side.TAIWAN, Criterion.REGION);
    if (offer.region() < 0) {
      taiwan.unknown();
    } else {
      RegionFit.Result region = gap.facts().region(offer.region());
      taiwan.set(region.value(), region.evidence());
    }
    if (gap.inThirdCountry(offer)) {
      thirdCountry(gap, offer, part);
    } else {
      part.set(taiwan.value(), taiwan.evidence());
    }
  }

  /** In a third country it counts who is there already; distance between the two does not. */
  private void thirdCountry(GapQuery gap, OfferDocument offer, SubScore out) {
    double known = 0;
    double met = 0;
    SubScore there = new SubScore();
    WishFit.countries(gap.profile().needs().targetCountries(), offer.profile(), 1, there);
    known += presence * there.evidence();
    met += presence * there.evidence() * there.value();
    ClusterAffinity cluster =
        offer.region() < 0 ? null : gap.facts().region(offer.region()).cluster();
    if (cluster != null) {
      known += presenceCluster;
      met += presenceCluster * cluster.value();
    }
    out.set(known == 0 ? 0 : met / known, known);
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
}
