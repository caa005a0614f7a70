package app.kakehashi.introduction.domain.ringi;

import app.kakehashi.shared.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The 簽呈 for a general manager: one page that opens the Traditional Chinese pack. Parts may be
 * empty and are then filled in by hand.
 *
 * @param subject 主旨: what is asked for, in one sentence of at most {@value #LONGEST_SUBJECT}
 *     characters
 * @param explanation 說明: why, in at most {@value #MOST_EXPLANATIONS} numbered points
 * @param proposal 擬辦: what should be decided, in at most {@value #MOST_PROPOSALS} numbered points;
 *     all points together have at most {@value #MOST_CHARACTERS} characters
 */
public record RingiMemo(RingiText subject, List<RingiText> explanation, List<RingiText> proposal) {
  public static final int LONGEST_SUBJECT = 80;
  public static final int MOST_EXPLANATIONS = 5;
  public static final int MOST_PROPOSALS = 3;

  /** What fits on the page beside its head, the boxes and the room for the decision. */
  public static final int MOST_CHARACTERS = 400;

  /** What of a memo is more than its page holds. */
  public enum Excess {
    SUBJECT,
    EXPLANATION,
    PROPOSAL,
    CHARACTERS
  }

  public RingiMemo {
    explanation = points(explanation);
    proposal = points(proposal);
    subject = RingiText.line(subject.text(), subject.language());
    Set<Excess> excess = excess(subject, explanation, proposal);
    if (!excess.isEmpty()) {
      throw new IllegalArgumentException("More than a memo of one page holds: " + excess);
    }
  }

  /** What of a memo as typed is too much; empty where {@link #ofText} takes it. */
  public static Set<Excess> excess(String subject, String explanation, String proposal) {
    return excess(
        RingiText.line(subject, Language.ZH_HANT),
        points(lines(explanation)),
        points(lines(proposal)));
  }

  private static Set<Excess> excess(
      RingiText subject, List<RingiText> explanation, List<RingiText> proposal) {
    Set<Excess> excess = EnumSet.noneOf(Excess.class);
    if (length(subject) > LONGEST_SUBJECT) {
      excess.add(Excess.SUBJECT);
    }
    if (explanation.size() > MOST_EXPLANATIONS) {
      excess.add(Excess.EXPLANATION);
    }
    if (proposal.size() > MOST_PROPOSALS) {
      excess.add(Excess.PROPOSAL);
    }
    int characters =
        Stream.concat(explanation.stream(), proposal.stream()).mapToInt(RingiMemo::length).sum();
    if (characters > MOST_CHARACTERS) {
      excess.add(Excess.CHARACTERS);
    }
    return excess;
  }

  /** A memo as people type it: one point a line. */
  public static RingiMemo ofText(String subject, String explanation, String proposal) {
    return new RingiMemo(
        new RingiText(subject, Language.ZH_HANT), lines(explanation), lines(proposal));
  }

  private static List<RingiText> lines(String text) {
    return new RingiText(text, Language.ZH_HANT)
        .text()
        .lines()
        .map(line -> new RingiText(line, Language.ZH_HANT))
        .toList();
  }

  private static List<RingiText> points(List<RingiText> points) {
    return points.stream()
        .map(point -> RingiText.line(point.text(), point.language()))
        .filter(point -> !point.isEmpty())
        .toList();
  }

  private static int length(RingiText text) {
    return text.text().codePointCount(0, text.text().length());
  }
}
