package app.kakehashi.introduction.domain;

import java.util.Locale;
import java.util.Set;

/** Where a case stands. Companies see the five {@link CompanyStep}s, the office all states. */
public enum CaseState {
  /** A company said that it is interested; the office has not looked at it. */
  SUGGESTED(CompanyStep.CHECKING),
  /** The office wants to propose the pair. */
  SHORTLISTED(CompanyStep.CHECKING),
  /** A curator owns it and checks both profiles. */
  SCREENING(CompanyStep.CHECKING),
  /** The companies are asked, one after the other. */
  ASKING(CompanyStep.ASKING),
  /** Every company that must has said yes. */
  MUTUAL_YES(CompanyStep.INTRODUCING),
  /** Names and contacts are open to both sides. */
  INTRODUCED(CompanyStep.INTRODUCING),
  /** A first meeting has a date. */
  MEETING_SET(CompanyStep.TALKING),
  /** They have met. */
  MET(CompanyStep.TALKING),
  /** They negotiate. */
  IN_TALKS(CompanyStep.TALKING),
  /** A sample, a test or a proof of concept is under way. */
  TRIAL(CompanyStep.TALKING),
  /** They cooperate. */
  AGREED(CompanyStep.RESULT),
  /** The office decided against proposing the pair. */
  REJECTED_BY_OFFICE(CompanyStep.RESULT),
  /** A company said no. */
  DECLINED(CompanyStep.RESULT),
  /** A company did not answer in time; never worded as a refusal. */
  EXPIRED(CompanyStep.RESULT),
  /** Nobody of a company can be reached; comes back when a new contact is added. */
  UNREACHABLE(CompanyStep.RESULT),
  /** A company, or the office for it, took it back. */
  WITHDRAWN(CompanyStep.RESULT),
  /** The same as another case. */
  DUPLICATE(CompanyStep.RESULT),
  /** Introduced, and nothing came of it. */
  NO_RESULT(CompanyStep.RESULT),
  /** Rests until a date and comes back by itself. */
  ON_HOLD(CompanyStep.ASKING);

  /** States before any company is asked. */
  public static final Set<CaseState> BEFORE_ASKING = Set.of(SUGGESTED, SHORTLISTED, SCREENING);

  /** States in which the introduction has been made and goes on. */
  public static final Set<CaseState> AFTER_INTRODUCTION =
      Set.of(INTRODUCED, MEETING_SET, MET, IN_TALKS, TRIAL);

  /** States in which somebody has said no to the pair. */
  public static final Set<CaseState> DECLINES = Set.of(REJECTED_BY_OFFICE, DECLINED);

  private static final Set<CaseState> ENDED =
      Set.of(
          AGREED,
          REJECTED_BY_OFFICE,
          DECLINED,
          EXPIRED,
          UNREACHABLE,
          WITHDRAWN,
          DUPLICATE,
          NO_RESULT);

  private final CompanyStep step;

  CaseState(CompanyStep step) {
    this.step = step;
  }

  /** What companies see instead. */
  public CompanyStep step() {
    return step;
  }

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return !ENDED.contains(this);
  }

  /** The key of message texts and the code of the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that puts it into words, for the office. */
  public String messageKey() {
    return "introduction.state." + code();
  }
}
