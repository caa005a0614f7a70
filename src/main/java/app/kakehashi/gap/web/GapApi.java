package app.kakehashi.gap.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFilter;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.GapPage;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.gap.service.GapSheets;
import app.kakehashi.posting.ApiSection;
import app.kakehashi.posting.CooperationMode;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.ApiCodes;
import app.kakehashi.shared.ApiPage;
import app.kakehashi.shared.ApiText;
import app.kakehashi.shared.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gaps for other systems: what the pages of gaps show, to the same people. */
@RestController
@RequestMapping(path = "/api/v1/gaps", produces = MediaType.APPLICATION_JSON_VALUE)
@Permit(Permit.To.SIGNED_IN)
@Tag(name = "Gaps", description = "What companies and public bodies lack")
class GapApi {
  private final Gaps gaps;
  private final Postings postings;
  private final GapSheets sheets;
  private final GapAnswers answers;
  private final PostingWords words;
  private final ReferenceData reference;

  GapApi(
      Gaps gaps,
      Postings postings,
      GapSheets sheets,
      GapAnswers answers,
      PostingWords words,
      ReferenceData reference) {
    this.gaps = gaps;
    this.postings = postings;
    this.sheets = sheets;
    this.answers = answers;
    this.words = words;
    this.reference = reference;
  }

  @GetMapping
  @Operation(
      summary = "Lists gaps",
      description =
          "Published gaps, and those of one’s own company in any state; the latest first. An"
              + " anonymous gap names its company to nobody but that company and the office, and"
              + " answers to no filter by region.")
  @ApiResponse(responseCode = "200", description = "A page of gaps")
  ApiPage<GapItem> list(
      @Parameter(description = "Words to find, in any of the three languages")
          @RequestParam(required = false)
          @Size(max = 200)
          @Nullable String query,
      @Parameter(
              description = "Code of a kind of gap",
              schema =
                  @Schema(
                      allowableValues = {
                        "supplier",
                        "labour_saving",
                        "technology",
                        "equipment",
                        "data_ai_science",
                        "cybersecurity",
                        "succession",
                        "market_entry",
                        "third_country",
                        "validation_field",
                        "talent"
                      }))
          @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "Code of a capability field, with those below it")
          @RequestParam(required = false)
          @Nullable String field,
      @Parameter(description = "Code of a form of cooperation that is accepted")
          @RequestParam(required = false)
          @Nullable String mode,
      @Parameter(description = "Code of a block of regions where it is needed")
          @RequestParam(required = false)
          @Nullable String block,
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
    GapFilter filter =
        new GapFilter(
            query == null ? "" : query.strip(),
            ApiCodes.meant("kind", kind, GapKind::find),
            ApiCodes.known("field", field, reference.capabilityFields()::find),
            ApiCodes.known("block", block, reference.regions()::findBlock),
            ApiCodes.known("mode", mode, CooperationMode::find),
            null,
            false,
            page,
            size);
    GapPage found = gaps.list(filter, viewer);
    return new ApiPage<>(
        page,
        size,
        found.total(),
        found.gaps().stream().map(gap -> answers.item(gap, viewer.language())).toList());
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "Reads a gap",
      description =
          "The gap with everything its page says to the owner of the token, in words and codes.")
  @ApiResponse(responseCode = "200", description = "The gap")
  GapDetails read(
      @Parameter(description = "Id of the gap") @PathVariable String id, Viewer viewer) {
    Posting posting = postings.visible(PostingType.GAP, id, viewer);
    GapSummary gap = gaps.get(id, viewer);
    Language reader = viewer.language();
    return new GapDetails(
        answers.item(gap, reader),
        new ApiText(gap.text().description(), gap.text().language().code()),
        ApiSection.of(
            sheets.sheet(posting, gap.text(), reader, gap.company() != null), words, reader));
  }
}
