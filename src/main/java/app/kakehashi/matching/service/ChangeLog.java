package app.kakehashi.matching.service;

import app.kakehashi.shared.CatalogueChanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what changed since it was last read, exactly. Whatever was not visible at the last reading
 * belongs to a transaction that is not older than the oldest one then running (xmin of the
 * snapshot); so everything from there on is read again, less what was visible then. Rows that
 * commit out of order, however late, are neither missed nor taken twice. Nobody has to be told that
 * there is something to read: whoever is asked looks first.
 */
@Component
class ChangeLog {
  private final JdbcClient jdbc;

  ChangeLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A note of a change.
   *
   * @param xid the transaction that made it
   */
  record Row(long id, long xid, CatalogueChanges.Kind kind, long subject) {}

  /**
   * How far the log has been read.
   *
   * @param from oldest transaction that was running
   * @param seen notes of it and of younger ones that were visible already
   */
  record Position(long from, Set<Long> seen) {
    Position {
      seen = Set.copyOf(seen);
    }
  }

  /**
   * What was found, and how far the log has been read with it.
   *
   * @param complete false where notes may have been deleted before they were read
   */
  record Reading(List<Row> fresh, boolean complete, Position position) {

    /** True where everything that was known still stands. */
    boolean isNothingNew() {
      return complete && fresh.isEmpty();
    }
  }

  private record Found(long xmin, long cleared, @Nullable Row row) {}

  /** Where the log stands now; nothing before it is read. */
  Position now() {
    return read(
            jdbc.sql(
                """
                with now as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
                select now.xmin::text as xmin, s.upto::text as cleared, c.id, c.xid::text as xid, c.kind, c.subject_id
                from now cross join catalogue_change_cleared s left join catalogue_change c on c.xid >= now.xmin
                """),
            new Position(0, Set.of()))
        .position();
  }

  /** What became visible since a position; one statement. */
  Reading since(Position position) {
    return read(
        jdbc.sql(
                """
                with now as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
                select now.xmin::text as xmin, s.upto::text as cleared, c.id, c.xid::text as xid, c.kind, c.subject_id
                from now cross join catalogue_change_cleared s
                  left join catalogue_change c on c.xid >= cast(:from as xid8)
                """)
            .param("from", Long.toUnsignedString(position.from())),
        position);
  }

  private static Reading read(JdbcClient.StatementSpec statement, Position before) {
    List<Found> found =
        statement
            .query(
                (row, n) -> {
                  long id = row.getLong("id");
                  boolean none = row.wasNull();
                  return new Found(
                      Long.parseUnsignedLong(row.getString("xmin")),
                      Long.parseUnsignedLong(row.getString("cleared")),
                      none
                          ? null
                          : new Row(
                              id,
                              Long.parseUnsignedLong(row.getString("xid")),
                              CatalogueChanges.Kind.valueOf(
                                  row.getString("kind").toUpperCase(Locale.ROOT)),
                              row.getLong("subject_id")));
                })
            .list();
    long xmin = found.getFirst().xmin();
    Set<Long> young = new HashSet<>();
    List<Row> fresh = new ArrayList<>();
    for (Found one : found) {
      Row row = one.row();
      if (row != null) {
        if (Long.compareUnsigned(row.xid(), xmin) >= 0) {
          young.add(row.id());
        }
        if (!before.seen().contains(row.id())) {
          fresh.add(row);
        }
      }
    }
    boolean complete = Long.compareUnsigned(found.getFirst().cleared(), before.from()) < 0;
    return new Reading(fresh, complete, new Position(xmin, young));
  }
}
