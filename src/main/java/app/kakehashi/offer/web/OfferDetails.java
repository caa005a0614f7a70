package app.kakehashi.offer.web;

import app.kakehashi.posting.ApiSection;
import app.kakehashi.shared.ApiText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An offer as the API answers it alone: as in lists, and everything its page says. */
@Schema(name = "OfferDetails", description = "An offer with everything its page says")
record OfferDetails(
    @JsonUnwrapped OfferItem offer,
    @Schema(description = "The offer in words: an approved translation, else the original")
        ApiText description,
    @Schema(description = "Everything that is stated, as on the page of the offer")
        List<ApiSection> sections) {}
