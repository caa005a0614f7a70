package app.kakehashi.offer.web;

import app.kakehashi.company.ApiCompany;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiText;
import app.kakehashi.shared.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An offer as the API answers it in lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Offer", description = "What a company can do for others")
record OfferItem(
    @Schema(description = "Its id below /api/v1/offers") String id,
    @Schema(description = "Where it stands in its life") ApiCode status,
    @Schema(description = "An approved translation where there is one, else the original")
        ApiText title,
    @Schema(description = "Whose it is; left out where the company is not listed publicly")
        @Nullable ApiCompany company,
    @Schema(description = "Capability fields") List<ApiCode> fields,
    @Schema(description = "Forms of cooperation wanted, the preferred first") List<ApiCode> modes,
    @Schema(description = "What is delivered") @Nullable ApiCode productType,
    @Schema(description = "How far it has come") @Nullable ApiCode maturity,
    @Schema(description = "Since when it is published") @Nullable Instant publishedAt,
    @Schema(description = "When it ends unless it is renewed") @Nullable Instant expiresAt,
    @Schema(description = "Whether the owner of the token may change it") boolean mine) {
  /** An offer in a reader's words. */
  static OfferItem of(OfferSummary offer, PostingWords words, Language reader) {
    return new OfferItem(
        offer.publicId(),
        new ApiCode(
            offer.status().name().toLowerCase(Locale.ROOT),
            words.message(offer.status().messageKey(), reader)),
        new ApiText(offer.text().title(), offer.text().language().code()),
        offer.company() == null ? null : ApiCompany.of(offer.company()),
        offer.fields().stream().map(code -> new ApiCode(code, words.field(code, reader))).toList(),
        offer.modes().stream().map(code -> new ApiCode(code, words.mode(code, reader))).toList(),
        offer.productType() == null
            ? null
            : new ApiCode(
                offer.productType().code(),
                words.message(offer.productType().messageKey(), reader)),
        offer.maturity() == null
            ? null
            : new ApiCode(
                offer.maturity().code(), words.message(offer.maturity().messageKey(), reader)),
        offer.publishedAt(),
        offer.expiresAt(),
        offer.mine());
  }
}
