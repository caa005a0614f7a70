package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ImportBatch.HowRead;
import app.kakehashi.listimport.domain.ImportEditionRepository;
import app.kakehashi.listimport.domain.ImportEditionRepository.Earlier;
import app.kakehashi.listimport.domain.Updating;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.ListLayout;
import app.kakehashi.shared.CompanyId;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds of which earlier list a list is a newer edition: one of the same columns and a file name
 * that differs in its date only, at least half of whose companies are in the newer one. The list's
 * own numbers (member number, stock code) then say which company a row speaks of.
 */
@Component
class Editions {

  private static final double ENOUGH = 0.5;
  private static final double SAME_COLUMNS = 0.8;
  private static final Pattern EXTENSION = Pattern.compile("\\.[^.]{1,5}$");

  /** Digits with the words of a date, and what stands between parts of a name. */
  private static final Pattern CHANGING =
      Pattern.compile("[0-9]+|年度|年版|[年月日版]|令和|平成|民國|[\\p{Punct}\\p{Space}・、。（）「」【】]+");

  private final ImportEditionRepository editions;

  Editions(ImportEditionRepository editions) {
    this.editions = editions;
  }

  /** A list as its edition is looked for. */
  record Newer(String fileName, HowRead read, List<CompanyLine> lines, Updating updating) {
    /** The numbers that stand on one row only, as a number of a company does. */
    Set<String> keys() {
      Set<String> keys = new HashSet<>();
      Set<String> repeated = new HashSet<>();
      for (CompanyLine line : lines) {
        if (line.listKey() != null && !keys.add(line.listKey())) {
          repeated.add(line.listKey());
        }
      }
      keys.removeAll(repeated);
      return keys;
    }
  }

  /** The companies that the list's own numbers mean, by the keys of its drafts. */
  Map<String, CompanyId> known(Newer list) {
    Map<String, CompanyId> byKey =
        byKeys(list, candidates(list))
            .map(earlier -> editions.companiesOf(earlier.id(), list.keys()))
            .orElse(Map.of());
    Map<String, CompanyId> known = new HashMap<>();
    for (CompanyLine line : list.lines()) {
      CompanyId company = line.listKey() == null ? null : byKey.get(line.listKey());
      if (company != null) {
        known.put(String.valueOf(line.line()), company);
      }
    }
    return known;
  }

  /** Notes of which list a checked one, whose rows are stored, is a newer edition. */
  void note(long batch, Newer list) {
    List<Earlier> candidates = candidates(list);
    byKeys(list, candidates)
        .or(
            () ->
                candidates.stream()
                    .filter(
                        earlier -> isChosen(list) || editions.shared(batch, earlier.id()) >= ENOUGH)
                    .findFirst())
        .ifPresentOrElse(
            earlier -> editions.note(batch, earlier.id()), () -> editions.forget(batch));
  }

  private List<Earlier> candidates(Newer list) {
    String chosen = list.updating().editionOf();
    return editions.committed().stream()
        .filter(
            earlier -> chosen == null ? isLike(list, earlier) : earlier.publicId().equals(chosen))
        .toList();
  }

  private Optional<Earlier> byKeys(Newer list, List<Earlier> candidates) {
    Set<String> keys = list.keys();
    return candidates.stream()
        .filter(earlier -> earlier.keys() > 0 && !keys.isEmpty())
        .filter(
            earlier ->
                isChosen(list)
                    || editions.companiesOf(earlier.id(), keys).size() >= ENOUGH * earlier.keys())
        .findFirst();
  }

  private static boolean isChosen(Newer list) {
    return list.updating().editionOf() != null;
  }

  private static boolean isLike(Newer list, Earlier earlier) {
    return pattern(list.fileName()).equals(pattern(earlier.fileName()))
        && list.read().layout() == earlier.read().layout()
        && (list.read().layout() != ListLayout.GENERIC
            || likeness(list.read().headings(), earlier.read().headings()) >= SAME_COLUMNS);
  }

  private static double likeness(Collection<String> one, Collection<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(new HashSet<>(other));
    long all = Stream.concat(one.stream(), other.stream()).distinct().count();
    return all == 0 ? 0 : both.size() / (double) all;
  }

  /** What stays of a file's name from edition to edition. */
  static String pattern(String fileName) {
    String name = Normalizer.normalize(fileName, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return CHANGING.matcher(EXTENSION.matcher(name).replaceFirst("")).replaceAll("");
  }
}
