package app.kakehashi.listimport.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps whether the people a list brings are told so by mail. */
@Repository
public class ImportNoticeRepository {

  private final JdbcClient jdbc;

  ImportNoticeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notices of a list.
   *
   * @param people with a mail address whom the list brings
   * @param wanted whether they are told once it is imported
   * @param told how many were; null before
   */
  public record Notices(int people, boolean wanted, @Nullable Integer told) {}

  /** Notes how many people a list would bring; they are told unless somebody says otherwise. */
  public void expect(long batch, int people) {
    jdbc.sql(
            """
            insert into import_notice (batch_id, people) values (:batch, :people)
            on conflict on constraint import_notice_pk do update set people = excluded.people, wanted = true
            """)
        .param("batch", batch)
        .param("people", people)
        .update();
  }

  /** Notes whether they are to be told. */
  public void choose(long batch, boolean wanted) {
    jdbc.sql("update import_notice set wanted = :wanted where batch_id = :batch and told is null")
        .param("batch", batch)
        .param("wanted", wanted)
        .update();
  }

  /** Notes how many were told. */
  public void told(long batch, int people) {
    jdbc.sql("update import_notice set told = :people where batch_id = :batch")
        .param("batch", batch)
        .param("people", people)
        .update();
  }

  /** The notices of a list; empty where it brings nobody. */
  public Optional<Notices> of(long batch) {
    return jdbc.sql(
            "select people, wanted, told from import_notice where batch_id = :batch and people > 0")
        .param("batch", batch)
        .query(
            (row, number) ->
                new Notices(
                    row.getInt("people"),
                    row.getBoolean("wanted"),
                    row.getObject("told", Integer.class)))
        .optional();
  }
}
