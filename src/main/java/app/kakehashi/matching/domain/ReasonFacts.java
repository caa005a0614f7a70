package app.kakehashi.matching.domain;

import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Argument.Codes;
import app.kakehashi.matching.Argument.Quantity;
import app.kakehashi.matching.Argument.Unit;
import app.kakehashi.matching.Argument.Vocabulary;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.TermPair;
import app.kakehashi.reference.ClusterAffinity;
import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The code and the arguments of a criterion's reason. */
final class ReasonFacts {

  /** A code with its arguments. */
  record Found(ReasonCode code, List<Argument> arguments) {

    /** False where it is about codes and there are none. */
    boolean namesSomething() {
      return arguments.stream()
          .noneMatch(argument -> argument instanceof Codes codes && codes.codes().isEmpty());
    }
  }

  /** The question that an unknown criterion raises; null where nobody could answer it. */
  static @Nullable ReasonCode unknown(Criterion criterion) {
    return switch (criterion) {
      case SECTOR -> ReasonCode.SECTOR_UNKNOWN;
      case MODE -> ReasonCode.MODE_UNKNOWN;
      case SIZE -> ReasonCode.SIZE_UNKNOWN;
      case CERTIFICATE -> ReasonCode.CERTIFICATE_UNKNOWN;
      case LANGUAGE -> ReasonCode.LANGUAGE_UNKNOWN;
      case VOLUME -> ReasonCode.VOLUME_UNKNOWN;
      case REGION -> ReasonCode.REGION_UNKNOWN;
      case TIME -> ReasonCode.TIME_UNKNOWN;
      case BRIDGE -> ReasonCode.BRIDGE_UNKNOWN;
      case TRUST -> ReasonCode.TRUST_UNKNOWN;
      case LABOUR -> ReasonCode.LABOUR_UNKNOWN;
      case OBSTACLE -> ReasonCode.OBSTACLE_UNKNOWN;
      case MATURITY -> ReasonCode.MATURITY_UNKNOWN;
      case PLACE -> ReasonCode.PLACE_UNKNOWN;
      case COUNTRIES -> ReasonCode.COUNTRIES_UNKNOWN;
      case ORDER -> ReasonCode.ORDER_UNKNOWN;
      case COUNTERPARTY -> ReasonCode.COUNTERPARTY_UNKNOWN;
      case TERMS -> ReasonCode.TERMS_UNKNOWN;
      case TEXT, CONDITIONS, FIT, CLARITY -> null;
    };
  }

  /** From where on a request is called clear, and an offer fitting. */
  private static final double MOSTLY = .6;

  private final SizeFit sizeFit;

  ReasonFacts(SizeFit sizeFit) {
    this.sizeFit = sizeFit;
  }

  /** Mandatory certificates that the firm neither states nor excludes. */
  static List<Argument> openCertificates(GapQuery gap, OfferDocument offer) {
    return List.of(
        open(
            Vocabulary.CERTIFICATE,
            gap.profile().needs().mandatoryCertificates(),
            Set.of(),
            offer.profile().company().certificates()));
  }

  /** Mandatory languages that the firm neither states nor excludes. */
  static List<Argument> openLanguages(GapQuery gap, OfferDocument offer) {
    return List.of(
        open(
            Vocabulary.LANGUAGE,
            gap.profile().needs().mandatoryLanguages(),
            Set.of(),
            offer.profile().company().languages()));
  }

  /** What an open point asks for. */
  List<Argument> asked(Criterion criterion, GapQuery gap, OfferDocument offer) {
    Needs needs = gap.profile().needs();
    return switch (criterion) {
      case CERTIFICATE ->
          List.of(
              open(
                  Vocabulary.CERTIFICATE,
                  needs.mandatoryCertificates(),
                  needs.preferredCertificates(),
                  offer.profile().company().certificates()));
      case LANGUAGE ->
          List.of(
              open(
                  Vocabulary.LANGUAGE,
                  needs.mandatoryLanguages(),
                  needs.preferredLanguages(),
                  offer.profile().company().languages()));
      case COUNTRIES ->
          List.of(new Codes(Vocabulary.COUNTRY, List.copyOf(needs.targetCountries())));
      case OBSTACLE -> List.of(new Codes(Vocabulary.OBSTACLE, List.copyOf(needs.obstacles())));
      default -> List.of();
    };
  }

  /** What is asked and not answered. */
  private static Codes open(
      Vocabulary vocabulary, Set<String> mandatory, Set<String> preferred, Stated stated) {
    Set<String> all = new TreeSet<>(mandatory);
    all.addAll(preferred);
    all.removeIf(stated::answers);
    return new Codes(vocabulary, List.copyOf(all));
  }

  /** The reason of a criterion of which something is known. */
  Found find(ScoreLine line, GapQuery gap, OfferDocument offer, List<TermPair> words) {
    return find(line.criterion(), holds(line), gap, offer, words);
  }

