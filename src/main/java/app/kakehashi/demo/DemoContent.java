package app.kakehashi.demo;

import app.kakehashi.demo.DemoData.Capacity;
import app.kakehashi.demo.DemoData.Conditions;
import app.kakehashi.demo.DemoData.Gap;
import app.kakehashi.demo.DemoData.GapTerms;
import app.kakehashi.demo.DemoData.Labour;
import app.kakehashi.demo.DemoData.Least;
import app.kakehashi.demo.DemoData.Offer;
import app.kakehashi.demo.DemoData.Partner;
import app.kakehashi.demo.DemoData.Place;
import app.kakehashi.demo.DemoData.Price;
import app.kakehashi.demo.DemoData.Proof;
import app.kakehashi.demo.DemoData.Volume;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapKind;
import app.kakehashi.offer.CommercialWish;
import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.ProductType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gaps and offers of the files as their modules know them. */
final class DemoContent {
  private static final String AHEAD = "\\+\\d+d";

  private DemoContent() {}

  /**
   * A gap.
   *
   * @param today from which days ahead are counted
   */
  static GapContent of(Gap gap, LocalDate today) {
    Partner partner = gap.partner();
    GapTerms terms = gap.terms();
    Conditions conditions = gap.conditions();
    return new GapContent(
        GapKind.find(gap.kind()).orElseThrow(),
        details(gap.details(), today),
        place(gap.place()),
        gap.fields(),
        gap.sectors(),
        gap.modes(),
        gap.brings(),
        volume(gap.volume()),
        ahead(gap.neededInDays(), today),
        gap.labourWanted(),
        gap.obstacles(),
        gap.targetCountries(),
        new GapContent.Partner(
            partner.requiredCertificates(),
            partner.preferredCertificates(),
            partner.requiredLanguages(),
            partner.preferredLanguages(),
            partner.partnerRegions(),
            partner.consortiumAllowed()),
        new GapContent.Terms(
            terms.orderValue(),
            terms.orderCurrency(),
            terms.paymentDays(),
            terms.exclusivityAsked(),
            terms.ipAsked(),
            terms.ndaLanguage(),
            terms.acceptanceCriteria()),
        new GapContent.Conditions(
            conditions.excludedOrigins(),
            conditions.excludedBuyers(),
            conditions.secondSourceWanted(),
            conditions.thirdCountrySitesRefused(),
            ahead(conditions.startInDays(), today)),
        gap.anonymous());
  }

  private static Map<String, List<String>> details(
      Map<String, List<String>> details, LocalDate today) {
    Map<String, List<String>> dated = new HashMap<>();
    details.forEach(
        (key, values) ->
            dated.put(key, values.stream().map(value -> dated(value, today)).toList()));
    return dated;
  }

  private static String dated(String value, LocalDate today) {
    return value.matches(AHEAD)
        ? today.plusDays(Long.parseLong(value.substring(1, value.length() - 1))).toString()
        : value;
  }

  private static @Nullable LocalDate ahead(@Nullable Integer days, LocalDate today) {
    return days == null ? null : today.plusDays(days);
  }

  private static GapContent.@Nullable Place place(@Nullable Place place) {
    return place == null
        ? null
        : new GapContent.Place(place.country(), place.region(), place.address());
  }

  private static GapContent.@Nullable Volume volume(@Nullable Volume volume) {
    return volume == null
        ? null
        : new GapContent.Volume(volume.quantity(), volume.unit(), volume.per(), volume.minimum());
  }

  /** An offer. */
  static OfferContent of(Offer offer) {
    Labour labour = offer.labourSaved();
    Proof proof = offer.japanReferences();
    return new OfferContent(
        offer.fields(),
        offer.ownWords(),
        offer.sectors(),
        ProductType.find(orEmpty(offer.productType())).orElse(null),
        offer.modes(),
        CommercialWish.find(orEmpty(offer.commercialWish())).orElse(null),
        offer.seeks(),
        supply(offer),
        labour == null
            ? null
            : new OfferContent.LabourSaved(labour.fte(), labour.juniorEnabled(), labour.evidence()),
        offer.obstaclesRemoved(),
        offer.countriesServed(),
        proof == null ? null : new OfferContent.References(proof.count(), proof.text()),
        Maturity.find(orEmpty(offer.maturity())).orElse(null),
        offer.certificates(),
        offer.needsTestField(),
        terms(offer),
        new OfferContent.Security(offer.origin(), offer.prcCapital(), offer.exportControl()));
  }

  private static OfferContent.Supply supply(Offer offer) {
    Capacity capacity = offer.capacity();
    Least least = offer.minimumOrder();
    String unit = capacity != null ? capacity.unit() : least != null ? least.unit() : null;
    return new OfferContent.Supply(
        capacity == null ? null : capacity.amount(),
        unit,
        capacity == null ? null : capacity.period(),
        least == null ? null : least.amount(),
        offer.leadTimeDays());
  }

  private static OfferContent.Terms terms(Offer offer) {
    Price price = offer.priceBand();
    DemoData.Exclusive exclusive = offer.exclusive();
    return new OfferContent.Terms(
        price == null ? null : price.from(),
        price == null ? null : price.to(),
        price == null ? null : price.currency(),
        price == null ? null : price.per(),
        offer.paymentDays(),
        offer.ipRetained(),
        exclusive == null ? List.of() : exclusive.territories(),
        exclusive == null ? null : exclusive.until(),
        offer.exclusions(),
        offer.conditions());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
