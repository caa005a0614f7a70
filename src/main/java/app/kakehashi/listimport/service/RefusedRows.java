package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.StagedTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Column;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.Headings;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.text.AmountUnit;
import java.util.ArrayList;
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
   * The headings of the file, each with the unit its column is read in, so that the workbook says
   * so by itself; empty where its rows are no longer kept.
   */
  public List<String> headings(ImportBatch batch) {
    Optional<ListShape> shape = shape(batch);
    return source.at(batch.id(), new Integer[] {batch.read().headingLine()}).stream()
        .findFirst()
        .map(row -> shape.map(found -> headings(row, found)).orElse(row.cells()))
        .or(() -> shape.filter(found -> found.layout().isPublished()).map(RefusedRows::unsaid))
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

  private static List<String> headings(SourceRow row, ListShape shape) {
    List<String> headings = new ArrayList<>(row.cells());
    while (headings.size() < shape.columns().size()) {
      headings.add("");
    }
    for (Column column : shape.columns()) {
      headings.set(column.index(), column.heading());
      AmountUnit unit = column.unit();
      if (unit != null && column.isRead() && column.index() < headings.size()) {
        String heading = headings.get(column.index());
        String written = unit.written();
        if (!written.isEmpty() && !Headings.namesUnit(heading)) {
          headings.set(column.index(), heading + "(" + written + ")");
        }
      }
    }
    return headings;
  }

  /** The headings that a list without any is read by. */
  private static List<String> unsaid(ListShape shape) {
    return headings(new SourceRow(ColumnChoices.NO_HEADINGS, List.of()), shape);
  }

  /** The heading over the reasons. */
  public String reasonHeading(Locale locale) {
    return messages.getMessage("listimport.refused_rows.reason", null, locale);
  }

  /** The headings of the workbook of refused rows of a list with these, in each language. */
  List<SourceRow> mendedHeadings(SourceRow row, ListShape shape) {
    List<String> headings = headings(row, shape);
    return Stream.of(Language.values())
        .map(language -> reasonHeading(language.locale()))
        .distinct()
        .map(
            reason ->
                new SourceRow(
                    1,
                    Stream.concat(
                            headings.stream().filter(cell -> !cell.equals(reason)),
                            Stream.of(reason))
                        .toList()))
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
