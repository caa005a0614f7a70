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
   * @param subject the public id it had when it came
   */
  public record KeptRecord(int line, String name, String subject, KeptReason reason) {}

  /** Forgets what stayed of an import. */
  public void forget(long batch) {
    jdbc.sql("delete from import_kept where batch_id = :batch").param("batch", batch).update();
  }

  /**
   * Notes what more of an import stays: the records its rows brought or changed, by the ids they
   * had then.
   */
  public void add(long batch, Map<String, KeptReason> kept) {
    List<Map.Entry<String, KeptReason>> entries = List.copyOf(kept.entrySet());
    jdbc.sql(
            """
            insert into import_kept (batch_id, subject, reason, line)
            select :batch, r.subject, x.reason, min(r.line)
            from unnest(cast(:subjects as text[]), cast(:reasons as text[])) as x (subject, reason)
            cross join lateral (select x.subject union all select d.public_id from company_redirect d
              join company c on c.id = d.company_id where c.public_id = x.subject) as s (subject)
            join import_row r on r.batch_id = :batch and r.subject = s.subject and r.outcome in ('NEW', 'CHANGED')
            group by r.subject, x.reason on conflict on constraint import_kept_pk do nothing
            """)
        .param("batch", batch)
        .param("subjects", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param(
            "reasons",
            entries.stream().map(entry -> entry.getValue().name()).toArray(String[]::new))
        .update();
  }

  /** Number of records of an import that were taken back so far. */
  public int countUndone(long batch) {
    return jdbc.sql("select undone_count from import_batch where id = :batch")
        .param("batch", batch)
        .query(Integer.class)
        .single();
  }

  /** Number of records of an import that stay. */
  public int countKept(long batch) {
    return jdbc.sql("select count(*) from import_kept where batch_id = :batch")
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

  /**
   * Those that follow a record in the order of the list.
   *
   * @param line of that record; 0 for the first page
   * @param subject of that record, as several may be on one line
   */
  public List<KeptRecord> after(long batch, int line, String subject, int limit) {
    return jdbc.sql(
            """
            select k.line, r.name, k.subject, k.reason from import_kept k
            join import_row r on r.batch_id = k.batch_id and r.line = k.line
            where k.batch_id = :batch and (k.line, k.subject) > (:line, :subject)
            order by k.line, k.subject limit :limit
            """)
        .param("batch", batch)
        .param("line", line)
        .param("subject", subject)
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
