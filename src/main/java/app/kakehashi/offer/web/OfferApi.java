package app.kakehashi.offer.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.offer.OfferFilter;
import app.kakehashi.offer.OfferPage;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.offer.Offers;
import app.kakehashi.offer.ProductType;
import app.kakehashi.offer.service.OfferSheets;
import app.kakehashi.posting.ApiSection;
import app.kakehashi.posting.CooperationMode;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.ApiCodes;
import app.kakehashi.shared.ApiPage;
import app.kakehashi.shared.ApiText;
import app.kakehashi.shared.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers for other systems: what the pages of offers show, to the same people. */
@RestController
@RequestMapping(path = "/api/v1/offers", produces = MediaType.APPLICATION_JSON_VALUE)
@Permit(Permit.To.SIGNED_IN)
@Tag(name = "Offers", description = "What companies can do for others")
class OfferApi {
  private final Offers offers;
  private final Postings postings;
  private final OfferSheets sheets;
  private final PostingWords words;
  private final ReferenceData reference;

  OfferApi(
      Offers offers,
      Postings postings,
      OfferSheets sheets,
      PostingWords words,
      ReferenceData reference) {
    this.offers = offers;
    this.postings = postings;
    this.sheets = sheets;
    this.words = words;
    this.reference = reference;
  }

  @GetMapping
  @Operation(
      summary = "Lists offers",
      description =
          "Published offers, and those of one’s own company in any state; the latest first.")
  @ApiResponse(responseCode = "200", description = "A page of offers")
  ApiPage<OfferItem> list(
      @Parameter(description = "Words to find, in any of the three languages")
          @RequestParam(required = false)
          @Size(max = 200)
          @Nullable String query,
      @Parameter(description = "Code of a capability field, with those below it")
          @RequestParam(required = false)
          @Nullable String field,
      @Parameter(description = "Code of a form of cooperation that is wanted")
          @RequestParam(required = false)
          @Nullable String mode,
      @Parameter(
              description = "Code of what is delivered",
              schema =
                  @Schema(
                      allowableValues = {
                        "equipment",
                        "component",
                        "material",
                        "software",
                        "service"
                      }))
          @RequestParam(required = false)
          @Nullable String type,
      @Parameter(description = "Code of a country that is served, ISO 3166-1")
          @RequestParam(required = false)
          @Nullable String country,
      @Parameter(description = "Number of the page, from 1")
          @RequestParam(defaultValue = "1")
          @Min(1)
          @Max(ApiPage.DEEPEST)
          int page,
      @Parameter(description = "Items a page")
          @RequestParam(defaultValue = ApiPage.USUAL)
          @Min(1)
          @Max(ApiPage.LARGEST)
          int size,
      Viewer viewer) {
    OfferFilter filter =
        new OfferFilter(
            query == null ? "" : query.strip(),
            ApiCodes.known("field", field, reference.capabilityFields()::find),
            ApiCodes.known("mode", mode, CooperationMode::find),
            ApiCodes.meant("type", type, ProductType::find),
            ApiCodes.known("country", country, reference.countries()::find),
            null,
            false,
            page,
            size);
    OfferPage found = offers.list(filter, viewer);
    return new ApiPage<>(
        page,
        size,
        found.total(),
        found.offers().stream()
            .map(offer -> OfferItem.of(offer, words, viewer.language()))
            .toList());
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "Reads an offer",
      description =
          "The offer with everything its page says to the owner of the token, in words and codes.")
  @ApiResponse(responseCode = "200", description = "The offer")
  OfferDetails read(
      @Parameter(description = "Id of the offer") @PathVariable String id, Viewer viewer) {
    OfferSummary offer = offers.get(id, viewer);
    Posting posting = postings.visible(PostingType.OFFER, id, viewer);
    Language reader = viewer.language();
    return new OfferDetails(
        OfferItem.of(offer, words, reader),
        new ApiText(offer.text().description(), offer.text().language().code()),
        ApiSection.of(
            sheets.sheet(posting, offer.text(), reader, offer.company() != null), words, reader));
  }
}
