package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.ImportBatch.HowRead;
import app.kakehashi.listimport.domain.ImportBatch.NotRead;
import app.kakehashi.listimport.domain.ImportBatch.SourceFile;
import app.kakehashi.listimport.domain.ImportBatch.Step;
import app.kakehashi.listimport.domain.ImportBatch.Stop;
import app.kakehashi.listimport.domain.ImportBatch.Work;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.StaleVersionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports; every change names the version it was made from. */
@Repository
public class ImportBatchRepository {

  private static final String COLUMNS =
      """
      id, public_id, kind, status, file_name, file_size, sha256, choices, reading, not_read,
      new_count, changed_count, same_count, refused_count, warned_count, plan_sha256, checked_at,
      attempt, step, worked_by, rows_done, rows_total, stepped_at, stopped,
      created_by, created_at, committed_by, committed_at, taken_back_by, taken_back_at, version
      """;

  /** What ends a piece of work, whichever way. */
  private static final String IDLE =
      "step = null, worked_by = null, stepped_at = null, rows_done = 0, rows_total = null,"
          + " cancelled = false";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportBatchRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Stores a new import whose file is to be read; gives its key. */
  public long add(
      String publicId, ListKind kind, SourceFile file, ReadingChoices choices, Act created) {
    return jdbc.sql(
            """
            insert into import_batch (public_id, kind, status, file_name, file_size, sha256, choices,
              new_count, changed_count, same_count, refused_count, warned_count,
              step, worked_by, stepped_at, created_by, created_at)
            values (:publicId, :kind, 'READING', :fileName, :fileSize, :sha256, cast(:choices as jsonb),
              0, 0, 0, 0, 0, 'READ', :by, :at, :by, :at)
            returning id
            """)
        .param("publicId", publicId)
        .param("kind", kind.code())
        .param("fileName", file.name())
        .param("fileSize", file.size())
        .param("sha256", file.sha256())
        .param("choices", json.writeValueAsString(choices))
        .param("by", created.by().value())
        .param("at", utc(created.at()))
        .query(Long.class)
        .single();
  }

  /** Open → to be read anew, as chosen. */
  public void readAgain(ImportBatch batch, ReadingChoices choices, Act act) {
    requireOne(
        begin(
                "status = 'READING', step = 'READ', choices = cast(:choices as jsonb), not_read ="
                    + " null",
                "status in ('NEEDS_COLUMNS', 'NOT_READ', 'CHECKED')",
                batch,
                act)
            .param("choices", json.writeValueAsString(choices))
            .update());
  }

  /** Checked → to be written. */
  public void commit(ImportBatch batch, Act act) {
    requireOne(
        begin("status = 'COMMITTING', step = 'WRITE'", "status = 'CHECKED'", batch, act).update());
  }

  /** Committed, or taken back but for what stayed → to be taken back. */
  public void takeBack(ImportBatch batch, Act act) {
    requireOne(
        begin(
                "status = 'TAKING_BACK', step = 'UNDO'",
                "status in ('COMMITTED', 'TAKEN_BACK')",
                batch,
                act)
            .update());
  }

  private JdbcClient.StatementSpec begin(
      String change, String condition, ImportBatch batch, Act act) {
    return jdbc.sql(
            "update import_batch set "
                + change
                + """
                , worked_by = :by, stepped_at = :at, rows_done = 0, rows_total = null,
                  cancelled = false, stopped = null, attempt = 0, version = version + 1
                where id = :id and version = :version and (
                """
                + condition
                + ")")
        .param("by", act.by().value())
        .param("at", utc(act.at()))
        .param("id", batch.id())
        .param("version", batch.version());
  }

  /** A worker takes the work up; empty where there is none. */
  public Optional<ImportBatch> takeUp(String publicId, Instant now) {
    return jdbc.sql(
            """
            update import_batch set attempt = attempt + 1, stepped_at = :at, rows_done = 0, rows_total = null
            where public_id = :id and status in ('READING', 'COMMITTING', 'TAKING_BACK')
            returning
            """
                + COLUMNS)
        .param("id", publicId)
        .param("at", utc(now))
        .query(this::batch)
        .optional();
  }

  /** Public ids of imports on which work was asked for and nothing came forward since a time. */
  public List<String> waiting(Instant since) {
    return jdbc.sql("select public_id from import_batch where stepped_at < :since order by id")
        .param("since", utc(since))
        .query((row, number) -> row.getString("public_id"))
        .list();
  }

