package app.kakehashi.introduction.domain.ringi;

import app.kakehashi.shared.Language;
import java.util.List;
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

  public RingiMemo {
    explanation = points(explanation);
    proposal = points(proposal);
    subject = RingiText.line(subject.text(), subject.language());
    if (length(subject) > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("A subject of " + length(subject) + " characters");
    }
    if (explanation.size() > MOST_EXPLANATIONS || proposal.size() > MOST_PROPOSALS) {
      throw new IllegalArgumentException("More points than a memo of one page holds");
    }
    int characters =
        Stream.concat(explanation.stream(), proposal.stream()).mapToInt(RingiMemo::length).sum();
    if (characters > MOST_CHARACTERS) {
      throw new IllegalArgumentException(characters + " characters do not fit on one page");
    }
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
