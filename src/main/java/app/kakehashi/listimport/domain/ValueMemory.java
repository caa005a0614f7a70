package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.list.ListField;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ValueDecision;
import app.kakehashi.listimport.domain.list.ValueDecision.Verdict;
import app.kakehashi.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said about values that are in no vocabulary, followed for every later list. */
@Repository
public class ValueMemory {

  private final JdbcClient jdbc;

  ValueMemory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A decision, and who made it when. */
  public record Remembered(ValueDecision decision, Act act) {}

  /** What was said about values of lists of this kind, the newest first. */
  public List<Remembered> of(ListKind kind) {
    return jdbc.sql(
            """
            select field, value, verdict, code, saved_by, saved_at from import_value_memory
            where kind = :kind order by saved_at desc, field, value_key
            """)
        .param("kind", kind.code())
        .query(ValueMemory::remembered)
        .list();
  }

  /** Remembers a decision. */
  public void remember(ListKind kind, ValueDecision decision, Act act) {
    jdbc.sql(
            """
            insert into import_value_memory (kind, field, value_key, value, verdict, code, saved_by, saved_at)
            values (:kind, :field, :key, :value, :verdict, :code, :by, :at)
            on conflict on constraint import_value_memory_pk do update set
              value = excluded.value, verdict = excluded.verdict, code = excluded.code,
              saved_by = excluded.saved_by, saved_at = excluded.saved_at
            """)
        .param("kind", kind.code())
        .param("field", decision.field().code())
        .param("key", decision.key())
        .param("value", decision.value())
        .param("verdict", decision.verdict().name())
        .param("code", decision.code())
        .param("by", act.by().value())
        .param("at", OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
        .update();
  }

  /** Forgets what was said about a value. */
  public void forget(ListKind kind, ListField field, String key) {
    jdbc.sql(
            """
            delete from import_value_memory where kind = :kind and field = :field and value_key = :key
            """)
        .param("kind", kind.code())
        .param("field", field.code())
        .param("key", key)
        .update();
  }

  private static Remembered remembered(ResultSet row, int number) throws SQLException {
    return new Remembered(
        new ValueDecision(
            ListField.ofCode(row.getString("field")).orElseThrow(),
            row.getString("value"),
            Verdict.valueOf(row.getString("verdict")),
            row.getString("code")),
        new Act(
            new AccountId(row.getLong("saved_by")),
            Objects.requireNonNull(row.getObject("saved_at", OffsetDateTime.class)).toInstant()));
  }
}
