package app.kakehashi.listimport.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what stayed of lists that were taken back, and why. */
@Repository
public class ImportUndoRepository {

  private final JdbcClient jdbc;

  ImportUndoRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A record that stays.
   *
   * @param line where the list has it first
   * @param subject its public id
   */
  public record KeptRecord(int line, String name, String subject, KeptReason reason) {}

  /** Replaces what stayed of an import. */
  public void replace(long batch, Map<String, KeptReason> kept) {
    jdbc.sql("delete from import_kept where batch_id = :batch").param("batch", batch).update();
    List<Map.Entry<String, KeptReason>> entries = List.copyOf(kept.entrySet());
    jdbc.sql(
            """
            insert into import_kept (batch_id, subject, reason)
            select :batch, x.subject, x.reason
            from unnest(cast(:subjects as text[]), cast(:reasons as text[])) as x (subject, reason)
            """)
        .param("batch", batch)
        .param("subjects", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param(
            "reasons",
            entries.stream().map(entry -> entry.getValue().name()).toArray(String[]::new))
        .update();
  }

  /** Number of records an import brought or changed. */
  public int countWritten(long batch) {
    return jdbc.sql(
            """
            select count(distinct subject) from import_row
            where batch_id = :batch and outcome in ('NEW', 'CHANGED') and subject is not null
            """)
        .param("batch", batch)
        .query(Integer.class)
        .single();
  }

  /** Number of records of an import that stay, by the reason. */
  public Map<KeptReason, Integer> count(long batch) {
    Map<KeptReason, Integer> counts = new EnumMap<>(KeptReason.class);
    jdbc.sql("select reason, count(*) from import_kept where batch_id = :batch group by reason")
        .param("batch", batch)
        .query(
            row -> {
              counts.put(KeptReason.valueOf(row.getString(1)), row.getInt(2));
            });
    return counts;
  }

  /** A page of them in the order of the list. */
  public List<KeptRecord> page(long batch, int offset, int limit) {
    return jdbc.sql(
            """
            select r.line, r.name, k.subject, k.reason from import_kept k
            join lateral (select x.line, x.name from import_row x
              where x.batch_id = k.batch_id and x.subject = k.subject order by x.line limit 1) r on true
            where k.batch_id = :batch order by r.line offset :offset limit :limit
            """)
        .param("batch", batch)
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, number) ->
                new KeptRecord(
                    row.getInt("line"),
                    row.getString("name"),
                    row.getString("subject"),
                    KeptReason.valueOf(row.getString("reason"))))
        .list();
  }

  /** Why these records of an import stayed; those that did not have no entry. */
  public Map<String, KeptReason> of(long batch, Collection<String> subjects) {
    Map<String, KeptReason> kept = new HashMap<>();
    jdbc.sql(
            """
            select subject, reason from import_kept
            where batch_id = :batch and subject = any(:subjects)
            """)
        .param("batch", batch)
        .param("subjects", subjects.toArray(String[]::new))
        .query(
            row -> {
              kept.put(row.getString(1), KeptReason.valueOf(row.getString(2)));
            });
    return kept;
  }
}
