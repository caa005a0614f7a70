package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of files as they were read. */
@Repository
public class ImportSourceRows {

  /** PostgreSQL keeps the rows of a statement beside until it has checked their import. */
  private static final int ROWS_OF_STATEMENT = 5_000;

  private static final String COLUMNS =
      "select line, cells, notes from import_source_row where batch_id = :batch";

  private final JdbcClient jdbc;
  private final BulkRows bulk;
  private final JsonMapper json;

  ImportSourceRows(JdbcClient jdbc, BulkRows bulk, JsonMapper json) {
    this.jdbc = jdbc;
    this.bulk = bulk;
    this.json = json;
  }

  /** Rows that come one after the other. */
  public final class Writer implements AutoCloseable {
    private final long batch;
    private Rows copy;
    private int rows;

    private Writer(long batch) {
      this.batch = batch;
      this.copy = begin();
    }

    private Rows begin() {
      return bulk.into("import_source_row (batch_id, line, cells, notes)");
    }

    /** Keeps a row. */
    public void add(SourceRow row) {
      if (rows++ == ROWS_OF_STATEMENT) {
        copy.close();
        copy = begin();
        rows = 1;
      }
      copy.add(batch).add(row.line()).addTexts(row.cells()).add(json(row.notes())).endRow();
    }

    @Override
    public void close() {
      copy.close();
    }
  }

  /** Replaces the rows of an import with those written next, in the caller's transaction. */
  public Writer replace(long batch) {
    forget(batch);
    return new Writer(batch);
  }

  /** The rows that follow a line, in order. */
  public List<SourceRow> after(long batch, int line, int limit) {
    return jdbc.sql(COLUMNS + " and line > :line order by line limit :limit")
        .param("batch", batch)
        .param("line", line)
        .param("limit", limit)
        .query(this::row)
        .list();
  }

  /** These rows, in order. */
  public List<SourceRow> at(long batch, Integer[] lines) {
    return jdbc.sql(COLUMNS + " and line = any(:lines) order by line")
        .param("batch", batch)
        .param("lines", lines)
        .query(this::row)
        .list();
  }

  /** Every row that follows a line, in order and in lists of so many. */
  public void eachPieceAfter(long batch, int line, int atOnce, Consumer<List<SourceRow>> consumer) {
    int last = line;
    List<SourceRow> rows = after(batch, last, atOnce);
    while (!rows.isEmpty()) {
      consumer.accept(rows);
      last = rows.getLast().line();
      rows = rows.size() < atOnce ? List.of() : after(batch, last, atOnce);
    }
  }

  /** Number of rows below a line. */
  public int countAfter(long batch, int line) {
    return jdbc.sql(
            "select count(*) from import_source_row where batch_id = :batch and line > :line")
        .param("batch", batch)
        .param("line", line)
        .query(Integer.class)
        .single();
  }

  /** Forgets the rows of an import. */
  public void forget(long batch) {
    jdbc.sql("delete from import_source_row where batch_id = :batch")
        .param("batch", batch)
        .update();
  }

  /**
   * Forgets the rows of an import but headings and what stands above them, and those that could not
   * be imported.
   */
  public void keepRefused(long batch, int headingLine) {
    jdbc.sql(
            """
            delete from import_source_row s using (
              select line from import_source_row where batch_id = :batch and line > :headingLine
              except
              select unnest(lines) from import_row where batch_id = :batch and outcome = 'REFUSED') done
            where s.batch_id = :batch and s.line = done.line
            """)
        .param("batch", batch)
        .param("headingLine", headingLine)
        .update();
  }

  /** Forgets the refused rows of lists that were committed before a time. */
  public void forgetCommitted(Instant before) {
    jdbc.sql(
            """
            delete from import_source_row s using import_batch b
            where b.id = s.batch_id and b.committed_at < :before
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private @Nullable String json(List<CellNote> notes) {
    return notes.isEmpty() ? null : json.writeValueAsString(notes);
  }

  private SourceRow row(ResultSet row, int number) throws SQLException {
    String notes = row.getString(3);
    return new SourceRow(
        row.getInt(1),
        List.of((String[]) row.getArray(2).getArray()),
        notes == null ? List.of() : List.of(json.readValue(notes, CellNote[].class)));
  }
}
