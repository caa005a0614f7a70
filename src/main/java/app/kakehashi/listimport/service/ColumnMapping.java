package app.kakehashi.listimport.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ColumnMemory;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.Recall;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.StagedTable;
import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.CellMeaning;
import app.kakehashi.listimport.domain.list.Column;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.SampleReader;
import app.kakehashi.listimport.domain.list.ShapeFinder;
import app.kakehashi.reference.ReferenceData;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a person sees of the columns of a list, and says about them. */
@Service
public class ColumnMapping {

  /** Cells shown of each column. */
  private static final int CELLS = 10;

  private static final int SAMPLE_ROWS = 220;

  private final ListReading reading;
  private final Imports imports;
  private final ImportSourceRows source;
  private final ColumnMemory memory;
  private final RefusedRows refused;
  private final ReferenceData reference;
  private final Clock clock;

  ColumnMapping(
      ListReading reading,
      Imports imports,
      ImportSourceRows source,
      ColumnMemory memory,
      RefusedRows refused,
      ReferenceData reference,
      Clock clock) {
    this.reading = reading;
    this.imports = imports;
    this.source = source;
    this.memory = memory;
    this.refused = refused;
    this.reference = reference;
    this.clock = clock;
  }

  /** A column with what its first cells come to. */
  public record Listed(Column column, List<CellMeaning> cells) {}

  /**
   * The columns of a list.
   *
   * @param recall whose earlier choices for the same headings are followed; null for none
   * @param first rows among which the headings are
   */
  public record Columns(
      ListShape shape, @Nullable Act recall, List<SourceRow> first, List<Listed> columns) {}

  /** What the columns of an open import were understood as. */
  public Columns columns(ImportBatch batch) {
    ListTable table = table(batch);
    ListShape shape = reading.shape(table, batch, batch.columns());
    SampleReader sample = new SampleReader(reference, shape, batch.choices().side());
    List<SourceRow> rows = table.first(SAMPLE_ROWS);
    List<SourceRow> below = rows.stream().filter(row -> row.line() > shape.headingLine()).toList();
    Recall recall = batch.choices().columns().isEmpty() ? batch.read().recall() : null;
    return new Columns(
        shape,
        recall == null ? null : recall.act(),
        rows.stream().limit(ShapeFinder.SEARCHED_ROWS).toList(),
        shape.columns().stream()
            .map(column -> new Listed(column, sample.cells(column, below, CELLS)))
            .toList());
  }

  /**
   * Reads an open import anew with other columns.
   *
   * @param choices what was said about every column
   * @param remember whether the next list with the same headings is to be read so, too; the mended
   *     workbook of refused rows always is
   */
  public void choose(
      String publicId, long version, ColumnChoices choices, boolean remember, Viewer viewer) {
    ImportBatch batch = imports.open(publicId, version, viewer);
    Columns now = columns(batch);
    ColumnChoices line = new ColumnChoices(now.shape().headingLine(), List.of());
    ColumnChoices said =
        new ColumnChoices(line.headingLine(), choices.columns())
            .differingFrom(reading.shape(table(batch), batch, line));
    imports.recheck(
        publicId,
        version,
        batch.choices().with(said),
        () -> {
          if (remember) {
            headings(now).ifPresent(row -> remember(batch, row, said, viewer));
          }
          List<String> row = headings(now).map(SourceRow::cells).orElse(List.of());
          refused
              .mendedHeadings(row, reading.shape(table(batch), batch, said))
              .forEach(mended -> remember(batch, mended, said, viewer));
        },
        viewer);
  }

  private void remember(ImportBatch batch, SourceRow headings, ColumnChoices said, Viewer viewer) {
    if (said.columns().isEmpty()) {
      memory.forget(batch.kind(), headings);
    } else {
      memory.remember(
          batch.kind(), headings, said.columns(), new Act(viewer.account(), clock.instant()));
    }
  }

  /** Reads an open import anew with another row of headings; nothing else stays chosen. */
  public void chooseHeadings(String publicId, long version, int line, Viewer viewer) {
    ImportBatch batch = imports.open(publicId, version, viewer);
    ReadingChoices choices = batch.choices().with(new ColumnChoices(line, List.of()));
    imports.recheck(publicId, version, choices, viewer);
  }

  /** Forgets what was said about the columns of lists with these headings, and finds them anew. */
  public void forget(String publicId, long version, Viewer viewer) {
    ImportBatch batch = imports.open(publicId, version, viewer);
    Optional<SourceRow> headings = headings(columns(batch));
    imports.recheck(
        publicId,
        version,
        batch.choices().with(ColumnChoices.NONE),
        () -> headings.ifPresent(row -> memory.forget(batch.kind(), row)),
        viewer);
  }

  private static Optional<SourceRow> headings(Columns columns) {
    ListShape shape = columns.shape();
    return shape.headingLine() == ColumnChoices.NO_HEADINGS
        ? Optional.empty()
        : Optional.of(
            new SourceRow(
                shape.headingLine(), shape.columns().stream().map(Column::heading).toList()));
  }

  private ListTable table(ImportBatch batch) {
    return new StagedTable(source, batch.id());
  }
}
