package app.kakehashi.matching.domain.text;

import app.kakehashi.reference.PhraseTrie;
import app.kakehashi.reference.TextFolder;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which clauses deny, limit, refuse or require, in three languages; data in {@code
 * db/reference/clause_cues.tsv}. Compounds that only look like a denial (無塵, 不鏽鋼) are listed there
 * as harmless.
 */
public final class ClauseCues {

  /** What a cue does to its clause. */
  public enum Kind {
    /** Something is not there. */
    ABSENCE,
    /** Only so. */
    LIMIT,
    /** It is not wanted. */
    REFUSAL,
    /** It must be so. */
    REQUIREMENT,
    /** Not before so much is ordered. */
    MINIMUM,
    /** No new orders for the time being. */
    BUSY,
    /** It begins in the year that the clause names. */
    STARTS,
    /** Things are made there. */
    MAKING,
    /**
     * To supply, or to lie within what is supplied: denied without an object, it denies what is
     * named before.
     */
    SUPPLY,
    /** What one may lack without saying of what: then it is what is named before (探針卡尚無實績). */
    HOLDING,
    /** What stands beside a word of supply without being an object (過的, 該項). */
    FILLER,
    /** To lie outside of something: it is what is named before that does (探針卡不在維修之列). */
    OUTSIDE,
    /** From here on the clause affirms again (不拆機即可清洗). */
    TURN,
    /** It is done all the same: what is not there is not needed (無圖面也行, 図面なしでも). */
    CONCESSION,
    /** A gap's owner tells what it does itself. */
    OWN,
    /** A gap's owner tells what it looks for. */
    WANT,
    /** Looks for somebody who sells its goods. */
    SELLS_OWN,
    /** Looks for somebody to take its company over. */
    HANDS_OVER,
    /** Wants to take a company over. */
    TAKES_OVER,
    /** Looks for a place in which to try something out. */
    SEEKS_FIELD,
    /** Hands a company over so that its people and its place remain. */
    STAYS,
    /** Takes a company over without its people, or moves it away. */
    UPROOTS,
    /** Oneself, or the present: names nothing. */
    SELF,
    /** What nobody wants, so that to be without it is no lack (氣泡, cracks). */
    FLAW,
    /** A substance of which one may want to be free (トルエン, PFAS). */
    HARMFUL,
    /** Looks like a denial and is none. */
    HARMLESS,
    /** A word that carries no meaning of its own; in English it is not indexed. */
    STOPWORD
  }

  private static final Set<Kind> MATCHED =
      EnumSet.of(
          Kind.ABSENCE,
          Kind.REFUSAL,
          Kind.SUPPLY,
          Kind.HOLDING,
          Kind.FILLER,
          Kind.OUTSIDE,
          Kind.TURN,
          Kind.CONCESSION,
          Kind.SELF);

  /** Of a kind without words nothing is found; an empty pattern would be found everywhere. */
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final PhraseTrie<Set<Kind>> cues;
  private final Map<Kind, Set<String>> things;
  private final PhraseTrie<Boolean> harmless;
  private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);
  private final Set<String> stopwords;

  private ClauseCues(
      Map<String, Set<Kind>> kinds,
      Map<Kind, Set<String>> things,
      Map<String, Boolean> harmless,
      Set<String> stopwords) {
    this.cues = new PhraseTrie<>(kinds);
    this.things = things;
    this.harmless = new PhraseTrie<>(harmless);
    this.stopwords = stopwords;
    for (Kind kind : MATCHED) {
      String words =
          kinds.entrySet().stream()
              .filter(cue -> cue.getValue().contains(kind))
              .map(Map.Entry::getKey)
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      patterns.put(kind, words.isEmpty() ? NEVER : Pattern.compile(words));
    }
  }

  /** Reads the lines of the table, heading included. */
  public static ClauseCues ofLines(List<String> lines) {
    Map<String, Set<Kind>> kinds = new HashMap<>();
    Map<String, Boolean> harmless = new HashMap<>();
    Set<String> stopwords = new HashSet<>();
    Map<Kind, Set<String>> things = new EnumMap<>(Kind.class);
    for (String line : lines.subList(1, lines.size())) {
      if (line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      String cue = TextFolder.standard().fold(cells[0].strip());
      Kind kind = Kind.valueOf(cells[2].strip().toUpperCase(Locale.ROOT));
      switch (kind) {
        case STOPWORD -> stopwords.add(cue);
        case HARMLESS -> harmless.put(cue, true);
        case FLAW, HARMFUL -> things.computeIfAbsent(kind, unused -> new HashSet<>()).add(cue);
        default -> kinds.computeIfAbsent(cue, unused -> EnumSet.noneOf(Kind.class)).add(kind);
      }
    }
    return new ClauseCues(kinds, things, harmless, stopwords);
  }

  /** Finds cues of one of the kinds that a denial's scope depends on, the longest at each place. */
  Matcher matcher(Kind kind, String folded) {
    Pattern pattern = patterns.get(kind);
    if (pattern == null) {
      throw new IllegalArgumentException("No pattern for cues of the kind " + kind);
    }
    return pattern.matcher(folded);
  }

  /** The folded words for things that are no cues by themselves. */
  Set<String> words(Kind things) {
    return Collections.unmodifiableSet(this.things.getOrDefault(things, Set.of()));
  }

  /** True for words that carry no meaning of their own. */
  public boolean isStopword(String word) {
    return stopwords.contains(word);
  }

  /** The kinds of cues in a folded clause, each with the place of its first cue. */
  public Map<Kind, Integer> find(String clause) {
    boolean[] masked = new boolean[clause.length()];
    harmless.find(
        clause,
        (value, from, to) -> {
          for (int i = from; i < to; i++) {
            masked[i] = value;
          }
        });
    Map<Kind, Integer> first = new EnumMap<>(Kind.class);
    cues.find(
        clause,
        (kinds, from, to) -> {
          if (!masked[from] && !masked[to - 1]) {
            kinds.forEach(kind -> first.putIfAbsent(kind, from));
          }
        });
    return first;
  }
}
