package app.kakehashi.introduction.web;

import app.kakehashi.shared.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it, everything in the reader’s words.
 *
 * @param list whether it is a list of candidates for a need
 * @param title of the need; empty where the request needs no answer any more
 * @param until by when to answer; empty where nothing is open
 * @param company who is asked, for the office; else empty
 */
record AskView(
    boolean list,
    String title,
    String lang,
    String until,
    int open,
    String company,
    List<CandidateView> candidates,
    List<Choice> reasons) {
  AskView {
    candidates = List.copyOf(candidates);
    reasons = List.copyOf(reasons);
  }

  /**
   * One candidate, or the one need.
   *
   * @param leg public id, part of the names of its fields
   * @param first whether nobody else of the case has been asked
   * @param path of the posting’s page; null where it is not for the reader, or without sign-in
   * @param name of the company; null where it is not told
   * @param facts of the posting, for who is signed in
   * @param description of the posting, for who is signed in; else empty
   * @param why empty where nothing was written
   * @param until by when an answer is awaited; empty where none is
   * @param said what this company said so far; empty where nothing
   */
  record CandidateView(
      String leg,
      boolean open,
      boolean first,
      String title,
      String lang,
      @Nullable String path,
      @Nullable String name,
      @Nullable String nameLang,
      List<FactView> facts,
      String description,
      String why,
      String step,
      String wordsLang,
      String until,
      String said,
      List<Line> talk,
      List<Option> options) {
    CandidateView {
      facts = List.copyOf(facts);
      talk = List.copyOf(talk);
      options = List.copyOf(options);
    }

    /** The name of one of its fields. */
    public String field(String name) {
      return name + "-" + leg;
    }
  }

  /**
   * A fact of a posting.
   *
   * @param label message key
   */
  record FactView(String label, String text, @Nullable String lang) {}

  /**
   * A question, or the answer to it.
   *
   * @param label message key
   */
  record Line(String label, String text) {}

  /**
   * One of the answers.
   *
   * @param label message key
   * @param sees message key of what the other side reads then
   * @param next message key of what happens then
   */
  record Option(String code, String label, String sees, String next) {}

  /**
   * A chosen answer, to be checked or as it was counted.
   *
   * @param until the date as understood; empty where none belongs to it
   * @param typed the date as typed; empty where it reads the same
   * @param text in the company’s own words; empty where none
   * @param next what happens then
   */
  record ChoiceView(
      String title,
      String lang,
      @Nullable String name,
      @Nullable String nameLang,
      String label,
      String until,
      String typed,
      boolean ringi,
      String reason,
      String text,
      String sees,
      String next) {}
}
