package app.kakehashi.listimport.domain;

import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which rows of long lists are worked on together, from the check until they are written. */
@Repository
public class ImportPieces {

  private final JdbcClient jdbc;
  private final BulkRows bulk;

  ImportPieces(JdbcClient jdbc, BulkRows bulk) {
    this.jdbc = jdbc;
    this.bulk = bulk;
  }

  /** Keeps the pieces of a list, each the lines of its rows, in the place of those it had. */
  public void replace(long batch, List<int[]> pieces) {
    forget(batch);
    try (Rows copy = bulk.into("import_piece (batch_id, position, lines)")) {
      int position = 0;
      for (int[] piece : pieces) {
        copy.add(batch).add(position++).addNumbers(Arrays.stream(piece).boxed().toList()).endRow();
      }
    }
  }

  /** The pieces of a list in their order; none where it was not cut. */
  public List<int[]> of(long batch) {
    return jdbc.sql("select lines from import_piece where batch_id = :batch order by position")
        .param("batch", batch)
        .query(
            (row, number) ->
                Stream.of((Integer[]) row.getArray(1).getArray())
                    .mapToInt(Integer::intValue)
                    .toArray())
        .list();
  }

  /** Forgets the pieces of a list. */
  public void forget(long batch) {
    jdbc.sql("delete from import_piece where batch_id = :batch").param("batch", batch).update();
  }
}
