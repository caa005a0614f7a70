package app.kakehashi.matching.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weights, releases and decisions in the API. */
final class WeightItems {
  private static final String SETTINGS =
      "Settings by code in points; what is left out stays as it is in force. Weights of a side"
          + " count against each other and are scaled to the sum that came with the software";

  private WeightItems() {}

  /** A value. */
  @Schema(name = "WeightSetting", description = "A weight or a band")
  record SettingItem(
      @Schema(description = "Its code, such as japan-text or band-check") String code,
      @Schema(description = "For people to read; in the language of the answer") String name,
      @Schema(description = "In points: hundredths for weights and shares") BigDecimal value,
      @Schema(description = "What came with the software") BigDecimal shipped,
      @Schema(description = "The least it may be") BigDecimal least,
      @Schema(description = "The most it may be") BigDecimal most) {}

  /** A release. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WeightRelease", description = "Weights and bands that were put into force")
  record ReleaseItem(
      @Schema(description = "Its version, as lists name it") String version,
      @Schema(description = "Version of the one before; left out of the first")
          @Nullable String previous,
      @Schema(description = "When it was signed") Instant signedAt,
      @Schema(description = "Who signed it; left out where it came with the software")
          @Nullable String signedBy,
      @Schema(description = "Why") String note,
      @Schema(description = "SHA-256 of its content, in hexadecimal") String sha256,
      @Schema(description = "Weights of both sides, then bands") List<SettingItem> settings) {}

  /** What is tried. */
  @Schema(name = "WeightTrialRequest", description = "Weights and bands to be tried")
  record TrialBody(
      @Schema(description = SETTINGS) @Nullable Map<String, @Nullable BigDecimal> settings) {}

  /** What is signed. */
  @Schema(name = "WeightSignature", description = "Weights and bands to be put into force")
  record SignBody(
      @Schema(description = SETTINGS) @Nullable Map<String, @Nullable BigDecimal> settings,
      @Schema(description = "Version of the release that was read as the one in force")
          @Nullable String previous,
      @Schema(description = "Why, in at most 1,000 characters") @Nullable String note) {}

  /** What a trial found. */
  @Schema(name = "WeightTrial", description = "What other weights would change; nothing is stored")
  record TrialItem(
      @Schema(description = "Open gaps that were looked at") int gaps,
      @Schema(description = "Open gaps there are") int openGaps,
      @Schema(description = "Offers that were ranked for each") int offers,
      @Schema(description = "Gaps for which another offer stands first") int firstChanged,
      @Schema(description = "Gaps with other offers among the first ten") int membersChanged,
      @Schema(description = "Gaps of which only the order of the first ten changes")
          int orderChanged,
      @Schema(description = "Offers that come among a first ten") int entered,
      @Schema(description = "Offers that leave a first ten") int left,
      @Schema(description = "Gaps without a candidate for their company any more") int lost,
      @Schema(description = "Gaps with a candidate for their company for the first time")
          int gained,
      @Schema(description = "Pairs that change their band") List<BandItem> bands,
      @Schema(description = "The largest moves") List<MoveItem> moves,
      @Schema(description = "Past decisions by what is in force") PastItem before,
      @Schema(description = "Past decisions by what is tried") PastItem after,
      @Schema(description = "The settings as they would be released") List<SettingItem> settings) {}

  /** Pairs that change their band alike. */
  @Schema(name = "WeightBandMove", description = "Pairs that go from one band to another")
  record BandItem(
      @Schema(description = "Code of the band they leave") String from,
      @Schema(description = "Code of the band they come into") String to,
      @Schema(description = "How many") int pairs) {}

  /** A move. */
  @Schema(name = "WeightMove", description = "A pair that changes its place")
  record MoveItem(
      @Schema(description = "Id of the gap") String gap,
      @Schema(description = "Id of the offer") String offer,
      @Schema(description = "Place by what is in force, from 1; 0 beyond 50") int from,
      @Schema(description = "Place by what is tried, from 1; 0 beyond 50") int to,
      @Schema(description = "Joint score by what is in force") double before,
      @Schema(description = "Joint score by what is tried") double after) {}

  /** Measured. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "PastFigures",
      description =
          "How well past decisions would have been ranked; figures without basis are left out")
  record PastItem(
      @Schema(description = "Pairs that were accepted") int accepted,
      @Schema(description = "Pairs that were declined") int declined,
      @Schema(description = "Gaps on which places were measured") int gaps,
      @Schema(description = "Share of accepted above declined of the same gap, 0 to 1")
          @Nullable Double within,
      @Schema(description = "The same whatever the gaps") @Nullable Double across,
      @Schema(description = "Mean place of the accepted") @Nullable Double meanRank,
      @Schema(description = "Mean of 1/place of the first accepted") @Nullable Double reciprocal,
      @Schema(
              description =
                  "By how much chances and outcomes differ (expected calibration error), 0 to 1")
          @Nullable Double calibration) {}

  /** A decision. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "LearningDecision",
      description = "What was decided about a pair, without companies and people")
  record DecisionItem(
      @Schema(description = "Id of the gap") String gap,
      @Schema(description = "Id of the offer") String offer,
      @Schema(
              description =
                  "gap, offer or office; left out where nobody said no to an introduction")
          @Nullable String decider,
      @Schema(description = "interested, not_for_us or introduction") String decision,
      @Schema(description = "Code of why not") @Nullable String reason,
      @Schema(
              description =
                  "0 declined, 1 accepted, 2 both said yes, 3 they met or tried, 4 they agreed")
          int grade,
      @Schema(description = "Whether the gap’s company said yes; left out without an answer")
          @Nullable Boolean gapSaidYes,
      @Schema(description = "Whether the offer’s company said yes; left out without an answer")
          @Nullable Boolean offerSaidYes,
      @Schema(description = "False where the reason tells nothing of how well the two fit")
          boolean aboutFit,
      @Schema(description = "When it was decided") Instant decidedAt,
      @Schema(description = "Version of the weights that were in force")
          @Nullable String modelVersion,
      @Schema(description = "When the pair was last shown before") @Nullable Instant shownAt,
      @Schema(description = "Its place then, from 1; 0 below the list") @Nullable Integer position,
      @Schema(description = "The chance of being shown: 1 in the list") @Nullable Double propensity,
      @Schema(description = "Joint score by the weights in force now, from what was known then")
          @Nullable Double joint,
      @Schema(description = "s̃ of each criterion that was asked, of Japan’s side")
          List<PartItem> japan,
      @Schema(description = "s̃ of each criterion, of Taiwan’s side") List<PartItem> taiwan) {}

  /** A part of a score. */
  @Schema(name = "LearningPart", description = "How well a criterion was met")
  record PartItem(
      @Schema(description = "Code of the criterion") String criterion,
      @Schema(description = "s̃, 0 to 1: what is unknown counts as μ") double value) {}
}
