package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.ImportBatch.HowRead;
import app.kakehashi.shared.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which list is a newer edition of which, and which companies it no longer has. */
@Repository
public class ImportEditionRepository {

  private static final int NEWEST = 50;
  private static final int FETCHED = 1_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportEditionRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * An earlier list of companies.
   *
   * @param keys number of companies it had a number of its own for
   * @param knowsByKeys whether these numbers say which companies the newer list speaks of
   */
  public record Earlier(
      long id,
      String publicId,
      String fileName,
      HowRead read,
      Instant committedAt,
      int keys,
      boolean knowsByKeys) {}

  /**
   * A company of the earlier edition that the newer list does not have.
   *
   * @param subject public id of the company
   * @param listKey the list's own number of it
   */
  public record Missing(String subject, String name, @Nullable String listKey) {}

  /** The newest lists of companies that were committed and not taken back. */
  public List<Earlier> committed() {
    return jdbc.sql(
            """
            select b.id, b.public_id, b.file_name, b.reading, b.committed_at,
              (select count(*) from import_list_key k where k.batch_id = b.id) as keys, false as by_keys
            from import_batch b where b.kind = 'companies' and b.status = 'COMMITTED'
            order by b.committed_at desc, b.id desc limit :limit
            """)
        .param("limit", NEWEST)
        .query(this::earlier)
        .list();
  }

  /** Which of these numbers a list had for its companies. */
  public Map<String, CompanyId> companiesOf(long batch, Collection<String> listKeys) {
    Map<String, CompanyId> found = new HashMap<>();
    jdbc.sql(
            """
            select list_key, company_id from import_list_key
            where batch_id = :batch and list_key = any(:keys)
            """)
        .param("batch", batch)
        .param("keys", listKeys.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString(1), new CompanyId(row.getLong(2)));
            });
    return found;
  }

  /** Every number a list had for its companies. */
  public void eachKey(long batch, BiConsumer<String, CompanyId> consumer) {
    jdbc.sql("select list_key, company_id from import_list_key where batch_id = :batch")
        .withFetchSize(FETCHED)
        .param("batch", batch)
        .query(
            row -> {
              consumer.accept(row.getString(1), new CompanyId(row.getLong(2)));
            });
  }

  /**
   * How many of the numbers of earlier lists stand in a column of a list that was read.
   *
   * @param column from 0
   */
  public Map<Long, Integer> commonKeys(
      long batch, int column, int headingLine, Collection<Long> earlier) {
    Map<Long, Integer> common = new HashMap<>();
    jdbc.sql(
            """
            select k.batch_id, count(*) from import_list_key k
            where k.batch_id = any(:earlier) and k.list_key in (
              select btrim(s.cells[:column], E' \\t\\r\\n\\u3000') from import_source_row s
              where s.batch_id = :batch and s.line > :heading)
            group by k.batch_id
            """)
        .param("earlier", earlier.toArray(Long[]::new))
        .param("column", column + 1)
        .param("batch", batch)
        .param("heading", headingLine)
        .query(
            row -> {
              common.put(row.getLong(1), row.getInt(2));
            });
    return common;
  }

  /** The part of an earlier list's companies that a checked list has too, between 0 and 1. */
  public double shared(long batch, long earlier) {
    return jdbc.sql(
            """
            select coalesce(avg(cast(exists (select from import_row n
                where n.batch_id = :batch and n.subject = r.subject) as int)), 0)
            from (select distinct subject from import_row
              where batch_id = :earlier and outcome <> 'REFUSED' and subject is not null) r
            """)
        .param("batch", batch)
        .param("earlier", earlier)
        .query(Double.class)
        .single();
  }

  /** Notes that a list is a newer edition of another. */
  public void note(long batch, long earlier, boolean byKeys) {
    jdbc.sql(
            """
            insert into import_edition (batch_id, edition_of, by_keys)
            values (:batch, :earlier, :byKeys)
            """)
        .param("batch", batch)
        .param("earlier", earlier)
        .param("byKeys", byKeys)
        .update();
  }

  /**
   * Notes what a checked list no longer has of its earlier edition, if it is one. Both lists are
   * read once, whatever PostgreSQL believes of rows that were only just written.
   */
  public void noteMissing(long batch) {
    jdbc.sql(
            """
            insert into import_missing (batch_id, position, subject, name, list_key)
            select :batch, row_number() over (order by m.line), c.public_id, c.official_name,
              (select min(k.list_key) from import_list_key k
                where k.batch_id = m.edition_of and k.company_id = c.id)
            from (
              select e.edition_of, r.subject, min(r.line) filter (where r.outcome <> 'REFUSED') as line
              from import_edition e join import_row r on r.batch_id in (e.edition_of, e.batch_id)
              where e.batch_id = :batch and r.subject is not null
              group by e.edition_of, r.subject
              having not bool_or(r.batch_id = e.batch_id)) m
            join company c on c.public_id = m.subject
            where m.line is not null
            """)
        .param("batch", batch)
        .update();
  }

  /** Notes that a list is no newer edition of any other. */
  public void forget(long batch) {
    for (String table : List.of("import_missing", "import_edition")) {
      jdbc.sql("delete from " + table + " where batch_id = :batch").param("batch", batch).update();
    }
  }

  /** The list of which this one is a newer edition. */
  public Optional<Earlier> editionOf(long batch) {
    return jdbc.sql(
            """
            select b.id, b.public_id, b.file_name, b.reading, b.committed_at, 0 as keys, e.by_keys
            from import_edition e join import_batch b on b.id = e.edition_of where e.batch_id = :batch
            """)
        .param("batch", batch)
        .query(this::earlier)
        .optional();
  }

  /** Number of companies of the earlier edition that the list does not have. */
  public int countMissing(long batch) {
    return jdbc.sql("select count(*) from import_missing where batch_id = :batch")
        .param("batch", batch)
        .query(Integer.class)
        .single();
  }

  /** A page of them, in the order of the earlier edition. */
  public List<Missing> missing(long batch, int offset, int limit) {
    return jdbc.sql(
            """
            select subject, name, list_key from import_missing where batch_id = :batch
            order by position offset :offset limit :limit
            """)
        .param("batch", batch)
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Missing(
                    row.getString("subject"), row.getString("name"), row.getString("list_key")))
        .list();
  }

  private Earlier earlier(ResultSet row, int number) throws SQLException {
    return new Earlier(
        row.getLong("id"),
        row.getString("public_id"),
        row.getString("file_name"),
        json.readValue(row.getString("reading"), HowRead.class),
        row.getObject("committed_at", OffsetDateTime.class).toInstant(),
        row.getInt("keys"),
        row.getBoolean("by_keys"));
  }
}
