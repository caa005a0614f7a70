package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.web.IntroductionBodies.AnswerBody;
import app.kakehashi.introduction.web.IntroductionBodies.HouseBody;
import app.kakehashi.introduction.web.IntroductionBodies.HouseDecidedBody;
import app.kakehashi.introduction.web.IntroductionBodies.StepBody;
import app.kakehashi.introduction.web.IntroductionBodies.WithdrawalBody;
import app.kakehashi.shared.ApiPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Introductions for other systems: what the pages show and do, for the same people. */
@RestController
@RequestMapping(path = "/api/v1/introductions", produces = MediaType.APPLICATION_JSON_VALUE)
@Permit(Permit.To.SIGNED_IN)
@Tag(name = "Introductions", description = "Cases between the companies of a gap and an offer")
class IntroductionApi {
  private static final String STALE =
      " Where the introduction has moved on since the version that was sent, nothing is changed and"
          + " the answer is 409.";

  private final IntroductionAnswers answers;
  private final IntroductionMoves moves;

  IntroductionApi(IntroductionAnswers answers, IntroductionMoves moves) {
    this.answers = answers;
    this.moves = moves;
  }

  @GetMapping
  @Operation(
      summary = "Lists introductions",
      description =
          "Those of one’s own company, what it has to do first; for the office every open one, what"
              + " is due first. A company learns of an introduction when it is asked, or suggested"
              + " it.")
  @ApiResponse(responseCode = "200", description = "A page of introductions")
  ApiPage<IntroductionItem> list(
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
    return answers.list(page, size, viewer);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "Reads an introduction",
      description =
          "Companies read the five steps and what they may know of the other side; states are for"
              + " the office.")
  @ApiResponse(responseCode = "200", description = "The introduction")
  IntroductionDetails read(
      @Parameter(description = "Id of the introduction") @PathVariable String id, Viewer viewer) {
    return answers.details(id, viewer);
  }

  @PostMapping(path = "/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Answers a request",
      description =
          "The answer of the company that was asked; the office writes it down for it." + STALE)
  @ApiResponse(responseCode = "200", description = "The introduction as it stands then")
  IntroductionDetails answer(
      @Parameter(description = "Id of the introduction") @PathVariable String id,
      @RequestBody AnswerBody body,
      Viewer viewer) {
    moves.answer(id, body, viewer);
    return answers.details(id, viewer);
  }

  @PostMapping(path = "/{id}/house", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Takes a decision to the house",
      description = "The other side reads that it is decided inside, and the date." + STALE)
  @ApiResponse(responseCode = "200", description = "The introduction as it stands then")
  IntroductionDetails house(
      @Parameter(description = "Id of the introduction") @PathVariable String id,
      @RequestBody HouseBody body,
      Viewer viewer) {
    moves.house(id, body, viewer);
    return answers.details(id, viewer);
  }

  @PostMapping(path = "/{id}/house-decision", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Tells that the house has decided",
      description = "The promised date falls away and what comes next is open again." + STALE)
  @ApiResponse(responseCode = "200", description = "The introduction as it stands then")
  IntroductionDetails houseDecided(
      @Parameter(description = "Id of the introduction") @PathVariable String id,
      @RequestBody HouseDecidedBody body,
      Viewer viewer) {
    moves.houseDecided(id, body, viewer);
    return answers.details(id, viewer);
  }

  @PostMapping(path = "/{id}/step", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Plans the next step",
      description = "What comes next, who does it and by when." + STALE)
  @ApiResponse(responseCode = "200", description = "The introduction as it stands then")
  IntroductionDetails step(
      @Parameter(description = "Id of the introduction") @PathVariable String id,
      @RequestBody StepBody body,
      Viewer viewer) {
    moves.step(id, body, viewer);
    return answers.details(id, viewer);
  }

  @PostMapping(path = "/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Takes an introduction back",
      description = "Ends it for both sides; the reason stays with the office." + STALE)
  @ApiResponse(responseCode = "200", description = "The introduction as it stands then")
  IntroductionDetails withdraw(
      @Parameter(description = "Id of the introduction") @PathVariable String id,
      @RequestBody WithdrawalBody body,
      Viewer viewer) {
    moves.withdraw(id, body, viewer);
    return answers.details(id, viewer);
  }
}
