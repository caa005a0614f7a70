package app.kakehashi.introduction.web;

import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiText;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as the API answers it in lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Introduction", description = "A gap and an offer that may come together")
record IntroductionItem(
    @Schema(description = "Its id below /api/v1/introductions") String id,
    @Schema(description = "Version to send back with every change") long version,
    @Schema(description = "One of the five steps that companies see") ApiCode step,
    @Schema(description = "Where it stands, for the office; left out for companies")
        @Nullable ApiCode state,
    @Schema(description = "Title of the need") ApiText need,
    @Schema(description = "Title of the offer") ApiText offer,
    @Schema(description = "Whose move it is and by when, or how it ended") Turn turn,
    @Schema(description = "The companies; for a company those whose name it may know")
        List<Side> companies) {

  /** Whose move it is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "IntroductionTurn", description = "Whose move it is and by when")
  record Turn(
      @Schema(description = "In words") String text,
      @Schema(description = "The last day; left out where nobody has to move")
          @Nullable LocalDate due,
      @Schema(description = "Whether the company, or the office, of the token’s owner moves next")
          boolean ours,
      @Schema(description = "Whether a request of the office waits for this company’s answer")
          boolean answer) {}

  /** A company of a case. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "IntroductionSide", description = "A company of an introduction")
  record Side(
      @Schema(description = "What it is in the case: gap, offer or team") ApiCode role,
      @Schema(description = "Id of the company") String id,
      @Schema(description = "Its name") ApiText name,
      @Schema(description = "What it has said, for the office; left out for companies")
          @Nullable ApiCode state,
      @Schema(description = "The date it promised, for the office; left out for companies")
          @Nullable LocalDate promisedOn) {}
}
