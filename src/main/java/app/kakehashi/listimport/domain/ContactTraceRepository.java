package app.kakehashi.listimport.domain;

import app.kakehashi.company.ContactIntake.Restored;
import app.kakehashi.company.ContactIntake.TakeBack;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
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

  /**
   * What was done to a person.
   *
   * @param position in the order of the list
   */
  public record ContactChange(int position, TakeBack change) {}

  /** The next of what was done before a position, the last first. */
  public List<ContactChange> before(long batch, int position, int limit) {
    return jdbc.sql(
            """
            select position, contact_id, subject, before_image, record_version from import_contact_change
            where batch_id = :batch and position < :position order by position desc limit :limit
            """)
        .param("batch", batch)
        .param("position", position)
        .param("limit", limit)
        .query(
            (row, number) ->
                new ContactChange(
                    row.getInt(1),
                    new TakeBack(
                        row.getLong(2), row.getString(3), row.getString(4), row.getLong(5))))
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

  /** Forgets what was undone. */
  public void forget(long batch, List<ContactChange> undone) {
    jdbc.sql(
            """
            delete from import_contact_change where batch_id = :batch and position = any(:positions)
            """)
        .param("batch", batch)
        .param("positions", undone.stream().map(ContactChange::position).toArray(Integer[]::new))
        .update();
  }
}
