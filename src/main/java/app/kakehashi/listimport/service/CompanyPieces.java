package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportEditionRepository;
import app.kakehashi.listimport.domain.ImportEditionRepository.Earlier;
import app.kakehashi.listimport.domain.ImportPieces;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.RowGroups;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.CompanyReader;
import app.kakehashi.listimport.domain.list.LegalForms;
import app.kakehashi.listimport.domain.list.ListShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Cuts lists of companies into pieces that have nothing to do with each other: rows that may speak
 * of one company, in the list or already known, are in one piece. Each piece can then be compared
 * and written by itself with the same result as the whole list, and no list is ever held whole.
 * While one piece is worked on, the next ones are made ready.
 */
@Component
class CompanyPieces {

  /** Rows of a piece, unless one company has more. */
  static final int ROWS = 2_000;

  /** Pieces asked for while others are written, which takes longer than making them. */
  static final int WHILE_WRITING = MadeAhead.MAKERS;

  /** Pieces asked for while others are only noted. */
  static final int WHILE_COMPARING = MadeAhead.MAKERS + 1;

  private final ImportSourceRows source;
  private final ListReading reading;
  private final CompanyIntake intake;
  private final ImportEditionRepository editions;
  private final ImportPieces kept;

  CompanyPieces(
      ImportSourceRows source,
      ListReading reading,
      CompanyIntake intake,
      ImportEditionRepository editions,
      ImportPieces kept) {
    this.kept = kept;
    this.editions = editions;
    this.source = source;
    this.reading = reading;
    this.intake = intake;
  }

  /**
   * Cuts a list and keeps how, for when it is written.
   *
   * @return the lines of each piece; none where the list is a single one
   */
  List<int[]> cut(ImportBatch batch, ListShape shape, int rowsOfPiece, Optional<Earlier> edition) {
    List<int[]> pieces =
        rows(batch, shape) <= rowsOfPiece
            ? List.of()
            : groups(batch, shape, companyReader(batch, shape), edition).pieces(rowsOfPiece);
    kept.replace(batch.id(), pieces);
    return pieces;
  }

  /**
   * The pieces into which the check cut a list. Whoever was stored or changed since and brings rows
   * of two pieces together is somebody that one of them did not mean when it was checked: it means
   * to do something else now, and the list is not written.
   */
  List<int[]> asCut(
      ImportBatch batch, ListShape shape, int rowsOfPiece, Optional<Earlier> edition) {
    List<int[]> pieces = kept.of(batch.id());
    return pieces.isEmpty() ? cut(batch, shape, rowsOfPiece, edition) : pieces;
  }

  /** Forgets how a list was cut. */
  void forget(ImportBatch batch) {
    kept.forget(batch.id());
  }

  /**
   * Hands out the companies of a list piece by piece.
   *
   * @param cut the lines of each piece; none for all at once
   * @param atOnce how many pieces are made ahead
   * @param ahead what can be made of a piece beside the work on those before it, in another thread
   *     and transaction
   * @param piece takes what was made, piece after piece
   */
  <T> void each(
      ImportBatch batch,
      ListShape shape,
      List<int[]> cut,
      int atOnce,
      Function<List<CompanyLine>, T> ahead,
      Consumer<T> piece) {
    CompanyReader reader = companyReader(batch, shape);
    if (cut.isEmpty()) {
      List<SourceRow> all = source.after(batch.id(), shape.headingLine(), Integer.MAX_VALUE);
      piece.accept(ahead.apply(ListReading.companies(all, shape, reader)));
      return;
    }
    try (MadeAhead<T> pieces = new MadeAhead<>(atOnce, piece)) {
      for (int[] lines : cut) {
        List<SourceRow> raw =
            source.at(batch.id(), Arrays.stream(lines).boxed().toArray(Integer[]::new));
        pieces.ask(() -> ahead.apply(ListReading.companies(raw, shape, reader)));
      }
      pieces.finish();
    }
  }

  private CompanyReader companyReader(ImportBatch batch, ListShape shape) {
    return reading.companyReader(shape, batch);
  }

  /** How many rows a list has. */
  int rows(ImportBatch batch, ListShape shape) {
    return source.countAfter(batch.id(), shape.headingLine());
  }

  private RowGroups groups(
      ImportBatch batch, ListShape shape, CompanyReader reader, Optional<Earlier> edition) {
    RowGroups groups = new RowGroups();
    try (MadeAhead<List<Keyed>> keyed =
        new MadeAhead<>(
            WHILE_COMPARING, rows -> rows.forEach(row -> groups.add(row.line(), row.keys())))) {
      source.eachPieceAfter(
          batch.id(),
          shape.headingLine(),
          ROWS,
          rows -> keyed.ask(() -> rows.stream().map(row -> keyed(row, reader)).toList()));
      keyed.finish();
    }
    intake.identities(groups::link);
    edition.ifPresent(
        earlier ->
            editions.eachKey(
                earlier.id(),
                (key, company) -> groups.link(List.of(listed(key), intake.identity(company)))));
    return groups;
  }

  /** A row by its line, and what its company may be recognised by. */
  private record Keyed(int line, List<String> keys) {}

  private Keyed keyed(SourceRow row, CompanyReader reader) {
    return new Keyed(row.line(), reader.identity(row).map(this::keys).orElse(List.of()));
  }

  private List<String> keys(CompanyReader.Identity company) {
    List<String> keys = new ArrayList<>(intake.identity(company.name(), company.identifier()));
    keys.add("core " + LegalForms.core(company.name()));
    if (company.listKey() != null) {
      keys.add(listed(company.listKey()));
    }
    return keys;
  }

  private static String listed(String key) {
    return "list " + key;
  }
}
