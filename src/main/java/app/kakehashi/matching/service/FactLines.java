package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.SizeBand;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Argument.Codes;
import app.kakehashi.matching.Argument.Quantity;
import app.kakehashi.matching.Argument.Unit;
import app.kakehashi.matching.Argument.Vocabulary;
import app.kakehashi.matching.MatchFact;
import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a gap and an offer state, line by line side by side. Of a company that is not named nothing
 * but its published coarse facts appears; quantities and prices do not appear at all.
 */
final class FactLines {
  private final PostingType own;
  private final List<MatchFact> lines = new ArrayList<>();

  private FactLines(PostingType own) {
    this.own = own;
  }

  /** The lines of a pair, the viewer's own posting first. */
  static List<MatchFact> of(
      Snapshot snapshot, PostingType own, GapFacts gap, OfferFacts offer, Viewer viewer) {
    FactLines lines = new FactLines(own);
    GapContent asked = gap.content();
    OfferContent offered = offer.content();
    Known owner = Known.of(snapshot, gap.company(), PostingViews.mayKnow(snapshot, gap, viewer));
    Known maker =
        Known.of(snapshot, offer.company(), PostingViews.mayKnow(snapshot, offer, viewer));
    lines.codes(
        "sector",
        Vocabulary.SECTOR,
        asked.sectors().isEmpty() ? owner.sectors() : asked.sectors(),
        offered.sectors().isEmpty() ? maker.sectors() : offered.sectors());
    lines.codes("size", Vocabulary.SIZE_BAND, owner.size(), maker.size());
    lines.codes("region", Vocabulary.REGION, place(asked, owner), maker.region());
    lines.codes("fields", Vocabulary.FIELD, asked.fields(), offered.fields());
    lines.codes("modes", Vocabulary.MODE, asked.modes(), offered.modes());
    lines.codes(
        "certificates",
        Vocabulary.CERTIFICATE,
        union(asked.partner().requiredCertificates(), asked.partner().preferredCertificates()),
        union(offered.certificates(), maker.certificates(snapshot.day())));
    lines.codes(
        "languages",
        Vocabulary.LANGUAGE,
        union(asked.partner().requiredLanguages(), asked.partner().preferredLanguages()),
        maker.languages());
    lines.codes(
        "countries", Vocabulary.COUNTRY, asked.targetCountries(), offered.countriesServed());
    lines.codes("obstacles", Vocabulary.OBSTACLE, asked.obstacles(), offered.obstacles());
    lines.quantities(
        "labour",
        Unit.FULL_TIME_EQUIVALENTS,
        number(asked.labourWanted()),
        offered.labourSaved() == null ? null : number(offered.labourSaved().fte()));
    lines.quantities(
        "time",
        Unit.DAYS,
        days(snapshot.day(), asked.neededBy()),
        offered.supply().leadTimeDays() == null
            ? null
            : Double.valueOf(offered.supply().leadTimeDays()));
    lines.codes(
        "maturity",
        Vocabulary.MATURITY,
        PostingProfiles.maturityAsked(asked).map(Maturity::code).stream().toList(),
        offered.maturity() == null ? List.of() : List.of(offered.maturity().code()));
    return lines.lines;
  }

  private static Collection<String> place(GapContent asked, Known owner) {
    return owner.isNamed() && asked.place() != null && asked.place().region() != null
        ? List.of(asked.place().region())
        : owner.region();
  }

  private static Collection<String> union(Collection<String> one, Collection<String> more) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(more);
    return all;
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static @Nullable Double days(LocalDate today, @Nullable LocalDate day) {
    return day == null ? null : (double) Math.max(0, ChronoUnit.DAYS.between(today, day));
  }

  private void codes(
      String key, Vocabulary vocabulary, Collection<String> gap, Collection<String> offer) {
    Set<String> common = new TreeSet<>(gap);
    common.retainAll(offer);
    add(key, argument(vocabulary, gap), argument(vocabulary, offer), common);
  }

  private void quantities(String key, Unit unit, @Nullable Double gap, @Nullable Double offer) {
    add(
        key,
        gap == null ? null : new Quantity(gap, unit),
        offer == null ? null : new Quantity(offer, unit),
        Set.of());
  }

  private static @Nullable Argument argument(Vocabulary vocabulary, Collection<String> codes) {
    return codes.isEmpty() ? null : new Codes(vocabulary, List.copyOf(codes));
  }

  private void add(
      String key, @Nullable Argument gap, @Nullable Argument offer, Set<String> common) {
    if (gap != null || offer != null) {
      boolean gapFirst = own == PostingType.GAP;
      lines.add(new MatchFact(key, gapFirst ? gap : offer, gapFirst ? offer : gap, common));
    }
  }

  /** A company as far as the viewer may know it: by its facts, or by its coarse profile only. */
  private record Known(@Nullable CompanyFacts facts, @Nullable CoarseProfile coarse) {

    static Known of(Snapshot snapshot, CompanyId company, boolean named) {
      return named
          ? new Known(snapshot.published().company(company), null)
          : new Known(null, snapshot.published().coarse(company));
    }

    boolean isNamed() {
      return facts != null;
    }

    Collection<String> sectors() {
      if (facts != null) {
        return facts.isic();
      }
      return coarse == null ? List.of() : one(coarse.sector());
    }

    Collection<String> size() {
      SizeBand band =
          facts != null ? facts.size().band() : coarse == null ? null : coarse.sizeBand();
      return band == null ? List.of() : List.of(band.code());
    }

    Collection<String> region() {
      if (facts != null) {
        return one(facts.region());
      }
      return coarse == null ? List.of() : one(coarse.regionBlock());
    }

    Collection<String> certificates(LocalDate day) {
      return facts == null
          ? List.of()
          : facts.certificates().stream()
              .filter(certificate -> certificate.holdsOn(day))
              .map(HeldCertificate::code)
              .toList();
    }

    Collection<String> languages() {
      return facts == null ? List.of() : facts.languages();
    }

    private static Collection<String> one(@Nullable String code) {
      return code == null ? List.of() : List.of(code);
    }
  }
}
