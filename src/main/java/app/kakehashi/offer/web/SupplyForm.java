package app.kakehashi.offer.web;

import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferContent.LabourSaved;
import app.kakehashi.offer.OfferContent.References;
import app.kakehashi.offer.OfferContent.Supply;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.posting.Obstacle;
import app.kakehashi.reference.CountryName;
import app.kakehashi.reference.ReferenceData;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much, how soon and with which proof, as typed. */
record SupplyForm(
    @Nullable String capacity,
    @Nullable String unit,
    @Nullable String per,
    @Nullable String minimumOrder,
    @Nullable String leadTimeDays,
    @Nullable String labourFte,
    @Nullable String juniorEnabled,
    @Nullable String labourEvidence,
    @Nullable List<String> countriesServed,
    @Nullable List<String> obstacles,
    @Nullable String references,
    @Nullable String referencesText,
    @Nullable String version)
    implements SectionForm {
  private static final int LONGEST_LEAD_TIME = 3650;

  static SupplyForm of(Offer offer) {
    OfferContent content = offer.content();
    Supply supply = content.supply();
    LabourSaved labour = content.labourSaved();
    References references = content.references();
    return new SupplyForm(
        Typed.shown(supply.capacity()),
        supply.unit(),
        supply.per(),
        Typed.shown(supply.minimumOrder()),
        supply.leadTimeDays() == null ? null : supply.leadTimeDays().toString(),
        labour == null ? null : Typed.shown(labour.fte()),
        labour != null && labour.juniorEnabled() ? "true" : null,
        labour == null ? null : labour.evidence(),
        content.countriesServed(),
        content.obstacles(),
        references == null ? null : references.count().toString(),
        references == null ? null : references.description(),
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
            supply(typed),
            labour(typed),
            typed.codes(
                "obstacles", obstacles, Stream.of(Obstacle.values()).map(Obstacle::code).toList()),
            typed.codes("countriesServed", countriesServed, countries),
            references(typed),
            old.maturity(),
            old.certificates(),
            old.needsTestField(),
            old.terms(),
            old.security());
    return new OfferDraft(offer.text(), content);
  }

  private Supply supply(Typed typed) {
    BigDecimal amount = typed.number("capacity", capacity);
    BigDecimal minimum = typed.number("minimumOrder", minimumOrder);
    String measured = typed.optional("unit", unit, 40);
    String period = typed.code("per", per, Supply.PERIODS);
    boolean quantified = amount != null || minimum != null;
    if (quantified && measured == null) {
      typed.refuse("unit", "offer.error.unit_missing");
    }
    if (amount != null && period == null) {
      typed.refuse("per", "offer.error.period_missing");
    }
    Integer lead = typed.whole("leadTimeDays", leadTimeDays, LONGEST_LEAD_TIME);
    return quantified && measured != null && (amount == null || period != null)
        ? new Supply(amount, measured, amount == null ? null : period, minimum, lead)
        : new Supply(null, null, null, null, lead);
  }

  private @Nullable LabourSaved labour(Typed typed) {
    BigDecimal fte = typed.number("labourFte", labourFte);
    boolean junior = "true".equals(juniorEnabled);
    String evidence = typed.optional("labourEvidence", labourEvidence, 2000);
    if (fte == null && !junior) {
      if (evidence != null) {
        typed.refuse("labourFte", "offer.error.labour_missing");
      }
      return null;
    }
    if (evidence == null) {
      typed.refuse("labourEvidence", "offer.error.evidence_missing");
      return null;
    }
    return new LabourSaved(fte, junior, evidence);
  }

  private @Nullable References references(Typed typed) {
    Integer count = typed.whole("references", references, 100_000);
    String description = typed.optional("referencesText", referencesText, 2000);
    if (count == null) {
      if (description != null) {
        typed.refuse("references", "offer.error.references_missing");
      }
      return null;
    }
    return new References(count, description);
  }
}
