package app.kakehashi.listimport.domain;

import app.kakehashi.company.ContactIntake.Restored;
import app.kakehashi.company.ContactIntake.TakeBack;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What committed lists did to people, so that it can be taken back. */
@Repository
public class ContactTraceRepository {

  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final BulkRows bulk;

  ContactTraceRepository(JdbcClient jdbc, JdbcTemplate template, BulkRows bulk) {
    this.jdbc = jdbc;
    this.template = template;
    this.bulk = bulk;
  }

  /** Notes what was done. */
  public void add(long batch, List<TakeBack> changes) {
    int position = 0;
    try (Rows copy =
        bulk.into(
            "import_contact_change (batch_id, position, contact_id, subject, before_image,"
                + " record_version)")) {
      for (TakeBack change : changes) {
        copy.add(batch)
            .add(position++)
            .add(change.contact())
            .add(change.publicId())
            .add(change.beforeImage())
            .add(change.version())
            .endRow();
      }
    }
  }

  /** What was done, in its order. */
  public List<TakeBack> of(long batch) {
    return jdbc.sql(
            """
            select contact_id, subject, before_image, record_version from import_contact_change
            where batch_id = :batch order by position
            """)
        .param("batch", batch)
        .query(
            (row, number) ->
                new TakeBack(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
        .list();
  }

  /** Lets earlier lists know their people again after a later list was taken back. */
  public void restored(List<Restored> restored) {
    template.batchUpdate(
        "update import_contact_change set record_version = ?"
            + " where contact_id = ? and record_version = ?",
        restored,
        BATCH,
        (statement, one) -> {
          statement.setLong(1, one.version());
          statement.setLong(2, one.contact());
          statement.setLong(3, one.earlierVersion());
        });
  }

  /** Forgets what an import did, but for those who stay as it left them. */
  public void forget(long batch, Collection<String> kept) {
    jdbc.sql(
            "delete from import_contact_change where batch_id = :batch and not subject ="
                + " any(cast(:kept as text[]))")
        .param("batch", batch)
        .param("kept", kept.toArray(String[]::new))
        .update();
  }
}
