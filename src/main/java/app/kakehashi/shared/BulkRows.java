package app.kakehashi.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes many rows to one table, in the caller's transaction and faster than by statements. */
public interface BulkRows {

  /**
   * Begins to write. As long as one is open, its connection does nothing else: collect first, then
   * write.
   *
   * @param table name of the table and its columns, e.g. {@code company_name (company_id, rank)}
   */
  Rows into(String table);

  /**
   * Says that a table got many rows by a statement, in the caller's transaction, so that what it
   * reads next is planned for what is there.
   */
  void grew(String table, long rows);

  /** Rows in the making, value by value in the order of the columns. */
  interface Rows extends AutoCloseable {
    /** The next column, as PostgreSQL writes its type; null for none. */
    Rows add(@Nullable Object value);

    /** The next column, an array of texts. */
    Rows addTexts(List<String> values);

    /** The next column, an array of whole numbers. */
    Rows addNumbers(List<Integer> values);

    /** The row is complete. */
    void endRow();

    /** Ends the writing; what the table did not accept is an exception. */
    @Override
    void close();
  }
}
