package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.NotFoundException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters of the desk that each person of the office keeps for itself. */
@Service
@Transactional
public class SavedViews {
  /** Longest name, in characters. */
  public static final int LONGEST_NAME = 60;

  /** How many a person keeps; saving one more drops the oldest. */
  public static final int MOST = 20;

  private final JdbcClient jdbc;

  SavedViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A view.
   *
   * @param query the filters as they stand in the address, without {@code ?}
   */
  public record View(long id, String name, String query) {}

  /** The viewer’s own, by name. */
  @Transactional(readOnly = true)
  public List<View> of(Viewer viewer) {
    return jdbc.sql(
            "select id, name, query from introduction_saved_view where account_id = :account order"
                + " by name")
        .param("account", viewer.account().value())
        .query(
            (row, n) -> new View(row.getLong("id"), row.getString("name"), row.getString("query")))
        .list();
  }

  /** Keeps a view; one of the same name is replaced. */
  public void save(String name, String query, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    jdbc.sql(
            """
            insert into introduction_saved_view (account_id, name, query) values (:account, :name, :query)
            on conflict on constraint introduction_saved_view_name_once do update set query = excluded.query
            """)
        .param("account", viewer.account().value())
        .param("name", name.strip())
        .param("query", query)
        .update();
    jdbc.sql(
            """
            delete from introduction_saved_view where account_id = :account and id not in
              (select id from introduction_saved_view where account_id = :account order by id desc limit :most)
            """)
        .param("account", viewer.account().value())
        .param("most", MOST)
        .update();
  }

  /**
   * Forgets one of the viewer’s own.
   *
   * @throws NotFoundException if it is none
   */
  public void remove(long id, Viewer viewer) {
    int removed =
        jdbc.sql("delete from introduction_saved_view where id = :id and account_id = :account")
            .param("id", id)
            .param("account", viewer.account().value())
            .update();
    if (removed == 0) {
      throw new NotFoundException();
    }
  }
}
