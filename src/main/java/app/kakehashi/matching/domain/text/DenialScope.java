package app.kakehashi.matching.domain.text;

import app.kakehashi.matching.domain.text.ClauseCues.Kind;
import app.kakehashi.reference.TextFolder;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a denial is about. In Japanese it stands before the denying word, in Chinese and
 * English behind it (不提供安裝); but where only a word of supply follows, it stands before (太陽能板不在服務範圍,
 * coating is not offered), and where a clause names nothing at all, in the clause before (鑄件向外採購，
 * 本廠並無生產).
 */
final class DenialScope {

  private static final String FREE_OF = TextFolder.standard().fold("無");

  /** 無, what is lacking in one or two characters, and what it is that lacks it. */
  private static final int SHORTEST_COMPOUND = 3;

  /** How a Japanese clause says a reason and goes on: short of, narrow and so on, because. */
  private static final Pattern REASON =
      Pattern.compile("が\\p{IsHan}{1,2}(?:な|し)?く(?!\\p{IsHiragana})|ため(?:に)?|ので|ており");

  /** Where or by what something is done: what is done follows. */
  private static final Pattern WAY = Pattern.compile("(?<!ま)での|による");

  /** 無 and at least two characters: what a thing has not, and the thing. */
  private static final Pattern THING_WITHOUT = Pattern.compile(FREE_OF + "\\p{IsHan}{2}");

  /** What stands before the name of a thing: what it is for or made with, or another thing. */
  private static final Pattern CALLED_SO =
      Pattern.compile(TextFolder.standard().fold("[用型式之的]$|^[^有]+、$"));