  /** Whether what the reason for the pair would say is true, and not only better than nothing. */
  private static boolean holds(ScoreLine line) {
    return switch (line.criterion()) {
      case MATURITY, TIME, SIZE, COUNTERPARTY, ORDER, TERMS -> line.value() >= 1;
      case FIT, CLARITY -> line.value() >= MOSTLY;
      default -> line.contribution() > 0;
    };
  }

  private Found find(
      Criterion criterion, boolean good, GapQuery gap, OfferDocument offer, List<TermPair> words) {
    GapProfile g = gap.profile();
    OfferProfile o = offer.profile();
    return switch (criterion) {
      case TEXT ->
          good && !words.isEmpty()
              ? new Found(
                  ReasonCode.TEXT_SHARED,
                  List.of(
                      new Argument.Words(words.subList(0, Math.min(3, words.size()))),
                      new Quantity(words.size(), Unit.COUNT)))
              : plain(ReasonCode.TEXT_LITTLE);
      case SECTOR -> sector(good, gap, offer);
      case MODE -> mode(gap, offer);
      case SIZE -> size(good, gap, offer);
      case CERTIFICATE ->
          held(
              good,
              g.needs().mandatoryCertificates(),
              g.needs().preferredCertificates(),
              o.company().certificates(),
              Vocabulary.CERTIFICATE,
              ReasonCode.CERTIFICATE_HELD,
              ReasonCode.CERTIFICATE_MISSING);
      case LANGUAGE ->
          held(
              good,
              g.needs().mandatoryLanguages(),
              g.needs().preferredLanguages(),
              o.company().languages(),
              Vocabulary.LANGUAGE,
              ReasonCode.LANGUAGE_HELD,
              ReasonCode.LANGUAGE_MISSING);
      case VOLUME -> volume(g, o);
      case REGION -> region(good, gap, offer);
      case TIME -> {
        Integer days = o.capacity().leadTimeDays();
        yield new Found(
            good ? ReasonCode.TIME_MEETS : ReasonCode.TIME_LATE,
            days == null ? List.of() : List.of(new Quantity(days, Unit.DAYS)));
      }
      case BRIDGE -> plain(good ? ReasonCode.BRIDGE_GOOD : ReasonCode.BRIDGE_WEAK);
      case TRUST ->
          plain(
              good && Boolean.TRUE.equals(o.company().trust().identityVerified())
                  ? ReasonCode.TRUST_GOOD
                  : ReasonCode.TRUST_WEAK);
      case LABOUR -> labour(g, o);
      case OBSTACLE ->
          part(
              good,
              g.needs().obstacles(),
              good ? o.obstaclesRemoved()::has : o.obstaclesRemoved()::declaredAbsent,
              Vocabulary.OBSTACLE,
              ReasonCode.OBSTACLE_REMOVED,
              ReasonCode.OBSTACLE_LEFT);
      case MATURITY -> {
        String reached = o.maturity();
        yield new Found(
            good ? ReasonCode.MATURITY_MEETS : ReasonCode.MATURITY_BELOW,
            reached == null
                ? List.of()
                : List.of(new Codes(Vocabulary.MATURITY, List.of(reached))));
      }
      case PLACE -> plain(good ? ReasonCode.PLACE_MEETS : ReasonCode.PLACE_OTHER);
      case COUNTRIES ->
          part(
              good,
              g.needs().targetCountries(),
              country -> good == isThere(o, country),
              Vocabulary.COUNTRY,
              ReasonCode.COUNTRIES_PRESENT,
              ReasonCode.COUNTRIES_LACKING);
      case CONDITIONS -> plain(ReasonCode.CONDITION_CLEAR);
      case FIT -> plain(good ? ReasonCode.FIT_GOOD : ReasonCode.FIT_WEAK);
      case ORDER -> order(good, g, o);
      case COUNTERPARTY -> plain(good ? ReasonCode.COUNTERPARTY_FITS : ReasonCode.COUNTERPARTY_FAR);
      case CLARITY -> plain(good ? ReasonCode.CLARITY_GOOD : ReasonCode.CLARITY_WEAK);
      case TERMS -> plain(good ? ReasonCode.TERMS_GOOD : ReasonCode.TERMS_WEAK);
    };
  }

  /** What is lacking where a criterion speaks for the pair and yet not in everything. */
  @Nullable Found lacking(Criterion criterion, GapQuery gap, OfferDocument offer) {
    return switch (criterion) {
      case CERTIFICATE, LANGUAGE, OBSTACLE, COUNTRIES ->
          find(criterion, false, gap, offer, List.of());
      default -> null;
    };
  }

  private static Found plain(ReasonCode code) {
    return new Found(code, List.of());
  }

  private static Found sector(boolean good, GapQuery gap, OfferDocument offer) {
    List<String> common = gap.commonFields(offer);
    if (good && !common.isEmpty()) {
      return new Found(ReasonCode.SECTOR_FIELD, List.of(new Codes(Vocabulary.FIELD, common)));
    }
    List<String> sectors =
        offer.profile().company().sectors().stream().map(WeightedSector::code).limit(2).toList();
    return new Found(
        good ? ReasonCode.SECTOR_NEAR : ReasonCode.SECTOR_FAR,
        List.of(new Codes(Vocabulary.SECTOR, sectors)));
  }