  /** Imports that were not looked at again since a time: neither imported nor given up. */
  public List<ImportBatch> leftOpen(Instant since) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from import_batch where status in ('NEEDS_COLUMNS', 'NOT_READ', 'CHECKED')
                  and coalesce(checked_at, created_at) < :since order by id
                """)
        .param("since", utc(since))
        .query(this::batch)
        .list();
  }

  /**
   * Notes how far the work came, in a transaction of its own. Nobody waits until that is on disk: a
   * crash forgets a second of it, and the work begins anew.
   *
   * @return whether it is to be stopped; empty if another worker has taken it up
   */
  public Optional<Boolean> came(
      ImportBatch batch, Step step, int done, @Nullable Integer total, Instant now) {
    jdbc.sql("set local synchronous_commit = off").update();
    return jdbc.sql(
            """
            update import_batch set step = :step, rows_done = :done, rows_total = :total, stepped_at = :at
            where id = :id and attempt = :attempt and step is not null returning cancelled
            """)
        .param("step", step.name())
        .param("done", done)
        .param("total", total)
        .param("at", utc(now))
        .param("id", batch.id())
        .param("attempt", Objects.requireNonNull(batch.work()).attempt())
        .query(Boolean.class)
        .optional();
  }

  /** Asks the work that goes on to stop. */
  public void cancel(ImportBatch batch) {
    requireOne(
        jdbc.sql(
                """
                update import_batch set cancelled = true, version = version + 1
                where id = :id and version = :version and step is not null
                """)
            .param("id", batch.id())
            .param("version", batch.version())
            .update());
  }

  /** Being read → checked. */
  public void checked(
      ImportBatch batch, HowRead reading, ImportTally tally, Breakdown breakdown, Instant now) {
    Counts counts = tally.counts();
    requireOne(
        ended(
                """
                status = 'CHECKED', reading = cast(:reading as jsonb), new_count = :new, changed_count = :changed,
                same_count = :same, refused_count = :refused, warned_count = :warned,
                plan_sha256 = :plan, breakdown = cast(:breakdown as jsonb), checked_at = :at\
                """,
                batch)
            .param("reading", json.writeValueAsString(reading))
            .param("new", counts.fresh())
            .param("changed", counts.changed())
            .param("same", counts.same())
            .param("refused", counts.refused())
            .param("warned", counts.warned())
            .param("plan", tally.sha256())
            .param("breakdown", json.writeValueAsString(breakdown))
            .param("at", utc(now))
            .update());
  }

  /** Being read → read, and its columns are to be named by a person. */
  public void needsColumns(ImportBatch batch, HowRead reading) {
    requireOne(
        ended(
                """
                status = 'NEEDS_COLUMNS', reading = cast(:reading as jsonb), new_count = 0, changed_count = 0,
                same_count = 0, refused_count = 0, warned_count = 0, plan_sha256 = null, breakdown = null,
                checked_at = null\
                """,
                batch)
            .param("reading", json.writeValueAsString(reading))
            .update());
  }

  /** Being read → not read. */
  public void notRead(ImportBatch batch, NotRead why) {
    requireOne(
        ended("status = 'NOT_READ', reading = null, not_read = cast(:why as jsonb)", batch)
            .param("why", json.writeValueAsString(why))
            .update());
  }

  /** Being written → written; its file is forgotten by the caller. */
  public void committed(ImportBatch batch, Act act) {
    requireOne(
        ended("status = 'COMMITTED', committed_by = :by, committed_at = :at", batch)
            .param("by", act.by().value())
            .param("at", utc(act.at()))
            .update());
  }

  /** The work ended without a result: what was to be written or undone stands as before. */
  public void stopped(ImportBatch batch, Stop why) {
    requireOne(
        ended(
                """
                status = case status when 'READING' then 'DISCARDED' when 'COMMITTING' then 'CHECKED'
                  else case when taken_back_at is null then 'COMMITTED' else 'TAKEN_BACK' end end,
                stopped = :why\
                """,
                batch)
            .param("why", why.name())
            .update());
  }

  private JdbcClient.StatementSpec ended(String change, ImportBatch batch) {
    return jdbc.sql(
            "update import_batch set "
                + change
                + ", "
                + IDLE
                + ", version = version + 1 where id = :id and attempt = :attempt and step is not"
                + " null")
        .param("id", batch.id())
        .param("attempt", Objects.requireNonNull(batch.work()).attempt());
  }

  /** Being taken back → taken back, with so many more records. */
  public void takenBack(ImportBatch batch, int records, Act act) {
    requireOne(
        ended(
                """
                status = 'TAKEN_BACK', taken_back_by = :by, taken_back_at = :at,
                undone_count = undone_count + :records\
                """,
                batch)
            .param("by", act.by().value())
            .param("at", utc(act.at()))
            .param("records", records)
            .update());
  }

  /** Open → discarded. */
  public void discarded(ImportBatch batch) {
    requireOne(
        jdbc.sql(
                """
                update import_batch set status = 'DISCARDED', not_read = null, version = version + 1
                where id = :id and version = :version and status in ('NEEDS_COLUMNS', 'NOT_READ', 'CHECKED')
                """)
            .param("id", batch.id())
            .param("version", batch.version())
            .update());
  }

  /** Removes an import of which nothing is to be kept. */
  public void remove(ImportBatch batch) {
    requireOne(
        jdbc.sql(
                "delete from import_batch where id = :id and version = :version and committed_at is"
                    + " null")
            .param("id", batch.id())
            .param("version", batch.version())
            .update());
  }

  private static void requireOne(int changed) {
    if (changed != 1) {
      throw new StaleVersionException();
    }
  }

  /** An import of one of these kinds. */
  public Optional<ImportBatch> find(String publicId, Collection<ListKind> kinds) {
    return jdbc.sql(
            "select " + COLUMNS + " from import_batch where public_id = :id and kind in (:kinds)")
        .param("id", publicId)
        .param("kinds", kinds.stream().map(ListKind::code).toList())
        .query(this::batch)
        .optional();
  }

  /** What was counted when an import was checked. */
  public Breakdown breakdown(ImportBatch batch) {
    return json.readValue(
        jdbc.sql("select breakdown from import_batch where id = :id and breakdown is not null")
            .param("id", batch.id())
            .query((row, number) -> row.getString(1))
            .single(),
        Breakdown.class);
  }

  /** As {@link #find}, and nobody else changes it until the end of the transaction. */
  public Optional<ImportBatch> findLocked(String publicId, Collection<ListKind> kinds) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from import_batch where public_id = :id and kind in (:kinds) for update")
        .param("id", publicId)
        .param("kinds", kinds.stream().map(ListKind::code).toList())
        .query(this::batch)
        .optional();
  }

  /** The newest imports of these kinds; discarded ones are left out. */
  public List<ImportBatch> newest(Collection<ListKind> kinds, int offset, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from import_batch where kind in (:kinds) and status <> 'DISCARDED'
                order by created_at desc, id desc offset :offset limit :limit
                """)
        .param("kinds", kinds.stream().map(ListKind::code).toList())
        .param("offset", offset)
        .param("limit", limit)
        .query(this::batch)
        .list();
  }

  /** Number of imports of these kinds; discarded ones are left out. */
  public long count(Collection<ListKind> kinds) {
    return jdbc.sql(
            "select count(*) from import_batch where kind in (:kinds) and status <> 'DISCARDED'")
        .param("kinds", kinds.stream().map(ListKind::code).toList())
        .query(Long.class)
        .single();
  }

  /** The last committed import of the very same file, other than this one. */
  public Optional<ImportBatch> sameFile(ImportBatch batch) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from import_batch
                where sha256 = :sha256 and kind = :kind and status = 'COMMITTED' and id <> :id
                order by committed_at desc limit 1
                """)
        .param("sha256", batch.file().sha256())
        .param("kind", batch.kind().code())
        .param("id", batch.id())
        .query(this::batch)
        .optional();
  }

  /** Lets only one list be written at a time, until the end of the transaction. */
  public void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('listimport'))")
        .query((row, number) -> 1)
        .single();
  }

  private ImportBatch batch(ResultSet row, int number) throws SQLException {
    return new ImportBatch(
        row.getLong("id"),
        row.getString("public_id"),
        ListKind.ofCode(row.getString("kind")).orElseThrow(),
        ImportStatus.valueOf(row.getString("status")),
        new SourceFile(
            row.getString("file_name"), row.getInt("file_size"), row.getString("sha256")),
        json.readValue(row.getString("choices"), ReadingChoices.class),
        document(row.getString("reading"), HowRead.class),
        document(row.getString("not_read"), NotRead.class),
        new Counts(
            row.getInt("new_count"),
            row.getInt("changed_count"),
            row.getInt("same_count"),
            row.getInt("refused_count"),
            row.getInt("warned_count")),
        row.getString("plan_sha256"),
        instantOrNull(row, "checked_at"),
        work(row),
        row.getString("stopped") == null ? null : Stop.valueOf(row.getString("stopped")),
        new Act(new AccountId(row.getLong("created_by")), instant(row, "created_at")),
        act(row, "committed"),
        act(row, "taken_back"),
        row.getLong("version"));
  }

  private static @Nullable Work work(ResultSet row) throws SQLException {
    return row.getString("step") == null
        ? null
        : new Work(
            row.getInt("attempt"),
            Step.valueOf(row.getString("step")),
            new AccountId(row.getLong("worked_by")),
            row.getInt("rows_done"),
            row.getObject("rows_total", Integer.class),
            instant(row, "stepped_at"));
  }

  private <T> @Nullable T document(@Nullable String text, Class<T> type) {
    return text == null ? null : json.readValue(text, type);
  }

  private static @Nullable Act act(ResultSet row, String name) throws SQLException {
    long by = row.getLong(name + "_by");
    return row.wasNull() ? null : new Act(new AccountId(by), instant(row, name + "_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
