package app.kakehashi.shared;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A code as the API answers it, with its words beside it.
 *
 * @param name in the language of the answer
 */
@Schema(description = "A code, and its name in the language of the answer")
public record ApiCode(
    @Schema(description = "Stays the same in every language and version") String code,
    @Schema(description = "For people to read; in the language of the answer") String name) {}
