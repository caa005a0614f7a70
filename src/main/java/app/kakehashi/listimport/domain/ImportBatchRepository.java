package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.ImportBatch.HowRead;
import app.kakehashi.listimport.domain.ImportBatch.SourceFile;
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
      id, public_id, kind, status, file_name, file_size, sha256, choices, reading,
      new_count, changed_count, same_count, refused_count, warned_count, plan_sha256, checked_at,
      created_by, created_at, committed_by, committed_at, taken_back_by, taken_back_at, version
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportBatchRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Stores a new import that has been checked; gives its key. */
  public long add(
      String publicId,
      ListKind kind,
      ImportStatus status,
      SourceFile file,
      byte[] content,
      ReadingChoices choices,
      HowRead read,
      ImportPlan plan,
      Act created) {
    return bind(
            jdbc.sql(
                """
                insert into import_batch (public_id, kind, status, file_name, file_size, sha256, content, choices,
                  reading, new_count, changed_count, same_count, refused_count,
                  warned_count, plan_sha256, checked_at, created_by, created_at)
                values (:publicId, :kind, :status, :fileName, :fileSize, :sha256, :content,
                  cast(:choices as jsonb), cast(:reading as jsonb), :new, :changed, :same, :refused,
                  :warned, :plan, :checkedAt, :by, :checkedAt)
                returning id
                """),
            choices,
            read,
            plan,
            created.at())
        .param("publicId", publicId)
        .param("kind", kind.code())
        .param("status", status.name())
        .param("fileName", file.name())
        .param("fileSize", file.size())
        .param("sha256", file.sha256())
        .param("content", content)
        .param("by", created.by().value())
        .query(Long.class)
        .single();
  }

  /** Replaces how an open import was read and what its check found. */
  public void recheck(
      ImportBatch batch,
      ImportStatus status,
      ReadingChoices choices,
      HowRead read,
      ImportPlan plan,
      Instant now) {
    int changed =
        bind(
                jdbc.sql(
                    """
                    update import_batch set status = :status, choices = cast(:choices as jsonb), reading = cast(:reading as jsonb),
                      new_count = :new, changed_count = :changed, same_count = :same,
                      refused_count = :refused, warned_count = :warned, plan_sha256 = :plan,
                      checked_at = :checkedAt, version = version + 1
                    where id = :id and version = :version and status in ('NEEDS_COLUMNS', 'CHECKED')
                    """),
                choices,
                read,
                plan,
                now)
            .param("status", status.name())
            .param("id", batch.id())
            .param("version", batch.version())
            .update();
    requireOne(changed);
  }

  private JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement,
      ReadingChoices choices,
      HowRead read,
      ImportPlan plan,
      Instant now) {
    Counts counts = Counts.of(plan);
    return statement
        .param("choices", json.writeValueAsString(choices))
        .param("reading", json.writeValueAsString(read))
        .param("new", counts.fresh())
        .param("changed", counts.changed())
        .param("same", counts.same())
        .param("refused", counts.refused())
        .param("warned", counts.warned())
        .param("plan", plan.sha256())
        .param("checkedAt", utc(now));
  }

  /** Open → committed; the file's content is dropped. */
  public void committed(ImportBatch batch, Act act) {
    requireOne(
        jdbc.sql(
                """
                update import_batch set status = 'COMMITTED', content = null, committed_by = :by,
                  committed_at = :at, version = version + 1
                where id = :id and version = :version and status = 'CHECKED'
                """)
            .param("by", act.by().value())
            .param("at", utc(act.at()))
            .param("id", batch.id())
            .param("version", batch.version())
            .update());
  }

  /** Committed → taken back. */
  public void takenBack(ImportBatch batch, Act act) {
    requireOne(
        jdbc.sql(
                """
                update import_batch set status = 'TAKEN_BACK', taken_back_by = :by, taken_back_at = :at,
                  version = version + 1
                where id = :id and version = :version and status = 'COMMITTED'
                """)
            .param("by", act.by().value())
            .param("at", utc(act.at()))
            .param("id", batch.id())
            .param("version", batch.version())
            .update());
  }

  /** Open → discarded; content and rows are dropped. */
  public void discarded(ImportBatch batch) {
    requireOne(
        jdbc.sql(
                """
                update import_batch set status = 'DISCARDED', content = null, version = version + 1
                where id = :id and version = :version and status in ('NEEDS_COLUMNS', 'CHECKED')
                """)
            .param("id", batch.id())
            .param("version", batch.version())
            .update());
    jdbc.sql("delete from import_row where batch_id = :id").param("id", batch.id()).update();
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

  /** The content of an open import. */
  public byte[] content(ImportBatch batch) {
    return jdbc.sql("select content from import_batch where id = :id and content is not null")
        .param("id", batch.id())
        .query((row, number) -> row.getBytes(1))
        .optional()
        .orElseThrow(StaleVersionException::new);
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
        json.readValue(row.getString("reading"), HowRead.class),
        new Counts(
            row.getInt("new_count"),
            row.getInt("changed_count"),
            row.getInt("same_count"),
            row.getInt("refused_count"),
            row.getInt("warned_count")),
        row.getString("plan_sha256"),
        instant(row, "checked_at"),
        new Act(new AccountId(row.getLong("created_by")), instant(row, "created_at")),
        act(row, "committed"),
        act(row, "taken_back"),
        row.getLong("version"));
  }

  private static @Nullable Act act(ResultSet row, String name) throws SQLException {
    long by = row.getLong(name + "_by");
    return row.wasNull() ? null : new Act(new AccountId(by), instant(row, name + "_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
