package app.kakehashi.listimport.domain.list;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two names are so different that they hardly mean one company. */
public final class NameContrast {

  /** Of the characters of the shorter name, so many have at least to stand in the other. */
  private static final double FEWEST_COMMON = 1.0 / 3;

  private static final int SHORTEST_WORD = 3;
  private static final Set<String> FORMS =
      Set.of("ltd", "inc", "corp", "corporation", "company", "limited", "llc", "the");

  private NameContrast() {}

  /**
   * True where a name has hardly a character, or in Latin letters no word, in common with any of
   * the names a company is known by; names in other scripts say nothing about each other.
   */
  public static boolean isClear(String written, Collection<String> known) {
    if (known.contains(written)) {
      return false;
    }
    String core = LegalForms.core(written);
    List<String> cores = known.stream().map(LegalForms::core).toList();
    if (cores.stream().anyMatch(other -> other.contains(core) || core.contains(other))) {
      return false;
    }
    List<String> comparable =
        cores.stream().filter(name -> isLatin(name) == isLatin(core)).toList();
    return !comparable.isEmpty()
        && (isLatin(core)
            ? !sharesWord(written, known)
            : comparable.stream().noneMatch(name -> sharesCharacters(core, name)));
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c < 0x250);
  }

  private static boolean sharesCharacters(String one, String other) {
    Set<Integer> mine = one.codePoints().boxed().collect(Collectors.toSet());
    Set<Integer> its = other.codePoints().boxed().collect(Collectors.toSet());
    int shorter = Math.min(mine.size(), its.size());
    mine.retainAll(its);
    return mine.size() >= FEWEST_COMMON * shorter;
  }

  private static boolean sharesWord(String written, Collection<String> known) {
    Set<String> words = words(written);
    return known.stream().anyMatch(name -> words(name).stream().anyMatch(words::contains));
  }

  private static Set<String> words(String name) {
    return Arrays.stream(LegalForms.words(name).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_WORD && !FORMS.contains(word))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
