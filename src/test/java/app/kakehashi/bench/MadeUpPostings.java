package app.kakehashi.bench;

import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.NewGap;
import app.kakehashi.matching.service.MatchingData;
import app.kakehashi.offer.CommercialWish;
import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.ProductType;
import app.kakehashi.posting.CooperationMode;
import app.kakehashi.posting.Gift;
import app.kakehashi.reference.Certificate;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Gaps and offers of companies: all kinds, three languages, some facts stated, some not. */
final class MadeUpPostings {
  private static final double ANONYMOUS = 0.2;
  private static final int MOST_SENTENCES_OF_OFFER = 3;
  private static final int MOST_SENTENCES_OF_GAP = 4;

  private final Draws draws;
  private final MadeUpText text;
  private final ReferenceData reference;
  private final LocalDate today;
  private final List<String> fields;
  private final List<String> certificates;
  private final List<String> japan;
  private final List<String> modes =
      Arrays.stream(CooperationMode.values()).map(CooperationMode::code).toList();
  private final List<String> gifts = Arrays.stream(Gift.values()).map(Gift::code).toList();

  MadeUpPostings(MatchingData data, Draws draws, LocalDate today) {
    this.draws = draws;
    this.text = new MadeUpText(data, draws);
    this.reference = data.reference();
    this.today = today;
    this.fields = draws.shuffled(text.fields());
    this.certificates =
        reference.certificates().all().stream().map(Certificate::code).limit(40).toList();
    this.japan =
        draws.shuffled(reference.regions().ofCountry("JP").stream().map(Region::code).toList());
  }

  NewOffer offer(CompanyId company) {
    String field = draws.common(fields);
    Language language =
        draws.common(
            List.of(Language.ZH_HANT, Language.ZH_HANT, Language.EN, Language.JA, Language.EN));
    OfferContent empty = OfferContent.empty();
    OfferContent content =
        new OfferContent(
            List.of(field),
            List.of(text.word(field, language)),
            sectors(field),
            draws.common(List.of(ProductType.values())),
            draws.several(modes, 3),
            draws.common(List.of(CommercialWish.values())),
            draws.several(gifts, 2),
            draws.chance(0.6)
                ? new OfferContent.Supply(
                    BigDecimal.valueOf(draws.between(1, 500) * 10L),
                    "個",
                    "month",
                    null,
                    draws.between(10, 120))
                : OfferContent.Supply.UNKNOWN,
            draws.chance(0.2)
                ? new OfferContent.LabourSaved(
                    BigDecimal.valueOf(draws.between(1, 8)), true, text.word(field, language))
                : null,
            List.of(),
            draws.several(List.of("JP", "TW", "US", "VN"), 2),
            draws.chance(0.3) ? new OfferContent.References(draws.between(0, 5), null) : null,
            draws.common(List.of(Maturity.values())),
            draws.chance(0.3) ? draws.several(certificates, 2) : List.of(),
            draws.chance(0.1),
            empty.terms(),
            empty.security());
    return new NewOffer(
        company,
        "TW",
        text.about(field, language, draws.between(1, MOST_SENTENCES_OF_OFFER)),
        content);
  }

  NewGap gap(CompanyId company) {
    String field = draws.common(fields);
    GapKind kind = draws.any(List.of(GapKind.values()));
    Language language =
        draws.common(List.of(Language.JA, Language.JA, Language.JA, Language.EN, Language.ZH_HANT));
    GapContent empty = GapContent.empty(kind);
    GapContent content =
        new GapContent(
            kind,
            Map.of(),
            draws.chance(0.7) ? new GapContent.Place("JP", draws.common(japan), null) : null,
            List.of(field),
            draws.chance(0.5) ? sectors(field) : List.of(),
            draws.several(modes, 3),
            draws.several(gifts, 2),
            kind.hasQuantity()
                ? new GapContent.Volume(
                    BigDecimal.valueOf(draws.between(1, 300) * 10L), "個", "month", null)
                : null,
            draws.chance(0.5) ? today.plusDays(draws.between(60, 500)) : null,
            kind == GapKind.LABOUR_SAVING ? BigDecimal.valueOf(draws.between(1, 10)) : null,
            List.of(),
            kind.isAbroad() ? List.of("TW") : List.of(),
            partner(),
            draws.chance(0.5)
                ? new GapContent.Terms(
                    BigDecimal.valueOf(Math.round(draws.around(20, 1)) * 1_000_000 + 1_000_000),
                    "JPY",
                    60,
                    false,
                    null,
                    null,
                    null)
                : empty.terms(),
            empty.conditions(),
            kind.isAlwaysAnonymous() || draws.chance(ANONYMOUS));
    return new NewGap(
        company,
        "JP",
        text.about(field, language, draws.between(2, MOST_SENTENCES_OF_GAP)),
        content);
  }

  /** A certificate is required or preferred, never both. */
  private GapContent.Partner partner() {
    List<String> some = draws.several(certificates, 3);
    boolean isStrict = draws.chance(0.05);
    return new GapContent.Partner(
        isStrict ? some.subList(0, 1) : List.of(),
        draws.chance(0.3) ? some.subList(1, some.size()) : List.of(),
        List.of(),
        draws.chance(0.5) ? List.of("ja") : List.of(),
        List.of(),
        true);
  }

  private List<String> sectors(String field) {
    return draws.several(reference.capabilityFields().find(field).orElseThrow().isicCodes(), 2);
  }
}
