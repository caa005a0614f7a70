package app.kakehashi.matching.domain.text;

import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    /** Things are made there. */
    MAKING,
    /** Looks like a denial and is none. */
    HARMLESS,
    /** An English word that carries no meaning of its own. */
    STOPWORD
  }

  private final Map<Kind, List<String>> cues = new EnumMap<>(Kind.class);
  private final Set<String> stopwords = new HashSet<>();

  private ClauseCues() {
    for (Kind kind : Kind.values()) {
      cues.put(kind, new ArrayList<>());
    }
  }

  /** Reads the lines of the table, heading included. */
  public static ClauseCues ofLines(List<String> lines) {
    ClauseCues read = new ClauseCues();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        String[] cells = line.split("\t", -1);
        String cue = TextFolder.standard().fold(cells[0].strip());
        Kind kind = Kind.valueOf(cells[2].strip().toUpperCase(java.util.Locale.ROOT));
        if (kind == Kind.STOPWORD) {
          read.stopwords.add(cue);
        } else {
          read.of(kind).add(cue);
        }
      }
    }
    read.cues
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
    return read;
  }

  /** True for English words that carry no meaning of their own. */
  public boolean isStopword(String word) {
    return stopwords.contains(word);
  }

  /** A clause in which the harmless compounds are blanked, so that cues can be looked for. */
  public String withoutHarmless(String clause) {
    String masked = clause;
    for (String harmless : of(Kind.HARMLESS)) {
      if (masked.contains(harmless)) {
        masked = masked.replace(harmless, " ".repeat(harmless.length()));
      }
    }
    return masked;
  }

  /** Where the first cue of a kind stands in a masked clause; -1 where there is none. */
  public int find(Kind kind, String maskedClause) {
    int first = -1;
    for (String cue : of(kind)) {
      int at = indexOf(maskedClause, cue);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }

  private List<String> of(Kind kind) {
    return cues.getOrDefault(kind, List.of());
  }

  private static int indexOf(String clause, String cue) {
    int at = clause.indexOf(cue);
    while (at >= 0 && !standsAlone(clause, at, at + cue.length())) {
      at = clause.indexOf(cue, at + 1);
    }
    return at;
  }

  /** Latin cues must be whole words: 'no' is not in 'nozzle'. */
  private static boolean standsAlone(String clause, int from, int to) {
    boolean opens = from == 0 || !isLatin(clause.charAt(from)) || !isLatin(clause.charAt(from - 1));
    boolean closes =
        to == clause.length() || !isLatin(clause.charAt(to - 1)) || !isLatin(clause.charAt(to));
    return opens && closes;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
