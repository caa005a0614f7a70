package app.kakehashi.matching.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.Preset;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.BadParameterException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matches for other systems: what the pages of matches show, to the same people. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Permit(Permit.To.SIGNED_IN)
@Tag(name = "Matches", description = "Ranked, explained counterparts of gaps and offers")
class MatchApi {
  private static final String WHO =
      " For the company whose posting it is, and for the office; each sees the reasons meant for"
          + " it. Reading them is logged as showing them.";

  private final Matches matches;
  private final MatchAnswers answers;

  MatchApi(Matches matches, MatchAnswers answers) {
    this.matches = matches;
    this.answers = answers;
  }

  @GetMapping("/gaps/{id}/matches")
  @Operation(
      summary = "Ranks the offers that fit a gap",
      description = "The best offers for a gap as of this moment, with reasons." + WHO)
  @ApiResponse(responseCode = "200", description = "The best offers")
  MatchPage ofGap(
      @Parameter(description = "Id of the gap") @PathVariable String id,
      @Parameter(description = "How many at most")
          @RequestParam(defaultValue = "10")
          @Min(1)
          @Max(50)
          int limit,
      @Parameter(
              description = "Weights: all criteria, or sector, size and region alone",
              schema =
                  @Schema(
                      allowableValues = {"default", "sector_size_region"},
                      defaultValue = "default"))
          @RequestParam(defaultValue = "default")
          String preset,
      Viewer viewer) {
    return page(PostingType.GAP, id, limit, presetOf(preset), viewer);
  }

  @GetMapping("/offers/{id}/matches")
  @Operation(
      summary = "Ranks the gaps that fit an offer",
      description = "The gaps an offer fits best as of this moment, with reasons." + WHO)
  @ApiResponse(responseCode = "200", description = "The gaps it fits best")
  MatchPage ofOffer(
      @Parameter(description = "Id of the offer") @PathVariable String id,
      @Parameter(description = "How many at most")
          @RequestParam(defaultValue = "10")
          @Min(1)
          @Max(50)
          int limit,
      @Parameter(
              description = "Weights: all criteria, or sector, size and region alone",
              schema =
                  @Schema(
                      allowableValues = {"default", "sector_size_region"},
                      defaultValue = "default"))
          @RequestParam(defaultValue = "default")
          String preset,
      Viewer viewer) {
    return page(PostingType.OFFER, id, limit, presetOf(preset), viewer);
  }

  private MatchPage page(PostingType type, String id, int limit, Preset preset, Viewer viewer) {
    return matches
        .matchesOf(type, id, new MatchWindow(preset, 1, limit), viewer)
        .map(
            list ->
                new MatchPage(
                    limit,
                    list.total(),
                    list.modelVersion(),
                    answers.items(type, id, list.matches(), viewer)))
        .orElseGet(() -> new MatchPage(limit, 0, null, List.of()));
  }

  private static Preset presetOf(String code) {
    return Arrays.stream(Preset.values())
        .filter(preset -> preset.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new BadParameterException("preset"));
  }
}
