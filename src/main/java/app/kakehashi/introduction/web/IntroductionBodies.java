package app.kakehashi.introduction.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent to change a case through the API. */
final class IntroductionBodies {
  private static final String VERSION = "Version of the introduction that was read";
  private static final String SIDE =
      "Which company it is said for, by its role; for the office only, a member speaks for its own";

  private IntroductionBodies() {}

  /** An answer. */
  @Schema(name = "IntroductionAnswer", description = "What a company answers when it is asked")
  record AnswerBody(
      @Schema(description = VERSION) long version,
      @Schema(
              description = "The answer",
              allowableValues = {"yes", "under_approval", "question", "not_now", "no"})
          String answer,
      @Schema(description = "The promised date; for under_approval and not_now")
          @Nullable LocalDate until,
      @Schema(description = "Whether the other side may read that the ringi circulates")
          @Nullable Boolean ringi,
      @Schema(description = "Code of the reason; for no") @Nullable String reason,
      @Schema(description = "The question, or words for the office beside a no")
          @Nullable String text,
      @Schema(
              description = SIDE,
              allowableValues = {"gap", "offer", "team"})
          @Nullable String side,
      @Schema(
              description = "How the office learned of it",
              allowableValues = {"phone", "other"})
          @Nullable String channel) {}

  /** A decision that a company takes to its house. */
  @Schema(name = "IntroductionHouse", description = "A later decision that a company weighs inside")
  record HouseBody(
      @Schema(description = VERSION) long version,
      @Schema(
              description = "What is decided",
              allowableValues = {
                "introduction",
                "meeting",
                "confidentiality",
                "trial_budget",
                "contract"
              })
          String matter,
      @Schema(description = "The promised date") LocalDate until,
      @Schema(description = "Whether the other side may read that the ringi circulates")
          @Nullable Boolean ringi,
      @Schema(
              description = SIDE,
              allowableValues = {"gap", "offer", "team"})
          @Nullable String side) {}

  /** A decision that has come back from the house. */
  @Schema(
      name = "IntroductionHouseDecided",
      description = "The decision that was weighed inside has been taken")
  record HouseDecidedBody(
      @Schema(description = VERSION) long version,
      @Schema(
              description = SIDE,
              allowableValues = {"gap", "offer", "team"})
          @Nullable String side) {}

  /** What comes next. */
  @Schema(name = "IntroductionStep", description = "What comes next, who does it and by when")
  record StepBody(
      @Schema(description = VERSION) long version,
      @Schema(
              description = "Only a step, or talks or a trial that begin with it",
              allowableValues = {"plan", "talks", "trial"})
          String go,
      @Schema(description = "What comes next; both sides can read it") String text,
      @Schema(
              description = "Who does it",
              allowableValues = {"gap", "offer", "team", "office"})
          String who,
      @Schema(description = "The last day") LocalDate on) {}

  /** A case that is taken back. */
  @Schema(name = "IntroductionWithdrawal", description = "Why an introduction is taken back")
  record WithdrawalBody(
      @Schema(description = VERSION) long version,
      @Schema(description = "Code of the reason") String reason,
      @Schema(description = "For the office, in one’s own words") @Nullable String text) {}
}
