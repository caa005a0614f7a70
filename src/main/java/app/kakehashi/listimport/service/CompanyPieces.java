package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportEditionRepository;
import app.kakehashi.listimport.domain.ImportEditionRepository.Earlier;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.RowGroups;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.CompanyReader;
import app.kakehashi.listimport.domain.list.LegalForms;
import app.kakehashi.listimport.domain.list.ListShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** Pieces in the making at once: as many cores as a small machine has. */
  private static final int AHEAD = 2;

  private final ImportSourceRows source;
  private final ListReading reading;
  private final CompanyIntake intake;
  private final ImportEditionRepository editions;

  CompanyPieces(
      ImportSourceRows source,
      ListReading reading,
      CompanyIntake intake,
      ImportEditionRepository editions) {
    this.editions = editions;
    this.source = source;
    this.reading = reading;
    this.intake = intake;
  }

  /**
   * Hands out the companies of a list piece by piece.
   *
   * @param ahead what can be made of a piece beside the work on those before it, in another thread
   *     and transaction
   * @param piece takes what was made, piece after piece
   */
  <T> void each(
      ImportBatch batch,
      ListShape shape,
      int rowsOfPiece,
      Optional<Earlier> edition,
      Function<List<CompanyLine>, T> ahead,
      Consumer<T> piece) {
    CompanyReader reader = reading.companyReader(shape, batch);
    if (rows(batch, shape) <= rowsOfPiece) {
      List<SourceRow> all = source.after(batch.id(), shape.headingLine(), rowsOfPiece);
      piece.accept(ahead.apply(ListReading.companies(all, shape, reader)));
      return;
    }
    try (ExecutorService beside = Executors.newFixedThreadPool(AHEAD)) {
      Deque<Future<T>> made = new ArrayDeque<>();
      for (int[] lines : groups(batch, shape, reader, edition).pieces(rowsOfPiece)) {
        if (made.size() == AHEAD) {
          piece.accept(result(made.remove()));
        }
        List<SourceRow> raw =
            source.at(batch.id(), Arrays.stream(lines).boxed().toArray(Integer[]::new));
        made.add(beside.submit(() -> ahead.apply(ListReading.companies(raw, shape, reader))));
      }
      while (!made.isEmpty()) {
        piece.accept(result(made.remove()));
      }
    }
  }

  /** How many rows a list has. */
  int rows(ImportBatch batch, ListShape shape) {
    return source.countAfter(batch.id(), shape.headingLine());
  }

  private static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private RowGroups groups(
      ImportBatch batch, ListShape shape, CompanyReader reader, Optional<Earlier> edition) {
    RowGroups groups = new RowGroups();
    source.eachAfter(
        batch.id(),
        shape.headingLine(),
        ROWS,
        row -> groups.add(row.line(), reader.identity(row).map(this::keys).orElse(List.of())));
    intake.identities(groups::link);
    edition.ifPresent(
        earlier ->
            editions.eachKey(
                earlier.id(),
                (key, company) -> groups.link(List.of(listed(key), intake.identity(company)))));
    return groups;
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
