package app.kakehashi.shared;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A text that somebody typed, as the API answers it.
 *
 * @param language BCP 47
 */
@Schema(description = "A text as somebody typed it, with its language")
public record ApiText(
    @Schema(description = "The text as typed") String text,
    @Schema(description = "Language of the text, BCP 47: ja, zh-Hant, en …") String language) {}
