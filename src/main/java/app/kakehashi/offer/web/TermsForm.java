package app.kakehashi.offer.web;

import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferContent.Security;
import app.kakehashi.offer.OfferContent.Terms;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.reference.CountryName;
import app.kakehashi.reference.ReferenceData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which terms, as typed. */
record TermsForm(
    @Nullable String priceFrom,
    @Nullable String priceTo,
    @Nullable String priceCurrency,
    @Nullable String priceUnit,
    @Nullable String paymentDays,
    @Nullable String ip,
    @Nullable List<String> exclusiveIn,
    @Nullable String exclusiveUntil,
    @Nullable String exclusions,
    @Nullable String conditions,
    @Nullable String origin,
    @Nullable String prcCapital,
    @Nullable String exportControl,
    @Nullable String version)
    implements SectionForm {
  private static final List<String> RIGHTS = List.of("kept", "open");

  static TermsForm of(Offer offer) {
    Terms terms = offer.content().terms();
    Security security = offer.content().security();
    return new TermsForm(
        Typed.shown(terms.priceFrom()),
        Typed.shown(terms.priceTo()),
        terms.priceCurrency(),
        terms.priceUnit(),
        terms.paymentDays() == null ? null : terms.paymentDays().toString(),
        terms.ipRetained() == null ? null : terms.ipRetained() ? "kept" : "open",
        terms.exclusiveIn(),
        terms.exclusiveUntil() == null ? null : terms.exclusiveUntil().toString(),
        terms.exclusions(),
        terms.conditions(),
        security.origin(),
        security.prcCapital(),
        security.exportControl(),
        Long.toString(offer.version()));
  }

  @Override
  public OfferDraft apply(Offer offer, Typed typed, ReferenceData reference) {
    OfferContent old = offer.content();
    List<String> countries = reference.countries().all().stream().map(CountryName::code).toList();
    OfferContent content =
        new OfferContent(
            old.fields(),
            old.ownWords(),
            old.sectors(),
            old.productType(),
            old.modes(),
            old.wish(),
            old.seeks(),
            old.supply(),
            old.labourSaved(),
            old.obstacles(),
            old.countriesServed(),
            old.references(),
            old.maturity(),
            old.certificates(),
            old.needsTestField(),
            terms(typed, countries),
            security(typed, countries));
    return new OfferDraft(offer.text(), content);
  }

  private Terms terms(Typed typed, List<String> countries) {
    BigDecimal from = typed.number("priceFrom", priceFrom);
    BigDecimal to = typed.number("priceTo", priceTo);
    String currency = typed.optional("priceCurrency", priceCurrency, 3);
    boolean priced = from != null || to != null;
    if (priced && currency == null) {
      typed.refuse("priceCurrency", "offer.error.currency_missing");
    }
    if (from != null && to != null && from.compareTo(to) > 0) {
      typed.refuse("priceTo", "offer.error.price_order");
    }
    boolean whole = priced && currency != null;
    List<String> territories = typed.codes("exclusiveIn", exclusiveIn, countries);
    LocalDate until = typed.date("exclusiveUntil", exclusiveUntil);
    if (until != null && territories.isEmpty()) {
      typed.refuse("exclusiveIn", "offer.error.territory_missing");
    }
    String rights = typed.code("ip", ip, RIGHTS);
    return new Terms(
        whole ? from : null,
        whole ? to : null,
        whole ? currency : null,
        whole ? typed.optional("priceUnit", priceUnit, 40) : null,
        typed.whole("paymentDays", paymentDays, 365),
        rights == null ? null : Boolean.valueOf(rights.equals("kept")),
        territories,
        until,
        typed.optional("exclusions", exclusions, 2000),
        typed.optional("conditions", conditions, 2000));
  }

  private Security security(Typed typed, List<String> countries) {
    String capital = typed.code("prcCapital", prcCapital, Security.ANSWERS);
    String control = typed.code("exportControl", exportControl, Security.EXPORT_CONTROL);
    return new Security(
        typed.code("origin", origin, countries),
        capital == null ? Security.UNKNOWN.prcCapital() : capital,
        control == null ? Security.UNKNOWN.exportControl() : control);
  }
}
