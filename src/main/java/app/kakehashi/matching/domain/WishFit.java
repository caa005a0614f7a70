package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Side;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some gaps ask and others do not: labour saved, obstacles removed, maturity, the partner's
 * region, presence in target countries.
 */
final class WishFit {

  private final MatchingModel model;
  private final double servedWithoutOffice;

  WishFit(MatchingModel model) {
    this.model = model;
    this.servedWithoutOffice = model.parameter("served_without_office");
  }

  /** Adds what the gap asks of it; what it does not ask stays out. */
  void score(GapProfile g, OfferProfile o, Scratch out) {
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
      countries(
          needs.targetCountries(), o, servedWithoutOffice, out.of(Side.JAPAN, Criterion.COUNTRIES));
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
  static void countries(Set<String> wanted, OfferProfile o, double withoutOffice, SubScore out) {
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
        met += withoutOffice;
      }
    }
    out.set(met / wanted.size(), 1);
  }

  /** min(1, given / wanted); unknown where nothing is given. */
  static void ratio(@Nullable Double given, double wanted, SubScore out) {
    if (given == null) {
      out.unknown();
    } else {
      out.set(wanted <= 0 ? 1 : Math.min(1, given / wanted), 1);
    }
  }
}
