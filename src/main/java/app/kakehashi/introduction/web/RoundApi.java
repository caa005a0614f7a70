package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.RoundDesk;
import app.kakehashi.introduction.web.RoundAnswers.ResultItem;
import app.kakehashi.introduction.web.RoundAnswers.RoundItem;
import app.kakehashi.introduction.web.RoundAnswers.RoundPage;
import app.kakehashi.introduction.web.RoundAnswers.TeamsItem;
import app.kakehashi.shared.ApiPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds and teams for other systems of the office: what its pages show and do. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Permit(Permit.To.OFFICE)
@Tag(name = "Rounds", description = "Introductions proposed for all open gaps at once, and teams")
class RoundApi {
  private final RoundDesk desk;
  private final RoundAnswers answers;

  RoundApi(RoundDesk desk, RoundAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  /** Lines of a round. */
  @Schema(name = "RoundLines", description = "Lines of a round that are to be opened")
  record LinesBody(@Schema(description = "Ids of proposed lines, in order") List<Long> lines) {
    LinesBody {
      lines = List.copyOf(lines);
    }
  }

  @GetMapping("/rounds")
  @Operation(summary = "Lists rounds", description = "The newest first. For the office.")
  @ApiResponse(responseCode = "200", description = "A page of rounds")
  ApiPage<RoundItem> list(
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

  @PostMapping("/rounds")
  @Operation(
      summary = "Proposes a round",
      description =
          "Shares introductions out among all open gaps as of this moment, under what everybody can"
              + " bear, and keeps the proposal. Nothing is opened or sent. For the office.")
  @ApiResponse(responseCode = "201", description = "Proposed; Location names the round")
  ResponseEntity<RoundPage> make(Viewer viewer) {
    String id = desk.make(viewer);
    return ResponseEntity.created(URI.create("/api/v1/rounds/" + id))
        .body(answers.page(id, 1, viewer));
  }

  @GetMapping("/rounds/{id}")
  @Operation(
      summary = "Reads a round",
      description =
          "Its figures and a page of its gaps, with what is proposed for each, what is passed over"
              + " and why. For the office.")
  @ApiResponse(responseCode = "200", description = "The round")
  RoundPage read(
      @Parameter(description = "Id of the round") @PathVariable String id,
      @Parameter(description = "Number of the page, from 1")
          @RequestParam(defaultValue = "1")
          @Min(1)
          @Max(ApiPage.DEEPEST)
          int page,
      Viewer viewer) {
    return answers.page(id, page, viewer);
  }

  @PostMapping(path = "/rounds/{id}/introductions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Opens introductions of a round",
      description =
          "Each line by itself: one that cannot be opened any more says why and leaves the others"
              + " alone; one that is open already stays as it is. Nobody is asked yet. For the"
              + " office.")
  @ApiResponse(responseCode = "200", description = "What became of each line")
  List<ResultItem> open(
      @Parameter(description = "Id of the round") @PathVariable String id,
      @RequestBody LinesBody body,
      Viewer viewer) {
    return answers.results(desk.open(id, body.lines(), viewer), viewer);
  }

  @PostMapping("/rounds/{id}/lines/{line}/removal")
  @Operation(
      summary = "Takes a proposal out of a round",
      description = "What is opened stays. For the office.")
  @ApiResponse(responseCode = "204", description = "It is out")
  ResponseEntity<Void> takeOut(
      @Parameter(description = "Id of the round") @PathVariable String id,
      @Parameter(description = "Id of the line") @PathVariable long line,
      Viewer viewer) {
    desk.keep(id, line, false, viewer);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/rounds/{id}/lines/{line}/return")
  @Operation(
      summary = "Puts a proposal back into a round",
      description = "One that was taken out or could not be opened. For the office.")
  @ApiResponse(responseCode = "204", description = "It is back")
  ResponseEntity<Void> putBack(
      @Parameter(description = "Id of the round") @PathVariable String id,
      @Parameter(description = "Id of the line") @PathVariable long line,
      Viewer viewer) {
    desk.keep(id, line, true, viewer);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/gaps/{id}/teams")
  @Operation(
      summary = "Proposes teams for a gap",
      description =
          "Up to four offers that cover a gap together where none does alone: who covers what, what"
              + " is missing, who could lead, and the team’s score. For the office.")
  @ApiResponse(responseCode = "200", description = "What was found")
  TeamsItem teams(
      @Parameter(description = "Id of the gap") @PathVariable String id, Viewer viewer) {
    return answers.teams(id, viewer);
  }
}
