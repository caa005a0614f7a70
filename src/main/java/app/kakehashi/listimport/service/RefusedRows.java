package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.StagedTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.MendedHeadings;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a file that could not be imported, as they were written, to be mended. */
@Service
@Transactional(readOnly = true)
public class RefusedRows {

  private static final int AT_ONCE = 500;

  /** Sums and notes, and what was before. */
  private static final Set<Problem.Code> NOTHING_TO_MEND =
      Set.of(Problem.Code.NOT_A_ROW, Problem.Code.HISTORIC_ROW);

  private final ImportRowRepository rows;
  private final ImportSourceRows source;
  private final ListReading reading;
  private final MessageSource messages;
  private final MendedHeadings headings = new MendedHeadings();

  RefusedRows(
      ImportRowRepository rows,
      ImportSourceRows source,
      ListReading reading,
      MessageSource messages) {
    this.reading = reading;
    this.rows = rows;
    this.source = source;
    this.messages = messages;
  }

  /**
   * The headings of the file, each with what of its column they do not say by themselves, in this
   * language; empty where its rows are no longer kept.
   */
  public List<String> headings(ImportBatch batch, Language language) {
    Optional<ListShape> shape = shape(batch);
    Optional<List<String>> row =
        source.at(batch.id(), new Integer[] {batch.read().headingLine()}).stream()
            .findFirst()
            .map(SourceRow::cells);
    return shape
        .map(found -> headings.of(row.orElse(List.of()), found, language))
        .or(() -> row)
        .orElse(List.of());
  }

  /** How the list is built; empty where too little of it is kept to see it. */
  private Optional<ListShape> shape(ImportBatch batch) {
    try {
      return Optional.of(
          reading.shape(new StagedTable(source, batch.id()), batch, batch.columns()));
    } catch (RefusedFile nothingLeft) {
      return Optional.empty();
    }
  }

  /** The heading over the reasons. */
  public String reasonHeading(Locale locale) {
    return messages.getMessage("listimport.refused_rows.reason", null, locale);
  }

  /**
   * The headings of the workbook of refused rows of a list, in each language.
   *
   * @param row its headings as they stand in it; empty where it has none
   */
  List<SourceRow> mendedHeadings(List<String> row, ListShape shape) {
    return Stream.of(Language.values())
        .map(
            language -> {
              String reason = reasonHeading(language.locale());
              return new SourceRow(
                  1,
                  Stream.concat(
                          headings.of(row, shape, language).stream()
                              .filter(cell -> !cell.equals(reason)),
                          Stream.of(reason))
                      .toList());
            })
        .distinct()
        .toList();
  }

  /** Hands out the cells of each refused row with what is the matter with it, in order. */
  public void each(ImportBatch batch, BiConsumer<List<String>, List<Problem>> consumer) {
    List<PlannedRow> page = rows.refusedAfter(batch.id(), 0, AT_ONCE);
    while (!page.isEmpty()) {
      Integer[] lines = page.stream().flatMap(row -> row.lines().stream()).toArray(Integer[]::new);
      Map<Integer, List<String>> cells =
          source.at(batch.id(), lines).stream()
              .collect(Collectors.toMap(SourceRow::line, SourceRow::cells, (one, _) -> one));
      for (PlannedRow row : page) {
        if (row.problems().stream().anyMatch(one -> NOTHING_TO_MEND.contains(one.code()))) {
          continue;
        }
        List<Problem> reasons = row.problems().stream().filter(Problem::refusesRow).toList();
        row.lines().stream()
            .map(line -> cells.getOrDefault(line, List.of()))
            .filter(found -> !found.isEmpty())
            .forEach(found -> consumer.accept(found, reasons));
      }
      page = rows.refusedAfter(batch.id(), page.getLast().line(), AT_ONCE);
    }
  }
}