  /** What is unneeded where nothing stands before it: 不要部品 and 不要な突起 are parts and bumps. */
  private static final Pattern UNNEEDED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])"
              + TextFolder.standard().fold("不要")
              + "(?=な|\\p{IsHan}|\\p{IsKatakana})");

  /** Particles behind what a Japanese clause speaks of. */
  private static final Pattern SPOKEN_OF = Pattern.compile("[がはを]");

  private final ClauseCues cues;

  DenialScope(ClauseCues cues) {
    this.cues = cues;
  }

  /**
   * The denied part of a clause.
   *
   * @param from first position in the clause
   * @param to position after the last
   * @param namesNothing whether it is the clause before that says what is denied
   */
  record Found(int from, int to, boolean namesNothing) {}

  /**
   * How far a denial goes that is an attribute in a heading, as in 無鋁箔微波袋: what is named is a bag,
   * and only the word right behind is denied. The position after its first character, since words
   * are denied by where they begin; -1 where it is no such attribute.
   */
  int attributeEnd(String heading, int denial) {
    Matcher cue = cues.matcher(Kind.ABSENCE, heading).region(denial, heading.length());
    boolean attribute =
        heading.startsWith(FREE_OF, denial)
            && cue.lookingAt()
            && cue.end() == denial + 1
            && heading.length() > denial + SHORTEST_COMPOUND;
    return attribute ? denial + 2 : -1;
  }

  /** Whether a Japanese denial tells a thing from others and says nothing of what stands before. */
  boolean isAttribute(String clause, int denial) {
    return UNNEEDED
        .matcher(clause)
        .region(denial, clause.length())
        .useTransparentBounds(true)
        .lookingAt();
  }

  /**
   * Whether what seems to be denied is not: it is done without it all the same (無圖面也行), or a thing
   * is called after what it has not (生產無結節網).
   *
   * @param item whether this is one of a list of things, in which nobody names what is not there
   */
  boolean deniesNothing(String clause, int denial, boolean item) {
    return cues.matcher(Kind.CONCESSION, clause)
            .results()
            .anyMatch(concession -> isConceded(clause, denial, concession))
        || isThing(clause, denial, item);
  }

  /**
   * Whether a concession is about the denial: it is a part of it (なしでも), or ends the clause and
   * nothing turns or is spoken of in between (無圖面也行).
   */
  private boolean isConceded(String clause, int denial, MatchResult concession) {
    if (concession.start() <= denial) {
      return concession.end() > denial;
    }
    String between = clause.substring(denial, concession.start());
    return namesNothing(clause.substring(concession.end()))
        && !cues.matcher(Kind.TURN, between).find()
        && !SPOKEN_OF.matcher(between).find();
  }

  private boolean isThing(String clause, int denial, boolean item) {
    Matcher thing = THING_WITHOUT.matcher(clause).region(denial, clause.length());
    if (!thing.lookingAt()
        || cues.matcher(Kind.ABSENCE, clause)
            .region(denial, clause.length())
            .results()
            .anyMatch(cue -> cue.start() == denial && cue.end() > denial + 1)) {
      return false;
    }
    if (begins(Kind.SUPPLY, clause, denial + 1) || begins(Kind.HOLDING, clause, denial + 1)) {
      return false;
    }
    String before = clause.substring(0, denial);
    return item
        ? before.isBlank()
        : CALLED_SO.matcher(before).find()
            || cues.matcher(Kind.SUPPLY, before).results().anyMatch(cue -> cue.end() == denial);
  }

  Found find(String clause, int denial, boolean japanese) {
    if (japanese) {
      String named = clause.substring(0, denial);
      int from = Math.max(goesOn(clause, denial) ? lastPhrase(named) : 0, afterReason(named));
      return new Found(from, from + way(named.substring(from)), namesNothing(named));
    }
    String before = clause.substring(0, denial);
    if (liesOutside(clause, denial) && !namesNothing(before)) {
      return new Found(0, denial, false);
    }
    if (refusedAtTheEnd(clause, denial) && !namesNothing(before)) {
      return new Found(0, denial, false);
    }
    if (lacksOf(clause, denial, before) || endsIn(Kind.SUPPLY, clause, denial)) {
      return new Found(0, clause.length(), namesNothing(before));
    }
    return new Found(denial, turn(clause, denial), false);
  }

  /**
   * Where it begins to say what is denied, behind the reason for it (場所が狭く大型機は入らない); 0 without one.
   */
  private int afterReason(String named) {
    Matcher reason = REASON.matcher(named);
    int from = 0;
    while (reason.find()) {
      if (!namesNothing(named.substring(reason.end()))) {
        from = reason.end();
      }
    }
    return from;
  }

  /**
   * How far the way reaches in which something must not be done (屋内での試験 refuses the indoors and no
   * trials, 手作業による検査 the hand and no inspection); all of it where no way is named.
   */
  private int way(String named) {
    Matcher way = WAY.matcher(named);
    return way.find() && !namesNothing(named.substring(0, way.start()))
        ? way.start()
        : named.length();
  }

  /** True where a Japanese clause says more after what it denies (薬品を使わずに洗う). */
  private static boolean goesOn(String clause, int denial) {
    int at = denial;
    while (at < clause.length() && !isHiragana(clause.charAt(at))) {
      at++;
    }
    while (at < clause.length() && isHiragana(clause.charAt(at))) {
      at++;
    }
    return at < clause.length() && Character.isLetterOrDigit(clause.charAt(at));
  }

  /**
   * Where the last phrase before a denial begins: behind the particle of the phrase before it. An
   * object begins behind の too (ナイロンの水を使わない染め).
   */
  private static int lastPhrase(String named) {
    String particles = named.endsWith("を") ? "をはがの" : "をはが";
    for (int i = named.length() - 2; i > 0; i--) {
      if (particles.indexOf(named.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isHiragana(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
  }

  /** True for 'is not among what we supply', whatever words stand between. */
  private boolean liesOutside(String clause, int denial) {
    if (!cues.matcher(Kind.OUTSIDE, clause).region(denial, clause.length()).lookingAt()) {
      return false;
    }
    Matcher supply = cues.matcher(Kind.SUPPLY, clause);
    int last = denial;
    while (supply.find(last)) {
      last = supply.end();
    }
    return last > denial && namesNothingFrom(Kind.SUPPLY, clause, last);
  }

  /** True where nothing is named behind a refusal (plastic is out, 塑膠材質不可). */
  private boolean refusedAtTheEnd(String clause, int denial) {
    Matcher refusal = cues.matcher(Kind.REFUSAL, clause).region(denial, clause.length());
    return refusal.lookingAt() && namesNothing(clause.substring(refusal.end()));
  }

  /**
   * True where something is named that has no line, base or record; 'without a line' alone denies
   * only that.
   */
  private boolean lacksOf(String clause, int denial, String before) {
    return endsIn(Kind.HOLDING, clause, denial) && !namesNothing(before);
  }

  /** Where the denial ends: with the clause, or where it turns to what is done all the same. */
  private int turn(String clause, int denial) {
    Matcher turn = cues.matcher(Kind.TURN, clause);
    return turn.find(denial) ? turn.start() : clause.length();
  }

  /**
   * True where nothing but supply is denied; 'except for' leaves something out and denies nothing.
   */
  private boolean endsIn(Kind kind, String clause, int denial) {
    if (clause.startsWith("除") || clause.strip().startsWith("except")) {
      return false;
    }
    int at = skip(Kind.ABSENCE, clause, denial);
    at = skip(Kind.FILLER, clause, skip(Kind.SELF, clause, at));
    int supplied = skip(kind, clause, at);
    return supplied > at && namesNothingFrom(kind, clause, supplied);
  }

  /** True where behind a word of supply stand only others of its kind, and nothing is named. */
  private boolean namesNothingFrom(Kind kind, String clause, int from) {
    int at = from;
    int before;
    do {
      before = at;
      at = skip(kind, clause, skip(Kind.FILLER, clause, at));
    } while (at > before);
    return clause.codePoints().skip(clause.codePointCount(0, at)).noneMatch(DenialScope::canName);
  }

  private int skip(Kind kind, String clause, int from) {
    Matcher matcher = cues.matcher(kind, clause);
    int at = from;
    while (true) {
      while (at < clause.length() && clause.charAt(at) == ' ') {
        at++;
      }
      if (!matcher.region(at, clause.length()).lookingAt()) {
        return at;
      }
      at = matcher.end();
    }
  }

  private boolean begins(Kind kind, String clause, int at) {
    return cues.matcher(kind, clause).region(at, clause.length()).lookingAt();
  }

  private boolean namesNothing(String words) {
    String rest = cues.matcher(Kind.SELF, words).replaceAll("");
    rest = cues.matcher(Kind.SUPPLY, rest).replaceAll("");
    return rest.codePoints().noneMatch(DenialScope::canName);
  }

  private static boolean canName(int c) {
    return Character.isLetterOrDigit(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA;
  }
}
