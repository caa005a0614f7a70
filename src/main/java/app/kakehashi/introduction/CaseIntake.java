package app.kakehashi.introduction;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.CompanyId;
import java.util.List;
import java.util.Map;

/**
 * Brings in introductions that were led before, deed by deed: each is done by the service that the
 * pages use, with every guard, mail and record, at the time of the platform’s clock.
 */
public interface CaseIntake {
  /** What is done to a case. In brackets: what has to be said, besides the side it is about. */
  enum Deed {
    /** A company answers (answer, and text, until, ringi, from, reason, note as it needs). */
    ANSWER,
    /** The owner answers a question (text). */
    ANSWER_QUESTION,
    /** A company names everybody it has a contact of. */
    NAME,
    /** Everybody named by a company has agreed on the phone (evidence). */
    CONSENT,
    /** A wording is put forward (matter, its fields; confirmed: sides that confirmed). */
    SETTLE,
    /** The side confirms the newest wording (matter, evidence). */
    CONFIRM,
    INTRODUCE,
    /** A meeting of an hour (starts: an instant; place, link, agenda, interpreter). */
    MEET,
    /** The side accepts the newest meeting. */
    ACCEPT_MEETING,
    /** How the side saw the newest meeting (outcome, note). */
    OUTCOME,
    /** They negotiate (text, on: day); the side takes the next step. */
    TALK,
    /** They try something out (text, on: day); the side takes the next step. */
    TRY_OUT,
    /** The side takes a decision to its house (matter, until, ringi). */
    TAKE_TO_HOUSE,
    /** A message in the room of all (text, language). */
    MESSAGE,
    /** A translation of the last message in the room of all (text, language). */
    TRANSLATE,
    /** A section of the ringi papers (section, language, text). */
    RINGI,
    /** The side answers the last check-in that was asked (answer, note). */
    CHECK_IN,
    /** A private note of the office (text). */
    NOTE,
    /** The office does not propose the pair (reason, note). */
    DISMISS,
    /** The case rests (until, note). */
    HOLD,
    /** A company takes it back (reason, note). */
    WITHDRAW,
    /** Nothing came of it (reason, note). */
    CLOSE
  }

  /** Whether the platform has never had a case. */
  boolean isEmpty();

  /**
   * Puts offers on the list of a gap and takes the cases, as {@code desk}.
   *
   * @return public ids of the cases, in the order given
   */
  List<String> shortlist(String gap, List<String> offers, Viewer desk);

  /** Another company joins the team of a case before anybody is asked. */
  void join(String caseId, CompanyId company, Viewer desk);

  /**
   * Writes why and the first step, as the platform drafts them, and settles what is open of the
   * profiles.
   *
   * @param how the open points were settled; empty to leave them open
   */
  void prepare(String gap, List<String> cases, String how, Viewer desk);

  /** The same, and asks the first company of each. */
  void ask(String gap, List<String> cases, String how, Viewer desk);

  /**
   * Does one thing.
   *
   * @param side gap, offer or team; empty where it is about the whole case
   * @param said see {@link Deed}
   * @param viewer a member of the side, or the office, which does it for the side. An answer that
   *     the office does not note as told on the phone ({@code way=phone}) comes by the link of the
   *     mail
   * @throws IllegalArgumentException if something that has to be said is missing
   */
  void act(String caseId, Deed deed, String side, Map<String, String> said, Viewer viewer);

  /** What time does to cases by now, as the scheduled work does it. */
  void passTime();
}
