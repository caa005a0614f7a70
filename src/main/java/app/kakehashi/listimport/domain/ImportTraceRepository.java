package app.kakehashi.listimport.domain;

import app.kakehashi.company.CompanyIntake.Restored;
import app.kakehashi.company.CompanyIntake.TakeBack;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
import app.kakehashi.shared.CompanyId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What committed lists left behind: how to take them back, and how later lists recognise theirs.
 */
@Repository
public class ImportTraceRepository {

  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final BulkRows bulk;

  ImportTraceRepository(JdbcClient jdbc, JdbcTemplate template, BulkRows bulk) {
    this.bulk = bulk;
    this.jdbc = jdbc;
    this.template = template;
  }

  /**
   * A gap or offer that came with a list.
   *
   * @param identity the list's own number, else the title
   * @param sha256 of what the list said
   * @param posting public id
   */
  public record ImportedPosting(
      CompanyId company, String identity, String sha256, String posting) {}

  /** Notes what more was done to companies. */
  public void addCompanyChanges(long batch, List<TakeBack> changes) {
    int position = changesOf(batch);
    try (Rows copy =
        bulk.into("import_change (batch_id, position, company_id, before_image, record_version)")) {
      for (TakeBack change : changes) {
        copy.add(batch)
            .add(position++)
            .add(change.company().value())
            .add(change.beforeImage())
            .add(change.version())
            .endRow();
      }
    }
  }

  private int changesOf(long batch) {
    return jdbc.sql(
            "select coalesce(max(position) + 1, 0) from import_change where batch_id = :batch")
        .param("batch", batch)
        .query(Integer.class)
        .single();
  }

  /** What was done to a company, and where in the order of all that an import did. */
  public record CompanyChange(int position, TakeBack change) {}

  /** What was done to companies before a position, the last first. */
  public List<CompanyChange> companyChangesBefore(long batch, int position, int limit) {
    return jdbc.sql(
            """
            select position, company_id, before_image, record_version from import_change
            where batch_id = :batch and position < :position order by position desc limit :limit
            """)
        .param("batch", batch)
        .param("position", position)
        .param("limit", limit)
        .query(
            (row, number) ->
                new CompanyChange(
                    row.getInt(1),
                    new TakeBack(new CompanyId(row.getLong(2)), row.getString(3), row.getLong(4))))
        .list();
  }

  /** Forgets what was done to companies, once it is undone. */
  public void forgetCompanyChanges(long batch, Collection<CompanyChange> undone) {
    jdbc.sql("delete from import_change where batch_id = :batch and position = any(:positions)")
        .param("batch", batch)
        .param("positions", undone.stream().map(CompanyChange::position).toArray(Integer[]::new))
        .update();
  }

  /** Forgets a list's own numbers, but those of companies that stay as it left them. */
  public void forgetListKeys(long batch) {
    jdbc.sql(
            """
            delete from import_list_key k where k.batch_id = :batch and not exists (
              select from import_change c where c.batch_id = k.batch_id and c.company_id = k.company_id)
            """)
        .param("batch", batch)
        .update();
  }

  /** Lets earlier lists know their companies again after a later list was taken back. */
  public void restored(List<Restored> restored) {
    jdbc.sql(
            """
            update import_change c set record_version = x.version
            from unnest(cast(:ids as bigint[]), cast(:earlier as bigint[]), cast(:versions as bigint[]))
              as x (id, earlier, version)
            where c.company_id = x.id and c.record_version = x.earlier
            """)
        .param("ids", restored.stream().map(one -> one.company().value()).toArray(Long[]::new))
        .param("earlier", restored.stream().map(Restored::earlierVersion).toArray(Long[]::new))
        .param("versions", restored.stream().map(Restored::version).toArray(Long[]::new))
        .update();
  }

  /** Which of these records of a list those committed after it found. */
  public Set<String> foundByLaterLists(long batch, Collection<String> subjects) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct r.subject from import_row r
                join import_batch b on b.id = r.batch_id and b.status in ('COMMITTED', 'TAKING_BACK') and b.id <> :batch
                join import_batch me on me.id = :batch and b.committed_at >= me.committed_at
                where r.subject = any(:subjects) and r.outcome in ('SAME', 'CHANGED')
                """)
            .param("batch", batch)
            .param("subjects", subjects.toArray(String[]::new))
            .query((row, number) -> row.getString(1))
            .list());
  }

  /** Notes a list's own numbers of its companies. */
  public void addListKeys(long batch, Map<String, CompanyId> keys) {
    try (Rows copy = bulk.into("import_list_key (batch_id, list_key, company_id)")) {
      keys.forEach((key, company) -> copy.add(batch).add(key).add(company.value()).endRow());
    }
  }

  /** The companies that lists call so; of several lists the newest counts. */
  public Map<String, CompanyId> companiesOf(Collection<String> listKeys) {
    Map<String, CompanyId> found = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (list_key) list_key, company_id from import_list_key
            where list_key = any(:keys) order by list_key, batch_id desc
            """)
        .param("keys", listKeys.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString(1), new CompanyId(row.getLong(2)));
            });
    return found;
  }

  /** Notes the gaps or offers a list brought. */
  public void addPostings(long batch, ListKind kind, List<ImportedPosting> postings) {
    template.batchUpdate(
        """
        insert into import_posting (batch_id, kind, company_id, first_company_id, identity, sha256, posting)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        postings,
        BATCH,
        (statement, posting) -> {
          statement.setLong(1, batch);
          statement.setString(2, kind.code());
          statement.setLong(3, posting.company().value());
          statement.setLong(4, posting.company().value());
          statement.setString(5, posting.identity());
          statement.setString(6, posting.sha256());
          statement.setString(7, posting.posting());
        });
  }

  /**
   * The gaps or offers that lists brought for these companies, the newest list first. Of companies
   * that were merged several may be called the same.
   */
  public List<ImportedPosting> postingsOf(ListKind kind, Collection<CompanyId> companies) {
    return jdbc.sql(
            """
            select company_id, identity, sha256, posting from import_posting
            where kind = :kind and company_id = any(:companies) order by batch_id desc, posting
            """)
        .param("kind", kind.code())
        .param("companies", companies.stream().map(CompanyId::value).toArray(Long[]::new))
        .query(
            (row, number) ->
                new ImportedPosting(
                    new CompanyId(row.getLong(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  /** Public ids of the gaps or offers a list brought that follow one of them. */
  public List<String> postingsAfter(long batch, String posting, int limit) {
    return jdbc.sql(
            """
            select posting from import_posting where batch_id = :batch and posting > :posting
            order by posting limit :limit
            """)
        .param("batch", batch)
        .param("posting", posting)
        .param("limit", limit)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Forgets gaps or offers an import brought, once they are undone. */
  public void forgetPostings(long batch, Collection<String> undone) {
    jdbc.sql("delete from import_posting where batch_id = :batch and posting = any(:undone)")
        .param("batch", batch)
        .param("undone", undone.toArray(String[]::new))
        .update();
  }
}
