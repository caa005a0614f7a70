package app.kakehashi.listimport.service;

import app.kakehashi.gap.GapContent;
import app.kakehashi.listimport.domain.ColumnMemory;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.HowRead;
import app.kakehashi.listimport.domain.ImportBatch.Recall;
import app.kakehashi.listimport.domain.ImportBatch.WorkbookRead;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.ValueMemory;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.file.workbook.WorkbookTable;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.CompanyReader;
import app.kakehashi.listimport.domain.list.ContactLine;
import app.kakehashi.listimport.domain.list.ContactListReader;
import app.kakehashi.listimport.domain.list.GapReader;
import app.kakehashi.listimport.domain.list.LineJoiner;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.OfferReader;
import app.kakehashi.listimport.domain.list.PlantRegister;
import app.kakehashi.listimport.domain.list.PostingLine;
import app.kakehashi.listimport.domain.list.RelationLine;
import app.kakehashi.listimport.domain.list.RelationReader;
import app.kakehashi.listimport.domain.list.Repeats;
import app.kakehashi.listimport.domain.list.ShapeFinder;
import app.kakehashi.listimport.domain.list.TwoLineRecords;
import app.kakehashi.listimport.domain.list.ValueDecision;
import app.kakehashi.listimport.domain.list.ValueDecisions;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.reference.ReferenceData;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads files into rows, and rows into what they mean; the same always reads the same. */
@Component
class ListReading {

  /** Where the later of the two countries' days begins. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(9);

  private final ListFiles files;
  private final ReferenceData reference;
  private final ShapeFinder shapes;
  private final TwoLineRecords records;
  private final ColumnMemory memory;
  private final ValueMemory values;

  ListReading(ListFiles files, ReferenceData reference, ColumnMemory memory, ValueMemory values) {
    this.files = files;
    this.reference = reference;
    this.shapes = new ShapeFinder(reference);
    this.records = new TwoLineRecords(reference);
    this.memory = memory;
    this.values = values;
  }

  /**
   * What a file says about itself.
   *
   * @param encodingCertain whether no other encoding came near
   * @param twoLineRecords number of records that were joined of two rows; null where each is one
   */
  record FileFacts(
      @Nullable TextEncoding encoding,
      boolean encodingCertain,
      @Nullable Character separator,
      @Nullable WorkbookRead workbook,
      @Nullable Integer twoLineRecords) {

    static FileFacts of(ListTable table, @Nullable Integer twoLineRecords) {
      return switch (table) {
        case CsvFile text ->
            new FileFacts(
                text.encoding(), text.encodingIsCertain(), text.separator(), null, twoLineRecords);
        case WorkbookTable book ->
            new FileFacts(null, true, null, WorkbookRead.of(book.facts()), twoLineRecords);
        default -> new FileFacts(null, true, null, null, twoLineRecords);
      };
    }
  }

  /**
   * Opens a file, to be closed by the caller; a workbook is read whole by then.
   *
   * @throws RefusedFile if it is no readable list
   */
  ListTable open(Path path, ReadingChoices choices) {
    return files.open(path, choices);
  }

  /** Reads an open file into rows; two rows of one record as one, unless they are to be apart. */
  FileFacts rows(ListTable file, ImportBatch batch, Consumer<SourceRow> rows) {
    Optional<LineJoiner> joiner =
        batch.choices().rowsApart() ? Optional.empty() : records.find(file, batch.kind());
    file.visit(
        row -> {
          joiner.ifPresentOrElse(two -> two.add(row, rows), () -> rows.accept(row));
          return true;
        });
    joiner.ifPresent(two -> two.end(rows));
    return FileFacts.of(file, joiner.map(LineJoiner::records).orElse(null));
  }

  /** What was said of an earlier list with these headings, unless something is said of this one. */
  Optional<Recall> recall(ListTable table, ImportBatch batch) {
    return batch.choices().columns().isEmpty()
        ? memory.recall(batch.kind(), shapes.headingRows(table, batch.kind()))
        : Optional.empty();
  }

  /**
   * Finds how a list is built, as far as it can be seen.
   *
   * @throws RefusedFile if it is no list
   */
  ListShape shape(ListTable table, ImportBatch batch, ColumnChoices columns) {
    List<ValueDecision> decisions = new ArrayList<>();
    values.of(batch.kind()).forEach(remembered -> decisions.add(remembered.decision()));
    decisions.addAll(batch.choices().values());
    return shapes.find(table, batch.kind(), columns).deciding(ValueDecisions.of(decisions));
  }

  /** How a file was read. */
  static HowRead how(FileFacts file, ListShape shape, Optional<Recall> recall) {
    return new HowRead(
        file.encoding(),
        file.encodingCertain(),
        file.separator(),
        file.workbook(),
        shape.layout(),
        shape.headingLine(),
        shape.titleRows(),
        shape.readHeadings(),
        shape.unread(),
        recall.orElse(null),
        file.twoLineRecords());
  }

  /** What reads the rows of a list of companies, as on the day on which it was uploaded. */
  CompanyReader companyReader(ListShape shape, ImportBatch batch) {
    return new CompanyReader(
        reference,
        shape,
        batch.choices().side(),
        LocalDate.ofInstant(batch.created().at(), EASTERNMOST));
  }

  /** The companies of these rows, which hold every row of each of them. */
  static List<CompanyLine> companies(List<SourceRow> rows, ListShape shape, CompanyReader reader) {
    if (shape.layout().rowsAreSites()) {
      PlantRegister register = new PlantRegister();
      rows.forEach(row -> register.add(reader.read(row)));
      return Repeats.noted(register.companies());
    }
    return Repeats.noted(rows.stream().map(reader::read).toList());
  }

  /** The gaps of a list. */
  List<PostingLine<GapContent>> gaps(ListTable table, ListShape shape) {
    GapReader reader = new GapReader(reference, shape);
    List<PostingLine<GapContent>> lines = new ArrayList<>();
    each(table, shape, row -> lines.add(reader.read(row)));
    return lines;
  }

  /** The offers of a list. */
  List<PostingLine<OfferContent>> offers(ListTable table, ListShape shape) {
    OfferReader reader = new OfferReader(reference, shape);
    List<PostingLine<OfferContent>> lines = new ArrayList<>();
    each(table, shape, row -> lines.add(reader.read(row)));
    return lines;
  }

  /** The people of a list. */
  List<ContactLine> contacts(ListTable table, ListShape shape) {
    ContactListReader reader = new ContactListReader(shape);
    List<ContactLine> lines = new ArrayList<>();
    each(table, shape, row -> lines.add(reader.read(row)));
    return lines;
  }

  /** The relations of a list. */
  List<RelationLine> relations(ListTable table, ListShape shape) {
    RelationReader reader = new RelationReader(reference, shape);
    List<RelationLine> lines = new ArrayList<>();
    each(table, shape, row -> lines.add(reader.read(row)));
    return lines;
  }

  private static void each(ListTable table, ListShape shape, Consumer<SourceRow> consumer) {
    table.visit(
        row -> {
          if (row.line() > shape.headingLine()) {
            consumer.accept(row);
          }
          return true;
        });
  }
}
