package app.kakehashi.listimport.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.ImportBatch.HowRead;
import app.kakehashi.listimport.domain.ImportBatch.SourceFile;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListLayout;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.StaleVersionException;
import java.sql.Array;
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

/** Keeps imports; every change names the version it was made from. */
@Repository
public class ImportBatchRepository {

  private static final String COLUMNS =
      """
      id, public_id, kind, status, file_name, file_size, sha256, encoding, encoding_chosen, encoding_certain,
      separator, separator_chosen, side, layout, heading_line, title_rows, read_headings, unread_headings,
      new_count, changed_count, same_count, refused_count, warned_count, plan_sha256, checked_at,
      created_by, created_at, committed_by, committed_at, taken_back_by, taken_back_at, version
      """;

  private final JdbcClient jdbc;

  ImportBatchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores a new import that has been checked; gives its key. */
  public long add(
      String publicId,
      ListKind kind,
      SourceFile file,
      byte[] content,
      HowRead read,
      ImportPlan plan,
      Act created) {
    return bind(
            jdbc.sql(
                """
                insert into import_batch (public_id, kind, status, file_name, file_size, sha256, content, encoding,
                  encoding_chosen, encoding_certain, separator, separator_chosen, side, layout, heading_line,
                  title_rows, read_headings, unread_headings, new_count, changed_count, same_count, refused_count,
                  warned_count, plan_sha256, checked_at, created_by, created_at)
                values (:publicId, :kind, 'CHECKED', :fileName, :fileSize, :sha256, :content, :encoding,
                  :encodingChosen, :encodingCertain, :separator, :separatorChosen, :side, :layout, :headingLine,
                  :titleRows, :headings, :unread, :new, :changed, :same, :refused,
                  :warned, :plan, :checkedAt, :by, :checkedAt)
                returning id
                """),
            read,
            plan,
            created.at())
        .param("publicId", publicId)
        .param("kind", kind.code())
        .param("fileName", file.name())
        .param("fileSize", file.size())
        .param("sha256", file.sha256())
        .param("content", content)
        .param("by", created.by().value())
        .query(Long.class)
        .single();
  }

  /** Replaces how an open import was read and what its check found. */
  public void recheck(ImportBatch batch, HowRead read, ImportPlan plan, Instant now) {
    int changed =
        bind(
                jdbc.sql(
                    """
                    update import_batch set encoding = :encoding, encoding_chosen = :encodingChosen,
                      encoding_certain = :encodingCertain, separator = :separator,
                      separator_chosen = :separatorChosen, side = :side, layout = :layout,
                      heading_line = :headingLine, title_rows = :titleRows, read_headings = :headings,
                      unread_headings = :unread, new_count = :new, changed_count = :changed, same_count = :same,
                      refused_count = :refused, warned_count = :warned, plan_sha256 = :plan,
                      checked_at = :checkedAt, version = version + 1
                    where id = :id and version = :version and status = 'CHECKED'
                    """),
                read,
                plan,
                now)
            .param("id", batch.id())
            .param("version", batch.version())
            .update();
    requireOne(changed);
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, HowRead read, ImportPlan plan, Instant now) {
    Counts counts = Counts.of(plan);
    return statement
        .param("encoding", read.encoding().code())
        .param("encodingChosen", read.encodingChosen())
        .param("encodingCertain", read.encodingCertain())
        .param("separator", String.valueOf(read.separator()))
        .param("separatorChosen", read.separatorChosen())
        .param("side", read.side() == null ? null : read.side().code())
        .param("layout", read.layout().name())
        .param("headingLine", read.headingLine())
        .param("titleRows", read.titleRows())
        .param("headings", read.headings().toArray(String[]::new))
        .param("unread", read.unread().toArray(String[]::new))
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
                where id = :id and version = :version and status = 'CHECKED'
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
        .query(ImportBatchRepository::batch)
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
        .query(ImportBatchRepository::batch)
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
        .query(ImportBatchRepository::batch)
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
        .query(ImportBatchRepository::batch)
        .optional();
  }

  /** Lets only one list be written at a time, until the end of the transaction. */
  public void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('listimport'))")
        .query((row, number) -> 1)
        .single();
  }

  private static ImportBatch batch(ResultSet row, int number) throws SQLException {
    String side = row.getString("side");
    return new ImportBatch(
        row.getLong("id"),
        row.getString("public_id"),
        ListKind.ofCode(row.getString("kind")).orElseThrow(),
        ImportStatus.valueOf(row.getString("status")),
        new SourceFile(
            row.getString("file_name"), row.getInt("file_size"), row.getString("sha256")),
        new HowRead(
            TextEncoding.ofCode(row.getString("encoding")).orElseThrow(),
            row.getBoolean("encoding_chosen"),
            row.getBoolean("encoding_certain"),
            row.getString("separator").charAt(0),
            row.getBoolean("separator_chosen"),
            side == null ? null : Affiliation.valueOf(side),
            ListLayout.valueOf(row.getString("layout")),
            row.getInt("heading_line"),
            row.getInt("title_rows"),
            texts(row.getArray("read_headings")),
            texts(row.getArray("unread_headings"))),
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

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
