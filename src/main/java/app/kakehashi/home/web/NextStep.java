package app.kakehashi.home.web;

import app.kakehashi.introduction.Introductions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a company's member can do now.
 *
 * @param label message key
 * @param title of the posting it is about; empty if there is none
 * @param language of the title; null if there is none
 * @param state message key of the status tag
 * @param due last day in the reader's words; empty if there is none
 */
record NextStep(
    String path,
    String label,
    String title,
    @Nullable String language,
    String state,
    String tone,
    String due) {
  private NextStep(String path, String label, String state, String tone) {
    this(path, label, "", null, state, tone, "");
  }

  /** Something of an introduction that waits for the member's company. */
  static NextStep of(Introductions.Waiting waiting, String due) {
    return new NextStep(
        waiting.path(),
        waiting.answer() ? "home.step.answer" : waiting.task(),
        waiting.title(),
        waiting.language(),
        waiting.answer() ? "home.step.answer.state" : "home.step.turn.state",
        "warn",
        due);
  }

  /** The steps of a member, the most pressing first. */
  static List<NextStep> of(
      List<NextStep> waiting,
      boolean claimed,
      String companyPath,
      boolean japanese,
      List<PostingRow> postings) {
    List<NextStep> steps = new ArrayList<>(waiting);
    if (!claimed) {
      steps.add(
          new NextStep(companyPath + "/claim", "home.step.claim", "home.step.claim.state", "warn"));
    }
    addAll(
        steps,
        postings,
        "posting.status.returned",
        new NextStep("", "home.step.returned", "home.step.returned.state", "warn"));
    addAll(
        steps,
        postings,
        "posting.status.draft",
        new NextStep("", "home.step.draft", "home.step.draft.state", "info"));
    if (postings.isEmpty()) {
      steps.add(
          japanese
              ? new NextStep("/gaps/new", "home.step.post_gap", "home.step.post.state", "info")
              : new NextStep(
                  "/offers/new", "home.step.post_offer", "home.step.post.state", "info"));
    }
    addAll(
        steps,
        postings,
        "posting.status.published",
        new NextStep("/matches", "home.step.matches", "home.step.matches.state", "good"));
    steps.add(
        japanese
            ? new NextStep(
                "/offers", "home.step.browse_offers", "home.step.browse.state", "neutral")
            : new NextStep("/gaps", "home.step.browse_gaps", "home.step.browse.state", "neutral"));
    return steps;
  }

  /**
   * Adds a step for each posting of a status; the model's path is what follows the posting's own.
   */
  private static void addAll(
      List<NextStep> steps, List<PostingRow> postings, String status, NextStep model) {
    postings.stream()
        .filter(row -> row.status().equals(status))
        .map(
            row ->
                new NextStep(
                    row.path() + model.path(),
                    model.label(),
                    row.title(),
                    row.language(),
                    model.state(),
                    model.tone(),
                    model.due()))
        .forEach(steps::add);
  }
}
