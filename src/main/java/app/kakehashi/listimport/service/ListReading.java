package app.kakehashi.listimport.service;

import app.kakehashi.gap.GapContent;
import app.kakehashi.listimport.domain.ColumnMemory;
import app.kakehashi.listimport.domain.ColumnMemory.Recalled;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.HowRead;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Column;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.CompanyReader;
import app.kakehashi.listimport.domain.list.GapReader;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.OfferReader;
import app.kakehashi.listimport.domain.list.PlantRegister;
import app.kakehashi.listimport.domain.list.PostingLine;
import app.kakehashi.listimport.domain.list.Repeats;
import app.kakehashi.listimport.domain.list.ShapeFinder;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file into what its rows mean; the same bytes and choices always read the same. */
@Component
class ListReading {

  private final ReferenceData reference;
  private final ShapeFinder shapes;
  private final ColumnMemory memory;

  ListReading(ReferenceData reference, ColumnMemory memory) {
    this.reference = reference;
    this.shapes = new ShapeFinder(reference);
    this.memory = memory;
  }

  /**
   * How a list is built.
   *
   * @param recall whose earlier choices for the same headings were followed; null for none
   */
  record Shaped(ListShape shape, @Nullable Act recall) {}

  /** How a file is built: as chosen for it, else as chosen for an earlier list of its headings. */
  Shaped shape(ListTable file, ListKind kind, ColumnChoices choices) {
    if (choices.isEmpty()) {
      Optional<Recalled> recalled = memory.recall(kind, file.first(ShapeFinder.SEARCHED_ROWS));
      if (recalled.isPresent()) {
        return new Shaped(shapes.find(file, kind, recalled.get().choices()), recalled.get().act());
      }
    }
    return new Shaped(shapes.find(file, kind, choices), null);
  }

  /**
   * Reads a file.
   *
   * @throws RefusedFile if it is no readable list of this kind
   */
  ReadList read(byte[] content, ListKind kind, ReadingChoices choices) {
    CsvFile file = CsvFile.open(content, choices.encoding(), choices.separator());
    Shaped shaped = shape(file, kind, choices.columns());
    ListShape shape = shaped.shape();
    HowRead how = how(file, shaped);
    if (shape.needsPerson()) {
      return new ReadList.OfUnknownColumns(how);
    }
    return switch (kind) {
      case COMPANIES -> new ReadList.OfCompanies(how, companies(file, shape, choices));
      case GAPS -> {
        GapReader reader = new GapReader(reference, shape);
        List<PostingLine<GapContent>> lines = new ArrayList<>();
        rows(file, shape, row -> lines.add(reader.read(row)));
        yield new ReadList.OfGaps(how, lines);
      }
      case OFFERS -> {
        OfferReader reader = new OfferReader(reference, shape);
        List<PostingLine<OfferContent>> lines = new ArrayList<>();
        rows(file, shape, row -> lines.add(reader.read(row)));
        yield new ReadList.OfOffers(how, lines);
      }
    };
  }

  private List<CompanyLine> companies(ListTable file, ListShape shape, ReadingChoices choices) {
    CompanyReader reader = new CompanyReader(reference, shape, choices.side());
    if (shape.layout().rowsAreSites()) {
      PlantRegister register = new PlantRegister();
      rows(file, shape, row -> register.add(reader.read(row)));
      return Repeats.noted(register.companies());
    }
    List<CompanyLine> lines = new ArrayList<>();
    rows(file, shape, row -> lines.add(reader.read(row)));
    return Repeats.noted(lines);
  }

  private static void rows(ListTable file, ListShape shape, Consumer<SourceRow> consumer) {
    int[] taken = {0};
    file.visit(
        row -> {
          if (row.line() > shape.headingLine() && !row.isEmpty()) {
            taken[0]++;
            consumer.accept(row);
          }
          return true;
        });
    if (taken[0] == 0) {
      throw new RefusedFile(Reason.NO_ROWS);
    }
  }

  private static HowRead how(CsvFile file, Shaped shaped) {
    ListShape shape = shaped.shape();
    return new HowRead(
        file.encoding(),
        file.encodingIsCertain(),
        file.separator(),
        shape.layout(),
        shape.headingLine(),
        shape.titleRows(),
        shape.columns().stream().filter(Column::isRead).map(Column::heading).toList(),
        shape.unread(),
        shaped.recall());
  }
}
