package app.kakehashi.matching.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.domain.ModelRelease;
import app.kakehashi.matching.domain.WeightsRefused;
import app.kakehashi.matching.service.LearningData;
import app.kakehashi.matching.service.LearningRow;
import app.kakehashi.matching.service.ModelReleases;
import app.kakehashi.matching.service.WeightTrials;
import app.kakehashi.matching.web.WeightItems.DecisionItem;
import app.kakehashi.matching.web.WeightItems.ReleaseItem;
import app.kakehashi.matching.web.WeightItems.SignBody;
import app.kakehashi.matching.web.WeightItems.TrialBody;
import app.kakehashi.matching.web.WeightItems.TrialItem;
import app.kakehashi.shared.ApiPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The weights of ranking for other systems of the office. */
@RestController
@RequestMapping(path = "/api/v1/weights", produces = MediaType.APPLICATION_JSON_VALUE)
@Permit(Permit.To.OFFICE)
@Tag(name = "Weights", description = "By what gaps and offers are ranked; for the office")
class WeightApi {
  private final ModelReleases releases;
  private final WeightTrials trials;
  private final LearningData learning;
  private final WeightAnswers answers;

  WeightApi(
      ModelReleases releases, WeightTrials trials, LearningData learning, WeightAnswers answers) {
    this.releases = releases;
    this.trials = trials;
    this.learning = learning;
    this.answers = answers;
  }

  @GetMapping
  @Operation(
      summary = "Reads the weights in force",
      description = "The release by which every list is ranked now, and how far each value may go.")
  @ApiResponse(responseCode = "200", description = "The release in force")
  ReleaseItem inForce(Viewer viewer) {
    return answers.items(List.of(releases.inForce(viewer)), viewer).getFirst();
  }

  @GetMapping("/releases")
  @Operation(
      summary = "Lists releases of weights",
      description = "Every release that was in force, the newest first. None is ever changed.")
  @ApiResponse(responseCode = "200", description = "A page of releases")
  ApiPage<ReleaseItem> history(
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
    List<ModelRelease> found = releases.history((page - 1) * size, size, viewer);
    return new ApiPage<>(
        page, size, releases.inForce(viewer).number(), answers.items(found, viewer));
  }

  @PostMapping(path = "/trial", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Tries weights",
      description =
          "Ranks open gaps, in a large catalogue a part of them, by other weights beside those in"
              + " force, and past decisions too. Nothing is stored.")
  @ApiResponse(responseCode = "200", description = "What would change")
  TrialItem trial(@RequestBody TrialBody body, Viewer viewer) {
    try {
      return answers.trial(trials.of(answers.sent(body.settings(), viewer), viewer), viewer);
    } catch (WeightsRefused refused) {
      throw answers.refused(refused.faults(), viewer);
    }
  }

  @PostMapping(path = "/releases", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Signs weights",
      description =
          "Puts weights and bands into force, signed by the owner of the token. Where another"
              + " release is in force by now, nothing is changed and the answer is 409.")
  @ApiResponse(responseCode = "201", description = "The release that is in force now")
  ReleaseItem sign(@RequestBody SignBody body, Viewer viewer) {
    String note = body.note() == null ? "" : body.note().strip();
    String previous = body.previous() == null ? "" : body.previous();
    if (note.isEmpty() || note.length() > ModelReleases.LONGEST_NOTE) {
      throw answers.unusable("matching_weights.api.note", viewer);
    }
    try {
      ModelRelease signed =
          releases.sign(answers.sent(body.settings(), viewer), previous, note, viewer);
      return answers.items(List.of(signed), viewer).getFirst();
    } catch (WeightsRefused refused) {
      throw answers.refused(refused.faults(), viewer);
    }
  }

  @GetMapping("/decisions")
  @Operation(
      summary = "Lists decisions",
      description =
          "What was decided about pairs and what became of them, the newest first, with what each"
              + " was scored by at that time: for learning weights from. No company and nobody’s"
              + " name is in it.")
  @ApiResponse(responseCode = "200", description = "A page of decisions")
  ApiPage<DecisionItem> decisions(
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
    List<LearningRow> rows = learning.decisions(viewer);
    return new ApiPage<>(
        page,
        size,
        rows.size(),
        rows.stream()
            .skip((long) (page - 1) * size)
            .limit(size)
            .map(row -> answers.decision(row, learning.model()))
            .toList());
  }
}