  private static Found mode(GapQuery gap, OfferDocument offer) {
    ModeFit.Best best = gap.facts().modes().with(offer.modeList()).japan();
    List<Argument> modes =
        List.of(
            new Codes(Vocabulary.MODE, List.of(best.wanted())),
            new Codes(Vocabulary.MODE, List.of(best.offered())));
    return new Found(
        best.compatibility() >= 1 ? ReasonCode.MODE_WISHED : ReasonCode.MODE_RELATED, modes);
  }

  private Found size(boolean good, GapQuery gap, OfferDocument offer) {
    GapProfile g = gap.profile();
    OfferProfile o = offer.profile();
    List<Argument> employees = new ArrayList<>();
    boolean dejima = good && sizeFit.needsDejima(g.owner(), o.company(), gap.sizeMode(offer));
    if (!dejima) {
      add(employees, g.owner().size().employees());
    }
    add(employees, o.company().size().employees());
    if (dejima) {
      return new Found(ReasonCode.SIZE_DEJIMA, employees);
    }
    return new Found(good ? ReasonCode.SIZE_FITS : ReasonCode.SIZE_FAR, employees);
  }

  private static void add(List<Argument> arguments, @Nullable Integer employees) {
    arguments.add(new Quantity(employees == null ? Double.NaN : employees, Unit.EMPLOYEES));
  }

  private static Found held(
      boolean good,
      Set<String> mandatory,
      Set<String> preferred,
      Stated stated,
      Vocabulary vocabulary,
      ReasonCode heldCode,
      ReasonCode missingCode) {
    Set<String> all = new TreeSet<>(mandatory);
    all.addAll(preferred);
    return part(
        good, all, good ? stated::has : stated::declaredAbsent, vocabulary, heldCode, missingCode);
  }

  /** Names those of the wanted codes that the predicate picks: the met ones, or the lacking. */
  private static Found part(
      boolean good,
      Collection<String> wanted,
      Predicate<String> named,
      Vocabulary vocabulary,
      ReasonCode metCode,
      ReasonCode lackingCode) {
    return new Found(
        good ? metCode : lackingCode,
        List.of(new Codes(vocabulary, wanted.stream().filter(named).toList())));
  }

  private static boolean isThere(OfferProfile offer, String country) {
    return offer.company().presence().has(country)
        || offer.countriesServed().has(country)
        || country.equals(offer.company().country());
  }

  private static Found volume(GapProfile g, OfferProfile o) {
    Double needed = g.needs().monthlyQuantity();
    Double offered = o.capacity().monthlyQuantity();
    double share = needed == null || offered == null || needed <= 0 ? 1 : offered / needed;
    if (share >= 1) {
      double times = share < 10 ? Math.floor(10 * share) / 10 : Math.floor(share);
      return new Found(ReasonCode.VOLUME_ENOUGH, List.of(new Quantity(times, Unit.COUNT)));
    }
    Quantity percent = new Quantity(Math.round(100 * share), Unit.PERCENT);
    double firms = share <= 0 ? Double.NaN : Math.ceil(1 / share);
    return new Found(ReasonCode.VOLUME_PART, List.of(percent, new Quantity(firms, Unit.COUNT)));
  }

  private static Found region(boolean good, GapQuery gap, OfferDocument offer) {
    RegionFit.Result result = gap.facts().region(offer.region());
    ClusterAffinity cluster = result.cluster();
    if (good && cluster != null && cluster.weight() > 0) {
      return new Found(
          ReasonCode.REGION_CLUSTER,
          List.of(new Codes(Vocabulary.CLUSTER_THEME, List.of(cluster.theme().code()))));
    }
    return new Found(
        good ? ReasonCode.REGION_NEAR : ReasonCode.REGION_FAR,
        List.of(new Quantity(Math.round(result.kilometres()), Unit.KILOMETRES)));
  }

  private static Found labour(GapProfile g, OfferProfile o) {
    Double wanted = g.needs().labourWanted();
    Double saved = o.labourSaved();
    List<Argument> arguments =
        List.of(
            new Quantity(saved == null ? Double.NaN : saved, Unit.FULL_TIME_EQUIVALENTS),
            new Quantity(wanted == null ? Double.NaN : wanted, Unit.FULL_TIME_EQUIVALENTS));
    boolean enough = wanted != null && saved != null && saved >= wanted;
    return new Found(enough ? ReasonCode.LABOUR_MEETS : ReasonCode.LABOUR_PART, arguments);
  }

  private static Found order(boolean good, GapProfile g, OfferProfile o) {
    Double order = g.terms().annualOrderJpy();
    Double revenue = o.company().size().revenueJpy();
    double percent =
        order == null || revenue == null ? Double.NaN : Math.round(100 * order / revenue);
    return new Found(
        good ? ReasonCode.ORDER_HEALTHY : ReasonCode.ORDER_DEPENDENT,
        List.of(new Quantity(percent, Unit.PERCENT)));
  }
}
