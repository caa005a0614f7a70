package app.kakehashi.introduction.web;

import app.kakehashi.shared.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the page of a company shows it, in the reader’s words: five steps, whose move, and what
 * that company may know.
 *
 * @param title what the company was matched with: the offer for a gap’s company, else the need
 * @param other the company’s own posting
 * @param turn whose move it is and by when, or how it ended
 * @param ask path of the request to answer; null where nothing is to be answered
 * @param place path of where the company makes its move, or a part of the page; null where it has
 *     none
 * @param others what the other side said
 * @param own what this company said and decides, in sentences
 * @param then message key of what comes after that; null where nothing is to come
 * @param planned what was put on record as the next step; empty where something else comes first
 * @param why empty where the company was not asked
 */
record CompanyCaseView(
    String id,
    long version,
    String title,
    String lang,
    String other,
    String otherLang,
    List<NameView> names,
    List<StepView> steps,
    boolean ended,
    String turn,
    boolean ours,
    @Nullable String ask,
    @Nullable String place,
    List<String> others,
    List<String> own,
    @Nullable String then,
    String planned,
    String why,
    String firstStep,
    String wordsLang,
    List<HistoryLine> history,
    Moves moves) {
  CompanyCaseView {
    names = List.copyOf(names);
    steps = List.copyOf(steps);
    others = List.copyOf(others);
    own = List.copyOf(own);
    history = List.copyOf(history);
  }

  /**
   * A company that may be named.
   *
   * @param path of its page; null where it is not listed
   */
  record NameView(String name, String lang, @Nullable String path) {}

  /**
   * One of the five steps.
   *
   * @param label message key
   * @param state {@code done}, {@code current}, {@code ahead}, or {@code left_out} where it ended
   *     before
   */
  record StepView(String label, String state) {}

  /**
   * Something that happened.
   *
   * @param by who did it, or by which way it came; empty where that is not told
   * @param note own words, or the answer to a question; empty where none
   */
  record HistoryLine(String when, String text, String by, String note) {}

  /**
   * What the company can do now.
   *
   * @param house whether a decision can be taken to the house
   * @param back whether the house has something to decide
   * @param goes what can be put on record as the next step; empty where nothing can
   */
  record Moves(
      boolean house,
      boolean back,
      List<Choice> goes,
      boolean withdraw,
      List<Choice> matters,
      List<Choice> who,
      List<Choice> reasons) {
    Moves {
      goes = List.copyOf(goes);
      matters = List.copyOf(matters);
      who = List.copyOf(who);
      reasons = List.copyOf(reasons);
    }

    public boolean any() {
      return house || back || !goes.isEmpty() || withdraw;
    }
  }

  /**
   * A case in the list.
   *
   * @param path of its page
   * @param step message key
   */
  record Row(
      String path,
      String title,
      String lang,
      String other,
      String otherLang,
      @Nullable NameView name,
      String step,
      String turn,
      boolean ours,
      boolean ended,
      @Nullable String ask) {}
}
