package app.kakehashi.offer.web;

import app.kakehashi.offer.CommercialWish;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.posting.CooperationMode;
import app.kakehashi.posting.Gift;
import app.kakehashi.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which cooperation is wanted, as typed; the modes in the order of preference. */
record BusinessForm(
    @Nullable String first,
    @Nullable String second,
    @Nullable String third,
    @Nullable String fourth,
    @Nullable String wish,
    @Nullable List<String> seeks,
    @Nullable String needsTestField,
    @Nullable String version)
    implements SectionForm {

  static BusinessForm of(Offer offer) {
    OfferContent content = offer.content();
    return new BusinessForm(
        mode(content, 0),
        mode(content, 1),
        mode(content, 2),
        mode(content, 3),
        content.wish() == null ? null : content.wish().code(),
        content.seeks(),
        content.needsTestField() ? "true" : null,
        Long.toString(offer.version()));
  }

  @Override
  public OfferDraft apply(Offer offer, Typed typed, ReferenceData reference) {
    OfferContent old = offer.content();
    OfferContent content =
        new OfferContent(
            old.fields(),
            old.ownWords(),
            old.sectors(),
            old.productType(),
            modes(old, typed),
            CommercialWish.find(wish == null ? "" : wish).orElse(null),
            typed.codes("seeks", seeks, Stream.of(Gift.values()).map(Gift::code).toList()),
            old.supply(),
            old.labourSaved(),
            old.obstacles(),
            old.countriesServed(),
            old.references(),
            old.maturity(),
            old.certificates(),
            "true".equals(needsTestField),
            old.terms(),
            old.security());
    return new OfferDraft(offer.text(), content);
  }

  private List<String> modes(OfferContent old, Typed typed) {
    List<String> known = Stream.of(CooperationMode.values()).map(CooperationMode::code).toList();
    List<String> asked =
        Stream.of(
                typed.code("first", first, known),
                typed.code("second", second, known),
                typed.code("third", third, known),
                typed.code("fourth", fourth, known))
            .filter(Objects::nonNull)
            .toList();
    if (asked.isEmpty()) {
      typed.refuse("first", "offer.error.modes_missing");
    }
    if (asked.stream().distinct().count() < asked.size()) {
      typed.refuse("first", "offer.error.modes_twice");
    }
    List<String> modes = new ArrayList<>(asked.stream().distinct().toList());
    old.modes().stream().skip(4).filter(mode -> !modes.contains(mode)).forEach(modes::add);
    return modes;
  }

  private static @Nullable String mode(OfferContent content, int rank) {
    return rank < content.modes().size() ? content.modes().get(rank) : null;
  }
}
