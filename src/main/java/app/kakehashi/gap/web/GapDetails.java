package app.kakehashi.gap.web;

import app.kakehashi.posting.ApiSection;
import app.kakehashi.shared.ApiText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A gap as the API answers it alone: as in lists, and everything its page says. */
@Schema(name = "GapDetails", description = "A gap with everything its page says")
record GapDetails(
    @JsonUnwrapped GapItem gap,
    @Schema(description = "The need in words: an approved translation, else the original")
        ApiText description,
    @Schema(description = "Everything that is stated, as on the page of the gap")
        List<ApiSection> sections) {}
