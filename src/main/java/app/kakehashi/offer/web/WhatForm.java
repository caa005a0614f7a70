package app.kakehashi.offer.web;

import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.ProductType;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.posting.PostingText;
import app.kakehashi.reference.CapabilityField;
import app.kakehashi.reference.Certificates;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is offered, as typed. */
record WhatForm(
    @Nullable String language,
    @Nullable String title,
    @Nullable String description,
    @Nullable List<String> fields,
    @Nullable String ownWords,
    @Nullable String productType,
    @Nullable String maturity,
    @Nullable String sectors,
    @Nullable String certificates,
    @Nullable String version)
    implements SectionForm {

  static WhatForm of(Offer offer) {
    OfferContent content = offer.content();
    return new WhatForm(
        offer.text().language().code(),
        offer.text().title(),
        offer.text().description(),
        content.fields(),
        String.join("\n", content.ownWords()),
        content.productType() == null ? null : content.productType().code(),
        content.maturity() == null ? null : content.maturity().code(),
        String.join(" ", content.sectors()),
        String.join("\n", content.certificates()),
        Long.toString(offer.version()));
  }

  @Override
  public OfferDraft apply(Offer offer, Typed typed, ReferenceData reference) {
    OfferContent old = offer.content();
    List<String> known =
        reference.capabilityFields().all().stream().map(CapabilityField::code).toList();
    Language written =
        Language.ofTag(language == null ? "" : language).orElse(offer.text().language());
    PostingText text =
        new PostingText(
            written,
            typed.required("title", title, 200),
            typed.required("description", description, 8000));
    List<String> chosen = typed.codes("fields", fields, known);
    if (chosen.isEmpty()) {
      typed.refuse("fields", "offer.error.fields_missing");
    }
    OfferContent content =
        new OfferContent(
            chosen,
            typed.lines("ownWords", ownWords, 100),
            sectors(typed, reference),
            ProductType.find(productType == null ? "" : productType).orElse(null),
            old.modes(),
            old.wish(),
            old.seeks(),
            old.supply(),
            old.labourSaved(),
            old.obstacles(),
            old.countriesServed(),
            old.references(),
            Maturity.find(maturity == null ? "" : maturity).orElse(null),
            certificates(typed, reference),
            old.needsTestField(),
            old.terms(),
            old.security());
    return new OfferDraft(text, content);
  }

  private List<String> sectors(Typed typed, ReferenceData reference) {
    List<String> codes =
        Arrays.stream(typed.text("sectors", sectors, 200).split("[\\s,，、;；]+"))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
    codes.stream()
        .filter(code -> reference.sectors().find(code).isEmpty())
        .findFirst()
        .ifPresent(code -> typed.refuse("sectors", "offer.error.sector", code));
    return codes;
  }

  private List<String> certificates(Typed typed, ReferenceData reference) {
    Certificates.Reading reading =
        reference.certificates().read(typed.text("certificates", certificates, 1000));
    reading.unknown().stream()
        .findFirst()
        .ifPresent(entry -> typed.refuse("certificates", "offer.error.certificate", entry));
    return reading.codes();
  }
}
