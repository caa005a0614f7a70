package app.kakehashi.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "A problem document (RFC 9457)")
record ApiProblem(
    @Schema(description = "Always about:blank: the status says what kind of problem it is")
        String type,
    @Schema(description = "The status in English words") String title,
    @Schema(description = "The HTTP status") int status,
    @Schema(description = "What is wrong, in the language of the answer") String detail,
    @Schema(description = "Name of the parameter that is missing or not allowed")
        @Nullable String parameter,
    @Schema(description = "Number under which an unexpected fault is recorded")
        @Nullable String incident) {}
