package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportEditionRepository;
import app.kakehashi.listimport.domain.ImportEditionRepository.Earlier;
import app.kakehashi.listimport.domain.list.Column;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.ListField;
import app.kakehashi.listimport.domain.list.ListLayout;
import app.kakehashi.listimport.domain.list.ListShape;
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

  /** Finds of which list one that was read is a newer edition by the list's own numbers. */
  void find(ImportBatch batch, ListShape shape) {
    editions.forget(batch.id());
    Column keys = shape.column(ListField.LIST_KEY).orElse(null);
    if (keys == null) {
      return;
    }
    List<Earlier> candidates =
        candidates(batch, shape).stream().filter(earlier -> earlier.keys() > 0).toList();
    Map<Long, Integer> common =
        editions.commonKeys(
            batch.id(),
            keys.index(),
            shape.headingLine(),
            candidates.stream().map(Earlier::id).toList());
    candidates.stream()
        .filter(
            earlier ->
                isChosen(batch) || common.getOrDefault(earlier.id(), 0) >= ENOUGH * earlier.keys())
        .findFirst()
        .ifPresent(earlier -> editions.note(batch.id(), earlier.id(), true));
  }

  /** The earlier edition whose numbers say which companies rows speak of. */
  Optional<Earlier> knowing(ImportBatch batch) {
    return editions.editionOf(batch.id()).filter(Earlier::knowsByKeys);
  }

  /**
   * The companies that the list's own numbers mean, by the keys of its drafts; numbers on several
   * rows, which are none of a company, mean none.
   */
  Map<String, CompanyId> known(Earlier edition, List<CompanyLine> lines) {
    Map<String, CompanyId> byKey = editions.companiesOf(edition.id(), keys(lines));
    Map<String, CompanyId> known = new HashMap<>();
    for (CompanyLine line : lines) {
      CompanyId company = line.listKey() == null ? null : byKey.get(line.listKey());
      if (company != null) {
        known.put(String.valueOf(line.line()), company);
      }
    }
    return known;
  }

  private static Set<String> keys(List<CompanyLine> lines) {
    Set<String> keys = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (CompanyLine line : lines) {
      String key = line.listKey();
      if (key != null && !keys.add(key)) {
        repeated.add(key);
      }
    }
    keys.removeAll(repeated);
    return keys;
  }

  /** Compares a checked list, whose rows are stored, with its earlier edition. */
  void compare(ImportBatch batch, ListShape shape) {
    if (editions.editionOf(batch.id()).isEmpty()) {
      candidates(batch, shape).stream()
          .filter(earlier -> isChosen(batch) || editions.shared(batch.id(), earlier.id()) >= ENOUGH)
          .findFirst()
          .ifPresent(earlier -> editions.note(batch.id(), earlier.id(), false));
    }
    editions.noteMissing(batch.id());
  }

  private List<Earlier> candidates(ImportBatch batch, ListShape shape) {
    String chosen = batch.choices().updating().editionOf();
    return editions.committed().stream()
        .filter(
            earlier ->
                chosen == null ? isLike(batch, shape, earlier) : earlier.publicId().equals(chosen))
        .toList();
  }

  private static boolean isChosen(ImportBatch batch) {
    return batch.choices().updating().editionOf() != null;
  }

  private static boolean isLike(ImportBatch batch, ListShape shape, Earlier earlier) {
    return pattern(batch.file().name()).equals(pattern(earlier.fileName()))
        && shape.layout() == earlier.read().layout()
        && (shape.layout() != ListLayout.GENERIC
            || likeness(shape.readHeadings(), earlier.read().headings()) >= SAME_COLUMNS);
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
