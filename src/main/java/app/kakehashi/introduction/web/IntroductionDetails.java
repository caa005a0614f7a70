package app.kakehashi.introduction.web;

import app.kakehashi.shared.ApiText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case with what its page tells. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IntroductionDetails", description = "An introduction with what its page tells")
record IntroductionDetails(
    @JsonUnwrapped IntroductionItem introduction,
    @Schema(description = "What the other side has said, as far as this side may know")
        List<String> others,
    @Schema(description = "What this side has said and decides inside") List<String> own,
    @Schema(description = "The next step that was put on record") @Nullable String planned,
    @Schema(description = "Why these two, as the office wrote it") @Nullable ApiText why,
    @Schema(description = "The first step, as the office wrote it") @Nullable ApiText firstStep) {}
